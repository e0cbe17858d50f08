package org.papergraph.server.page;

/**
 * A place in a long list.
 *
 * @param number the page shown, from 1
 * @param size entries a page
 * @param total entries in all
 * @param address of the list, up to where the page number goes
 */
record Pager(int number, int size, int total, String address) {
  Pager {
    int last = Math.max(1, (total + size - 1) / size);
    number = Math.max(1, Math.min(number, last));
  }

  /** The page a request asks for; 1 where it asks for none or for nonsense. */
  static int requested(@org.jspecify.annotations.Nullable String parameter) {
    return parameter != null && parameter.matches("[1-9]\\d{0,6}")
        ? Integer.parseInt(parameter)
        : 1;
  }

  int pages() {
    return Math.max(1, (total + size - 1) / size);
  }

  int first() {
    return (number - 1) * size;
  }

  int end() {
    return Math.min(total, first() + size);
  }

  boolean needed() {
    return pages() > 1;
  }

  boolean hasPrevious() {
    return number > 1;
  }

  boolean hasNext() {
    return number < pages();
  }

  String previous() {
    return address + "page=" + (number - 1);
  }

  String next() {
    return address + "page=" + (number + 1);
  }
}

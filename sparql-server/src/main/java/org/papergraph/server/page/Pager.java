package org.papergraph.server.page;

/**
 * A place in a long list.
 *
 * @param number the page shown, from 1
 * @param size entries a page
 * @param total entries in all
 * @param address of the list, up to where the page number goes
 * @param parameter that the page number is
 * @param anchor of the list on its page; empty for the whole page
 */
record Pager(int number, int size, int total, String address, String parameter, String anchor) {
  Pager {
    int last = Math.max(1, (total + size - 1) / size);
    number = Math.max(1, Math.min(number, last));
  }

  /** The only list of its page. */
  Pager(int number, int size, int total, String address) {
    this(number, size, total, address, "page", "");
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
    return at(number - 1);
  }

  String next() {
    return at(number + 1);
  }

  private String at(int page) {
    return address + parameter + "=" + page + (anchor.isEmpty() ? "" : "#" + anchor);
  }
}

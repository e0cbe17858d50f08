package org.papergraph.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts that change: those a store holds, and what is to be added to them or taken away.
 *
 * <p>Each text is made of parts, so that all texts with the same first parts can be had together.
 */
public final class Tally implements Counts {
  private static final char END = '\u0001';
  private static final char ESCAPE = '\u0002';

  private final Counts before;
  private final TreeMap<String, Integer> changes = new TreeMap<>();

  /** A tally of nothing. */
  public Tally() {
    this(Counts.none());
  }

  /**
   * A tally that begins with what was counted before.
   *
   * @param before not changed by this
   */
  public Tally(Counts before) {
    this.before = before;
  }

  /** A text made of parts; each ends with a sign that is in none of them. */
  static String text(String... parts) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      boolean plain = part.indexOf(END) < 0 && part.indexOf(ESCAPE) < 0;
      text.append(plain ? part : escaped(part)).append(END);
    }
    return text.toString();
  }

  private static String escaped(String part) {
    return part.replace(String.valueOf(ESCAPE), ESCAPE + "2")
        .replace(String.valueOf(END), ESCAPE + "1");
  }

  /** The parts that a text was made of. */
  static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int begin = 0;
    for (int end = text.indexOf(END); end >= 0; end = text.indexOf(END, begin)) {
      String part = text.substring(begin, end);
      parts.add(
          part.replace(ESCAPE + "1", String.valueOf(END))
              .replace(ESCAPE + "2", String.valueOf(ESCAPE)));
      begin = end + 1;
    }
    return parts;
  }

  /** Counts a text so many times more, or less. */
  void add(String text, int times) {
    int change = changes.merge(text, times, Integer::sum);
    if (change == 0) {
      changes.remove(text);
    }
  }

  @Override
  public int count(String text) {
    return before.count(text) + changes.getOrDefault(text, 0);
  }

  /** Whether any text begins with these parts. */
  boolean has(String beginning) {
    return under(beginning).hasNext();
  }

  /** All texts that begin with these parts, in order. */
  Iterator<Map.Entry<String, Integer>> under(String beginning) {
    return new Beginning(from(beginning), beginning);
  }

  /** The last parts of all texts that begin with these parts, in order. */
  List<String> lastParts(String beginning) {
    List<String> last = new ArrayList<>();
    under(beginning)
        .forEachRemaining(
            entry -> last.add(parts(entry.getKey().substring(beginning.length())).get(0)));
    return last;
  }

  @Override
  public Iterator<Map.Entry<String, Integer>> from(String text) {
    return new Merged(before.from(text), changes.tailMap(text, true).entrySet().iterator());
  }

  /** What was added or taken away, by text. */
  public SortedMap<String, Integer> changes() {
    return Collections.unmodifiableSortedMap(changes);
  }

  /** What was counted before any change. */
  public Tally unchanged() {
    return new Tally(before);
  }

  /**
   * Two sorted sequences as one, with their counts summed up; what comes to nothing is left out.
   */
  private static final class Merged implements Iterator<Map.Entry<String, Integer>> {
    private final Iterator<Map.Entry<String, Integer>> left;
    private final Iterator<Map.Entry<String, Integer>> right;
    private Map.@Nullable Entry<String, Integer> one;
    private Map.@Nullable Entry<String, Integer> other;
    private Map.@Nullable Entry<String, Integer> next;

    Merged(Iterator<Map.Entry<String, Integer>> left, Iterator<Map.Entry<String, Integer>> right) {
      this.left = left;
      this.right = right;
      this.one = advanced(left);
      this.other = advanced(right);
      find();
    }

    private static Map.@Nullable Entry<String, Integer> advanced(
        Iterator<Map.Entry<String, Integer>> from) {
      return from.hasNext() ? from.next() : null;
    }

    private void find() {
      next = null;
      while (next == null && (one != null || other != null)) {
        int order = one == null ? 1 : other == null ? -1 : one.getKey().compareTo(other.getKey());
        String key =
            (order <= 0
                    ? java.util.Objects.requireNonNull(one)
                    : java.util.Objects.requireNonNull(other))
                .getKey();
        int count = 0;
        if (order <= 0 && one != null) {
          count += one.getValue();
          one = advanced(left);
        }
        if (order >= 0 && other != null) {
          count += other.getValue();
          other = advanced(right);
        }
        if (count != 0) {
          next = Map.entry(key, count);
        }
      }
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Map.Entry<String, Integer> next() {
      Map.Entry<String, Integer> found = next;
      if (found == null) {
        throw new NoSuchElementException();
      }
      find();
      return found;
    }
  }

  /** The first of a sorted sequence, as long as they begin alike. */
  private static final class Beginning implements Iterator<Map.Entry<String, Integer>> {
    private final Iterator<Map.Entry<String, Integer>> all;
    private final String beginning;
    private Map.@Nullable Entry<String, Integer> next;

    Beginning(Iterator<Map.Entry<String, Integer>> all, String beginning) {
      this.all = all;
      this.beginning = beginning;
      find();
    }

    private void find() {
      Map.@Nullable Entry<String, Integer> entry = all.hasNext() ? all.next() : null;
      next = entry != null && entry.getKey().startsWith(beginning) ? entry : null;
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Map.Entry<String, Integer> next() {
      Map.Entry<String, Integer> found = next;
      if (found == null) {
        throw new NoSuchElementException();
      }
      find();
      return found;
    }
  }
}

package org.papergraph.care;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a check found: of each kind of damage how often, and the first examples. What is no damage,
 * because the next use of the store makes it good by itself, is told apart.
 */
public final class Findings {
  /** So many of a kind are named. */
  private static final int EXAMPLES = 10;

  /** A longer example tells no more. */
  private static final int LONGEST = 400;

  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  private static final class Kind {
    private final List<String> examples = new ArrayList<>();
    private long count;
  }

  Findings() {}

  /** Something is not as it should be. */
  void found(String kind, String example) {
    found(kind, 1, example);
  }

  void found(String kind, long times, String example) {
    Kind known = kinds.computeIfAbsent(kind, k -> new Kind());
    known.count += times;
    if (known.examples.size() < EXAMPLES) {
      known.examples.add(
          example.length() <= LONGEST ? example : example.substring(0, LONGEST) + "…");
    }
  }

  void note(String note) {
    notes.add(note);
  }

  /** Whether there is no damage. */
  public boolean isEmpty() {
    return kinds.isEmpty();
  }

  /** How much of all kinds was found. */
  public long count() {
    return kinds.values().stream().mapToLong(kind -> kind.count).sum();
  }

  /** A line for each kind with its number, each followed by examples, which are indented. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    kinds.forEach(
        (name, kind) -> {
          lines.add(String.format("%s: %,d", name, kind.count));
          kind.examples.forEach(example -> lines.add("  " + example));
          if (kind.examples.size() < kind.count) {
            lines.add("  …");
          }
        });
    return List.copyOf(lines);
  }

  /** What is worth knowing, though nothing has to be done. */
  public List<String> notes() {
    return List.copyOf(notes);
  }
}

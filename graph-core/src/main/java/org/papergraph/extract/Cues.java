package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.papergraph.vocabulary.Kind;

/**
 * What was noticed about something in a text: the features of a {@link Classifier}, by name.
 *
 * <p>A cue is there or not. One that is seen again counts a second time and no more, under a name
 * of its own, so that a name repeated in every sentence does not outweigh everything else.
 */
final class Cues {
  private static final String AGAIN = "+";

  private final Set<String> names = new LinkedHashSet<>();

  /** Notes a cue. */
  void add(String cue) {
    if (!names.add(cue)) {
      names.add(cue + AGAIN);
    }
  }

  /** Notes a cue that hints at a kind. */
  void add(String cue, Kind kind) {
    add(cue + "/" + kind.name().toLowerCase(Locale.ROOT));
  }

  /** The rule a cue stands for: its name without kind and count. */
  static String rule(String cue) {
    int end = cue.indexOf('/');
    String rule = end < 0 ? cue : cue.substring(0, end);
    return rule.endsWith(AGAIN) ? rule.substring(0, rule.length() - 1) : rule;
  }

  /** Notes a cue of which only the presence counts. */
  void addOnce(String cue) {
    names.add(cue);
  }

  /** Notes where a count lies among 1, 2, 3, up to 5, up to 8, and more. */
  void addCount(String cue, int count) {
    String range =
        count < 4 ? Integer.toString(count) : count < 6 ? "4-5" : count < 9 ? "6-8" : "9-";
    names.add(cue + "=" + range);
  }

  /** The same cues, to be added to. */
  Cues copy() {
    Cues copy = new Cues();
    copy.names.addAll(names);
    return copy;
  }

  boolean has(String cue) {
    return names.contains(cue);
  }

  /** The cues' names, in the order in which they were noted. */
  Set<String> names() {
    return Collections.unmodifiableSet(names);
  }

  /** A copy in an order that does not depend on the text's. */
  List<String> sorted() {
    List<String> sorted = new ArrayList<>(names);
    Collections.sort(sorted);
    return sorted;
  }
}

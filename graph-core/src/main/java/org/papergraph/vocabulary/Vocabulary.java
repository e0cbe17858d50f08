package org.papergraph.vocabulary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papergraph.text.NameKey;

/**
 * Concepts found by the keys of their labels. Immutable and safe for any number of threads.
 *
 * <p>The prefixes of all keys are noted too, by their hashes, so that a matcher walking along a
 * text knows when to stop.
 */
public final class Vocabulary {
  /**
   * One label of one concept.
   *
   * @param concept whose label it is
   * @param text the label as written in the vocabulary
   * @param ambiguous whether the label means something else as well, so that a text must give a cue
   *     that the concept is meant
   */
  public record Label(Concept concept, String text, boolean ambiguous) {
    /** Whether the label holds an upper-case letter or a digit and so is matched by its case. */
    public boolean isProperName() {
      return text.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }
  }

  private static final int PREFIX_STEP = 3;
  private static final int LONGEST_PREFIX = 18;
  private static final int BITS_OF_A_SLOT = 21;

  private final Map<String, List<Label>> byKey = new HashMap<>();
  private final BitSet keys = new BitSet(1 << BITS_OF_A_SLOT);
  private final BitSet prefixes = new BitSet(1 << BITS_OF_A_SLOT);
  private final Map<String, Concept> byIri = new HashMap<>();
  private final Set<String> tasksToo = new HashSet<>();

  /**
   * @param labels in an order that does not matter; of two equal labels one is kept
   */
  public Vocabulary(Collection<Label> labels) {
    for (Label label : labels) {
      String key = NameKey.of(label.text());
      if (!key.isEmpty()) {
        List<Label> same = byKey.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (!same.contains(label)) {
          same.add(label);
        }
        addPrefixes(key);
        byIri.put(label.concept().iri(), label.concept());
      }
    }
    for (List<Label> same : byKey.values()) {
      if (same.stream().anyMatch(l -> l.concept().kind() == Kind.TASK && !l.ambiguous())) {
        same.forEach(label -> tasksToo.add(label.concept().iri()));
      }
      same.sort(
          java.util.Comparator.comparing((Label l) -> l.concept().iri())
              .thenComparing(Label::text));
    }
  }

  /** Whether a task has a label of the concept, as of {@code neural architecture search}. */
  public boolean isTaskToo(Concept concept) {
    return tasksToo.contains(concept.iri());
  }

  /** The labels with that {@link NameKey}, sorted by concept. */
  public List<Label> labels(String key) {
    if (!keys.get(slot(key, key.length()))) {
      return List.of();
    }
    return byKey.getOrDefault(key, List.of());
  }

  private void addPrefixes(String key) {
    keys.set(slot(key, key.length()));
    for (int length = PREFIX_STEP; length <= LONGEST_PREFIX; length += PREFIX_STEP) {
      prefixes.set(slot(key, Math.min(length, key.length())));
    }
    for (int length = 1; length < Math.min(PREFIX_STEP, key.length()); length++) {
      prefixes.set(slot(key, length));
    }
  }

  /**
   * Whether a label's key may begin like this key; no if none does, and seldom yes where none does:
   * of the key a part is looked up whose length is a multiple of three.
   */
  public boolean mayBegin(CharSequence key) {
    int length = key.length();
    int known =
        length < PREFIX_STEP ? length : Math.min(LONGEST_PREFIX, length - length % PREFIX_STEP);
    return prefixes.get(slot(key, known));
  }

  /** Where the first characters of a key are noted: few others share the place. */
  private static int slot(CharSequence key, int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + key.charAt(i);
    }
    hash *= 0x9E3779B9;
    return hash >>> (Integer.SIZE - BITS_OF_A_SLOT);
  }

  /** The concept with that IRI. */
  public Optional<Concept> concept(String iri) {
    return Optional.ofNullable(byIri.get(iri));
  }

  /** The number of concepts. */
  public int size() {
    return byIri.size();
  }

  /** All concepts, in no particular order. */
  public Collection<Concept> concepts() {
    return byIri.values();
  }
}

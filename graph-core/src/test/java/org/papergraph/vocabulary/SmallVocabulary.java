package org.papergraph.vocabulary;

import java.util.ArrayList;
import java.util.List;
import org.papergraph.vocabulary.Vocabulary.Label;

/** A vocabulary small enough to be kept in mind, of things nobody knows. */
public final class SmallVocabulary {
  /** Where its concepts live. */
  public static final String BASE = "https://vocabulary.example/";

  public static final Concept PEBBLE_NET =
      new Concept(BASE + "method/PebbleNet", Kind.METHOD, "PebbleNet", List.of("Pebble Network"));
  public static final Concept SAM =
      new Concept(BASE + "method/SAM", Kind.METHOD, "SAM", List.of("Sand Anything Model"));
  public static final Concept POND_BENCH =
      new Concept(BASE + "dataset/PondBench", Kind.DATASET, "PondBench", List.of("Pond-100"));
  public static final Concept PEBBLE_SORTING =
      new Concept(
          BASE + "task/pebble-sorting", Kind.TASK, "pebble sorting", List.of("sorting pebbles"));
  public static final Concept ACCURACY =
      new Concept(BASE + "metric/accuracy", Kind.METRIC, "accuracy", List.of());

  private SmallVocabulary() {}

  /** All of it. */
  public static Vocabulary vocabulary() {
    List<Label> labels = new ArrayList<>();
    for (Concept concept : List.of(PEBBLE_NET, SAM, POND_BENCH, PEBBLE_SORTING, ACCURACY)) {
      labels.add(new Label(concept, concept.preferredLabel(), false));
      concept.alternativeLabels().forEach(l -> labels.add(new Label(concept, l, false)));
    }
    return new Vocabulary(labels);
  }
}

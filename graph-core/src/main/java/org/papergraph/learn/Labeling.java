package org.papergraph.learn;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.papergraph.extract.Decision;

/** Answers the questions that a paper raises from its annotation. */
final class Labeling {
  private final Annotation annotation;

  Labeling(Annotation annotation) {
    this.annotation = annotation;
  }

  /** The question with its answer, where the annotation has one. */
  Optional<Example> example(Decision decision) {
    return switch (decision.question()) {
      case NAME -> Optional.of(name(decision));
      case ROLE -> role(decision);
      case TASK -> Optional.of(phrase(decision, annotation.tasks()));
      case METRIC -> Optional.of(phrase(decision, annotation.metrics()));
      case NUMBER -> Optional.of(example(decision, rows(decision).isEmpty() ? 1 : 0));
      case MEASURE_OF_NUMBER -> pair(decision, row -> isIn(row.metric(), decision.names()));
      case DATASET_OF_NUMBER -> pair(decision, row -> isOn(row.dataset(), decision.names()));
      case RESULT -> Optional.of(example(decision, isRight(decision) ? 0 : 1));
    };
  }

  private Example example(Decision decision, int outcome) {
    return new Example(annotation.id(), decision.question(), outcome, decision.cues());
  }

  private static Optional<Annotation.Item> item(Decision decision, List<Annotation.Item> items) {
    List<Annotation.Item> same =
        items.stream().filter(item -> Names.same(item.names(), decision.names())).toList();
    return same.stream()
        .filter(Annotation.Item::isRequired)
        .findFirst()
        .or(() -> same.stream().findFirst());
  }

  private Example name(Decision decision) {
    Optional<Annotation.Item> method = item(decision, annotation.methods());
    Optional<Annotation.Item> dataset = item(decision, annotation.datasets());
    boolean asDataset = dataset.isPresent() && (method.isEmpty() || dataset.get().isRequired());
    if (asDataset) {
      return example(decision, 1);
    }
    boolean asTask = method.filter(Annotation.Item::isRequired).isEmpty() && isTask(decision);
    return method
        .filter(item -> !asTask)
        .map(item -> example(decision, 0))
        .orElseGet(() -> example(decision, 2));
  }

  /** What readers let pass as a method and call a problem as well is the problem. */
  private boolean isTask(Decision decision) {
    return annotation.tasks().stream().anyMatch(task -> Names.same(task.names(), decision.names()));
  }

  private Optional<Example> role(Decision decision) {
    Optional<Annotation.Item> item =
        item(decision, annotation.methods()).or(() -> item(decision, annotation.datasets()));
    return item.map(it -> example(decision, it.isIntroduced() ? 0 : 1));
  }

  private Example phrase(Decision decision, List<Annotation.Item> items) {
    List<Annotation.Item> alike =
        items.stream().filter(item -> Names.alike(item.names(), decision.names())).toList();
    if (alike.stream().anyMatch(Annotation.Item::isRequired)) {
      return example(decision, 0);
    }
    return example(decision, alike.isEmpty() ? 2 : 1);
  }

  private List<Annotation.Result> rows(Decision decision) {
    String number = Names.number(decision.value().orElseThrow());
    return annotation.results().stream()
        .filter(row -> Names.number(row.value()).equals(number))
        .toList();
  }

  /** Whether a number that is an outcome belongs to something. */
  private Optional<Example> pair(Decision decision, Predicate<Annotation.Result> belongs) {
    List<Annotation.Result> rows = rows(decision);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(example(decision, rows.stream().anyMatch(belongs) ? 0 : 1));
  }

  private static boolean isIn(@Nullable String metric, List<String> names) {
    return metric != null && Names.alike(List.of(metric), names);
  }

  private static boolean isOn(@Nullable String dataset, List<String> names) {
    return dataset != null && Names.same(List.of(dataset), names);
  }

  private boolean isRight(Decision decision) {
    return rows(decision).stream()
        .anyMatch(
            row ->
                (row.metric() == null || isIn(row.metric(), decision.names()))
                    && (row.dataset() == null || isOn(row.dataset(), decision.datasets())));
  }
}

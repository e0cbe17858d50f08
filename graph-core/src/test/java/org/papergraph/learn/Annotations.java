package org.papergraph.learn;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papergraph.learn.Annotation.Item;
import org.papergraph.learn.Annotation.Result;

/** Made-up annotations. */
final class Annotations {
  static final Annotation EMPTY = of(List.of(), List.of(), List.of(), List.of(), List.of());

  private Annotations() {}

  static Item item(String name, String role, String need) {
    return new Item(name, null, null, role, need);
  }

  static Item introduced(String name) {
    return item(name, "introduced", "required");
  }

  static Item mentioned(String name) {
    return item(name, "mentioned", "required");
  }

  static Item allowed(String name) {
    return item(name, "mentioned", "allowed");
  }

  static Result result(String value, @Nullable String metric, @Nullable String dataset) {
    return new Result(value, null, metric, dataset, null, null, null);
  }

  static Annotation of(
      List<Item> methods,
      List<Item> datasets,
      List<Item> tasks,
      List<Item> metrics,
      List<Result> results) {
    return new Annotation("paper-1", methods, datasets, tasks, metrics, results);
  }

  static Annotation methods(Item... methods) {
    return of(List.of(methods), List.of(), List.of(), List.of(), List.of());
  }

  static Annotation datasets(Item... datasets) {
    return of(List.of(), List.of(datasets), List.of(), List.of(), List.of());
  }

  static Annotation tasks(Item... tasks) {
    return of(List.of(), List.of(), List.of(tasks), List.of(), List.of());
  }

  static Annotation metrics(Item... metrics) {
    return of(List.of(), List.of(), List.of(), List.of(metrics), List.of());
  }

  static Annotation results(Result... results) {
    return of(List.of(), List.of(), List.of(), List.of(), List.of(results));
  }
}

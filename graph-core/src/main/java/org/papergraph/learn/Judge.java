package org.papergraph.learn;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.papergraph.extract.Finding;
import org.papergraph.extract.Finding.Role;
import org.papergraph.learn.Judgement.Verdict;
import org.papergraph.vocabulary.Concept;
import org.papergraph.vocabulary.Kind;
import org.papergraph.vocabulary.Vocabulary;

/** Compares what was found in a paper with its annotation. */
final class Judge {
  private final Vocabulary vocabulary;

  Judge(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The outcome for one paper.
   *
   * @param judgements one a statement
   * @param missed the items that are required and were not found
   */
  record Outcome(List<Judgement> judgements, List<Missed> missed) {}

  /** A required item that was not found. */
  record Missed(Measured measure, String what) {}

  Outcome judge(List<Finding> findings, Annotation annotation) {
    List<Judgement> judgements = new ArrayList<>();
    List<Missed> missed = new ArrayList<>();
    List<Finding.Named> named = new ArrayList<>();
    List<Finding.Result> results = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding instanceof Finding.Named one) {
        named.add(one);
      } else if (finding instanceof Finding.Result one) {
        results.add(one);
      }
    }
    for (Measured measure : Measured.values()) {
      if (measure == Measured.HAS_RESULT) {
        results(results, named, annotation, judgements, missed);
      } else {
        named(measure, named, annotation, judgements, missed);
      }
    }
    return new Outcome(judgements, missed);
  }

  private void named(
      Measured measure,
      List<Finding.Named> all,
      Annotation annotation,
      List<Judgement> judgements,
      List<Missed> missed) {
    List<Finding.Named> found = all.stream().filter(one -> states(one, measure)).toList();
    List<Annotation.Item> items = items(measure, annotation);
    boolean introduced =
        measure == Measured.INTRODUCES_METHOD || measure == Measured.INTRODUCES_DATASET;
    boolean loose = measure == Measured.ADDRESSES_TASK || measure == Measured.REPORTS_METRIC;
    for (Finding.Named one : found) {
      List<String> names = names(one);
      Predicate<Annotation.Item> same =
          item -> loose ? Names.alike(item.names(), names) : Names.same(item.names(), names);
      Verdict verdict = Verdict.WRONG;
      for (Annotation.Item item : items) {
        if (same.test(item)) {
          if (introduced && !item.isIntroduced()) {
            verdict = item.isRequired() ? verdict : better(verdict, Verdict.ALLOWED);
          } else {
            verdict = better(verdict, item.isRequired() ? Verdict.REQUIRED : Verdict.ALLOWED);
          }
        }
      }
      judgements.add(new Judgement(measure, verdict, one.confidence(), one.name()));
    }
    for (Annotation.Item item : items) {
      boolean wanted = item.isRequired() && (!introduced || item.isIntroduced());
      boolean there =
          found.stream()
              .anyMatch(
                  one ->
                      loose
                          ? Names.alike(item.names(), names(one))
                          : Names.same(item.names(), names(one)));
      if (wanted && !there) {
        missed.add(new Missed(measure, item.name()));
      } else if (wanted) {
        missed.add(new Missed(measure, ""));
      }
    }
  }

  private static Verdict better(Verdict one, Verdict other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static boolean states(Finding.Named one, Measured measure) {
    boolean introduced = one.role() == Role.INTRODUCED;
    boolean central = one.role() == Role.CENTRAL;
    return switch (measure) {
      case MENTIONS_METHOD -> one.kind() == Kind.METHOD;
      case INTRODUCES_METHOD -> one.kind() == Kind.METHOD && introduced;
      case USES_DATASET -> one.kind() == Kind.DATASET;
      case INTRODUCES_DATASET -> one.kind() == Kind.DATASET && introduced;
      case ADDRESSES_TASK -> one.kind() == Kind.TASK && central;
      case REPORTS_METRIC -> one.kind() == Kind.METRIC && central;
      case HAS_RESULT -> false;
    };
  }

  private static List<Annotation.Item> items(Measured measure, Annotation annotation) {
    return switch (measure) {
      case MENTIONS_METHOD, INTRODUCES_METHOD -> annotation.methods();
      case USES_DATASET, INTRODUCES_DATASET -> annotation.datasets();
      case ADDRESSES_TASK -> annotation.tasks();
      case REPORTS_METRIC -> annotation.metrics();
      case HAS_RESULT -> List.of();
    };
  }

  private List<String> names(Finding.Named one) {
    List<String> names = new ArrayList<>();
    names.add(one.name());
    one.expansion().ifPresent(names::add);
    one.concept().ifPresent(iri -> names.addAll(labels(iri)));
    return names;
  }

  private List<String> labels(String iri) {
    return vocabulary
        .concept(iri)
        .map(
            (Concept concept) -> {
              List<String> labels = new ArrayList<>(concept.alternativeLabels());
              labels.add(concept.preferredLabel());
              return labels;
            })
        .orElseGet(ArrayList::new);
  }

  private void results(
      List<Finding.Result> found,
      List<Finding.Named> named,
      Annotation annotation,
      List<Judgement> judgements,
      List<Missed> missed) {
    Map<Kind, Map<String, List<String>>> names = new EnumMap<>(Kind.class);
    for (Finding.Named one : named) {
      names.computeIfAbsent(one.kind(), k -> new HashMap<>()).put(one.name(), names(one));
    }
    for (Finding.Result one : found) {
      boolean right = annotation.results().stream().anyMatch(row -> agrees(row, one, names));
      judgements.add(
          new Judgement(
              Measured.HAS_RESULT,
              right ? Verdict.REQUIRED : Verdict.WRONG,
              one.confidence(),
              one.value()
                  + one.unit()
                  + " "
                  + one.metric().orElse("")
                  + " @ "
                  + one.dataset().orElse("")));
    }
    for (Annotation.Result row : annotation.results()) {
      boolean there = found.stream().anyMatch(one -> agrees(row, one, names));
      String what = row.value() + " " + row.metric() + " @ " + row.dataset();
      missed.add(new Missed(Measured.HAS_RESULT, there ? "" : what));
    }
  }

  private static boolean agrees(
      Annotation.Result row, Finding.Result one, Map<Kind, Map<String, List<String>>> names) {
    boolean value = Names.number(row.value()).equals(Names.number(one.value()));
    boolean metric =
        row.metric() == null
            || Names.alike(List.of(row.metric()), labels(one.metric(), Kind.METRIC, names));
    boolean dataset =
        row.dataset() == null
            || Names.same(List.of(row.dataset()), labels(one.dataset(), Kind.DATASET, names));
    return value && metric && dataset;
  }

  private static List<String> labels(
      Optional<String> name, Kind kind, Map<Kind, Map<String, List<String>>> names) {
    return name.map(it -> names.getOrDefault(kind, Map.of()).getOrDefault(it, List.of(it)))
        .orElse(List.of());
  }
}

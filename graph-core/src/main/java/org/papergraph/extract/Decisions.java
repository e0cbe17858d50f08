package org.papergraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.papergraph.vocabulary.Concept;
import org.papergraph.vocabulary.Kind;

/** Lists the questions that reading a paper raises. */
final class Decisions {
  private final PaperAnalysis paper;
  private final List<Decision> decisions = new ArrayList<>();

  private Decisions(PaperAnalysis paper) {
    this.paper = paper;
  }

  static List<Decision> of(PaperAnalysis paper) {
    Decisions decisions = new Decisions(paper);
    for (Candidate candidate : paper.candidates()) {
      decisions.add(Question.NAME, names(candidate), Optional.empty(), candidate.cues());
      decisions.add(Question.ROLE, names(candidate), Optional.empty(), candidate.cues());
    }
    for (Phrase task : paper.tasks()) {
      decisions.add(Question.TASK, names(task), Optional.empty(), task.cues());
    }
    for (Phrase metric : paper.metrics()) {
      decisions.add(Question.METRIC, names(metric), Optional.empty(), metric.cues());
    }
    decisions.numbers();
    return decisions.decisions;
  }

  private void numbers() {
    List<NumberCandidate> numbers = NumberFinder.find(paper);
    NumberReader reader = new NumberReader(paper, numbers);
    for (NumberCandidate number : numbers) {
      Optional<String> value = Optional.of(number.value());
      add(Question.NUMBER, List.of(), value, number.cues());
      for (NumberReader.Pair<Phrase> pair : reader.metrics(number)) {
        add(Question.MEASURE_OF_NUMBER, names(pair.target().thing()), value, pair.cues());
      }
      for (NumberReader.Pair<Candidate> pair : reader.datasets(number)) {
        add(Question.DATASET_OF_NUMBER, names(pair.target().thing()), value, pair.cues());
      }
      reader.read(number).ifPresent(reported -> results(reported, value));
    }
  }

  private void results(ReportedNumber reported, Optional<String> value) {
    List<String> metric = reported.metric().map(Decisions::names).orElse(List.of());
    for (ReportedNumber.Result result : reported.results()) {
      decisions.add(
          new Decision(
              Question.RESULT,
              metric,
              result.dataset().map(Decisions::names).orElse(List.of()),
              value,
              result.cues().sorted()));
    }
  }

  private void add(Question question, List<String> names, Optional<String> value, Cues cues) {
    decisions.add(new Decision(question, names, List.of(), value, cues.sorted()));
  }

  private static List<String> names(Candidate candidate) {
    List<String> names = new ArrayList<>();
    names.add(candidate.name());
    candidate.expansion().ifPresent(names::add);
    for (Kind kind : List.of(Kind.METHOD, Kind.DATASET)) {
      candidate.concept(kind).ifPresent(concept -> names.addAll(labels(concept)));
    }
    return names;
  }

  private static List<String> names(Phrase phrase) {
    List<String> names = new ArrayList<>();
    names.add(phrase.name());
    phrase.concept().ifPresent(concept -> names.addAll(labels(concept)));
    return names;
  }

  private static List<String> labels(Concept concept) {
    List<String> labels = new ArrayList<>(concept.alternativeLabels());
    labels.add(concept.preferredLabel());
    return labels;
  }
}

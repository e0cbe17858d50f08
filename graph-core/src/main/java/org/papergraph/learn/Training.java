package org.papergraph.learn;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.papergraph.extract.Classifier;
import org.papergraph.extract.FindingReader;
import org.papergraph.extract.Question;
import org.papergraph.vocabulary.Vocabulary;

/**
 * Trains the classifiers of all questions on annotated papers.
 *
 * <p>The questions about numbers build on the answers about names and measures, and those about
 * results on the answers about numbers. So that these are as uncertain in training as they will be
 * on new papers, each paper's are given by classifiers that were trained without it.
 */
final class Training {
  private static final int FOLDS = 5;

  /** The questions in an order in which each needs the answers of those before it only. */
  private static final List<Set<Question>> STAGES =
      List.of(
          Set.of(Question.NAME, Question.ROLE, Question.TASK, Question.METRIC),
          Set.of(Question.NUMBER, Question.MEASURE_OF_NUMBER, Question.DATASET_OF_NUMBER),
          Set.of(Question.RESULT));

  private final Vocabulary vocabulary;
  private final List<AnnotatedPaper> papers;
  private final Map<AnnotatedPaper, List<Example>> examples = new HashMap<>();

  private Training(Vocabulary vocabulary, List<AnnotatedPaper> papers) {
    this.vocabulary = vocabulary;
    this.papers = AnnotatedPaper.sorted(papers);
  }

  /** The classifiers trained on these papers; the order of the papers does not matter. */
  static Map<Question, Classifier> train(Vocabulary vocabulary, List<AnnotatedPaper> papers) {
    return new Training(vocabulary, papers).train();
  }

  private Map<Question, Classifier> train() {
    Map<Integer, Map<Question, Classifier>> withoutFold = new HashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      withoutFold.put(fold, nothing());
    }
    for (Set<Question> stage : STAGES) {
      withoutFold.forEach((fold, classifiers) -> ask(stage, fold, classifiers));
      withoutFold.forEach((fold, classifiers) -> answer(stage, fold, classifiers));
    }
    Map<Question, Classifier> classifiers = nothing();
    STAGES.forEach(stage -> answer(stage, FOLDS, classifiers));
    return classifiers;
  }

  private static Map<Question, Classifier> nothing() {
    Map<Question, Classifier> classifiers = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      classifiers.put(question, new Classifier(question, Map.of()));
    }
    return classifiers;
  }

  /** Collects the examples of a stage from the papers of a fold. */
  private void ask(Set<Question> stage, int fold, Map<Question, Classifier> classifiers) {
    FindingReader reader = new FindingReader(vocabulary, classifiers);
    for (AnnotatedPaper paper : papers) {
      if (paper.fold(FOLDS) == fold) {
        Labeling labeling = new Labeling(paper.annotation());
        List<Example> collected = examples.computeIfAbsent(paper, k -> new ArrayList<>());
        reader.decisions(paper.title(), paper.abstractText()).stream()
            .filter(decision -> stage.contains(decision.question()))
            .forEach(decision -> labeling.example(decision).ifPresent(collected::add));
      }
    }
  }

  /** Trains the questions of a stage on the papers that are not in a fold. */
  private void answer(Set<Question> stage, int fold, Map<Question, Classifier> classifiers) {
    Map<Question, List<Example>> asked =
        papers.stream()
            .filter(paper -> paper.fold(FOLDS) != fold)
            .flatMap(paper -> examples.getOrDefault(paper, List.of()).stream())
            .filter(example -> stage.contains(example.question()))
            .collect(Collectors.groupingBy(Example::question));
    asked.forEach((question, list) -> classifiers.put(question, Trainer.train(question, list)));
  }
}

package org.papergraph.learn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractDataIndexer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.papergraph.extract.Classifier;
import org.papergraph.extract.Question;

/**
 * Trains a classifier on examples: a maximum-entropy model by L-BFGS with a penalty on the squares
 * of the weights, as Apache OpenNLP has it.
 *
 * <p>One thread and a fixed order of the examples give the same weights each time; they are rounded
 * to three decimals so that the last bits of the arithmetic do not show.
 */
final class Trainer {
  /** A cue seen in fewer examples has no weight. */
  private static final int LEAST_EXAMPLES = 3;

  private static final int MOST_ITERATIONS = 200;
  private static final double ROUNDING = 1000;

  /**
   * The strength of the penalty for each question, chosen by the likelihood under cross-validation
   * on the annotated papers of the repository.
   */
  private static final Map<Question, Double> PENALTIES =
      new EnumMap<>(
          Map.of(
              Question.RESULT, 1.0,
              Question.NAME, 1.0,
              Question.ROLE, 1.0,
              Question.TASK, 3.0,
              Question.METRIC, 2.0,
              Question.NUMBER, 1.0,
              Question.MEASURE_OF_NUMBER, 1.0,
              Question.DATASET_OF_NUMBER, 1.0));

  private Trainer() {}

  static Classifier train(Question question, List<Example> examples) {
    return train(question, examples, PENALTIES.getOrDefault(question, 1.0));
  }

  static Classifier train(Question question, List<Example> examples, double penalty) {
    if (examples.isEmpty()) {
      throw new IllegalArgumentException("no examples for " + question.label());
    }
    List<Event> events = examples.stream().map(example -> event(question, example)).toList();
    try {
      TrainingParameters parameters = new TrainingParameters();
      parameters.put(TrainingParameters.CUTOFF_PARAM, LEAST_EXAMPLES);
      parameters.put(TrainingParameters.ITERATIONS_PARAM, MOST_ITERATIONS);
      parameters.put(QNTrainer.L1COST_PARAM, 0.0);
      parameters.put(QNTrainer.L2COST_PARAM, penalty);
      parameters.put(QNTrainer.THREADS_PARAM, 1);
      parameters.put(AbstractDataIndexer.SORT_PARAM, false);
      OnePassDataIndexer indexer = new OnePassDataIndexer();
      indexer.init(parameters, new HashMap<>());
      indexer.index(ObjectStreamUtils.createObjectStream(events));
      QNTrainer trainer = new QNTrainer(parameters);
      trainer.init(parameters, new HashMap<>());
      return classifier(question, trainer.doTrain(indexer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Event event(Question question, Example example) {
    String[] cues = example.cues().toArray(String[]::new);
    String[] context = Arrays.copyOf(cues, cues.length + 1);
    context[cues.length] = Classifier.BIAS;
    return new Event(question.outcomes().get(example.outcome()), context);
  }

  @SuppressWarnings("unchecked")
  private static Classifier classifier(Question question, AbstractModel model) {
    Object[] structures = model.getDataStructures();
    Context[] contexts = (Context[]) structures[0];
    Map<String, Context> byCue = (Map<String, Context>) structures[1];
    String[] outcomes = (String[]) structures[2];
    if (contexts.length != byCue.size()) {
      throw new IllegalStateException("the model's parts do not fit together");
    }
    Map<String, double[]> weights = new HashMap<>();
    byCue.forEach(
        (cue, context) -> {
          double[] each = new double[outcomes.length];
          for (int i = 0; i < context.getOutcomes().length; i++) {
            String outcome = outcomes[context.getOutcomes()[i]];
            each[question.outcomes().indexOf(outcome)] = context.getParameters()[i];
          }
          weights.put(cue, centred(each));
        });
    weights.values().removeIf(Trainer::isNothing);
    return new Classifier(question, weights);
  }

  /** Only differences count: with the mean taken away a weight says what speaks for an outcome. */
  private static double[] centred(double[] weights) {
    double mean = Arrays.stream(weights).average().orElse(0);
    return Arrays.stream(weights)
        .map(weight -> Math.round((weight - mean) * ROUNDING) / ROUNDING)
        .toArray();
  }

  private static boolean isNothing(double[] weights) {
    return Arrays.stream(weights).allMatch(weight -> Math.abs(weight) < 10 / ROUNDING);
  }
}

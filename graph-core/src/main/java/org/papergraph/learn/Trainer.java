package org.papergraph.learn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.papergraph.extract.Classifier;
import org.papergraph.extract.Question;

/**
 * Trains a classifier on examples: for each outcome a logistic regression with a penalty on the
 * squares of the weights, by the trust-region Newton method of LIBLINEAR (Fan et al., "LIBLINEAR: A
 * Library for Large Linear Classification", JMLR 2008, <a
 * href="https://www.jmlr.org/papers/v9/fan08a.html">paper</a>).
 *
 * <p>The method uses no random numbers: the same examples in the same order give the same weights.
 * They are rounded to three decimals, so that the last bits of the arithmetic do not show.
 */
final class Trainer {
  /** A cue seen in fewer examples has no weight. */
  private static final int LEAST_EXAMPLES = 4;

  private static final double TOLERANCE = 1e-3;
  private static final int MOST_ITERATIONS = 1000;
  private static final double ROUNDING = 1000;

  /** A weight that rounds to less changes nothing. */
  private static final double LEAST_WEIGHT = 0.01;

  /** The log odds of an outcome that is always right, or never. */
  private static final double CERTAIN = 5;

  /**
   * The cost of errors against that of large weights (C) for each question: the one of 0.03, 0.1,
   * 0.3 and 1 with the best likelihood in a cross-validation on half of the annotated papers.
   */
  private static final Map<Question, Double> COSTS =
      new EnumMap<>(
          Map.of(
              Question.NAME, 1.0,
              Question.ROLE, 0.5,
              Question.TASK, 0.2,
              Question.METRIC, 0.3,
              Question.NUMBER, 0.3,
              Question.MEASURE_OF_NUMBER, 0.3,
              Question.DATASET_OF_NUMBER, 0.3,
              Question.RESULT, 1.0));

  private Trainer() {}

  static Classifier train(Question question, List<Example> examples) {
    return train(question, examples, COSTS.getOrDefault(question, 0.3));
  }

  static Classifier train(Question question, List<Example> examples, double cost) {
    if (examples.isEmpty()) {
      throw new IllegalArgumentException("no examples for " + question.label());
    }
    SortedMap<String, Integer> cues = cues(examples);
    Problem problem = new Problem();
    problem.l = examples.size();
    problem.n = cues.size() + 1;
    problem.bias = -1;
    problem.x = examples.stream().map(example -> features(example, cues)).toArray(Feature[][]::new);
    Map<String, double[]> weights = new HashMap<>();
    int outcomes = question.outcomes().size();
    for (int outcome = 0; outcome < outcomes; outcome++) {
      int which = outcome;
      problem.y = examples.stream().mapToDouble(e -> e.outcome() == which ? 1 : -1).toArray();
      double[] trained = trained(problem, cost);
      put(weights, Classifier.BIAS, outcomes, outcome, trained[cues.size()]);
      cues.forEach((cue, index) -> put(weights, cue, outcomes, which, trained[index - 1]));
    }
    weights.values().removeIf(each -> Arrays.stream(each).allMatch(Trainer::isNothing));
    return new Classifier(question, weights);
  }

  private static void put(
      Map<String, double[]> weights, String cue, int outcomes, int outcome, double weight) {
    weights.computeIfAbsent(cue, k -> new double[outcomes])[outcome] =
        Math.round(weight * ROUNDING) / ROUNDING;
  }

  private static boolean isNothing(double weight) {
    return Math.abs(weight) < LEAST_WEIGHT;
  }

  /** The cues that have weights, numbered from 1 in their order. */
  private static SortedMap<String, Integer> cues(List<Example> examples) {
    Map<String, Integer> counts = new HashMap<>();
    examples.forEach(e -> e.cues().forEach(cue -> counts.merge(cue, 1, Integer::sum)));
    counts.values().removeIf(count -> count < LEAST_EXAMPLES);
    SortedMap<String, Integer> numbered = new TreeMap<>();
    counts.keySet().stream().sorted().forEach(cue -> numbered.put(cue, numbered.size() + 1));
    return numbered;
  }

  private static Feature[] features(Example example, Map<String, Integer> cues) {
    int[] indices =
        example.cues().stream()
            .filter(cues::containsKey)
            .mapToInt(cues::get)
            .sorted()
            .distinct()
            .toArray();
    Feature[] features = new Feature[indices.length + 1];
    for (int i = 0; i < indices.length; i++) {
      features[i] = new FeatureNode(indices[i], 1);
    }
    features[indices.length] = new FeatureNode(cues.size() + 1, 1);
    return features;
  }

  /** The weights that speak for the outcome, one a feature. */
  private static double[] trained(Problem problem, double cost) {
    Linear.disableDebugOutput();
    if (Arrays.stream(problem.y).distinct().count() < 2) {
      double[] constant = new double[problem.n];
      constant[problem.n - 1] = problem.y[0] * CERTAIN;
      return constant;
    }
    Parameter parameter = new Parameter(SolverType.L2R_LR, cost, MOST_ITERATIONS, TOLERANCE);
    Model model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    return Arrays.stream(model.getFeatureWeights()).limit(problem.n).map(w -> w * sign).toArray();
  }
}

package org.papergraph.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A logistic regression over {@link Cues} for each outcome of a question: the sum of the outcome's
 * weights is the log odds of the outcome against all others, and the probabilities are scaled to
 * sum to 1.
 *
 * <p>The weights stand in a table of tab-separated values that is read as it is and can be read by
 * people: question, cue, one weight an outcome. They were trained on annotated papers by the
 * command that CONTRIBUTING.md names. Immutable and safe for any number of threads.
 */
public final class Classifier {
  /** The cue every question has: the weight of knowing nothing else. */
  public static final String BIAS = "bias";

  private static final String RESOURCE = "/org/papergraph/extract/weights.tsv";

  private final Question question;
  private static final int BITS_OF_A_SLOT = 19;

  private final Map<String, double[]> weights;
  private final BitSet known = new BitSet(1 << BITS_OF_A_SLOT);

  /**
   * @param weights by cue, each as many as the question has outcomes
   */
  public Classifier(Question question, Map<String, double[]> weights) {
    this.question = question;
    this.weights = new HashMap<>(weights);
    weights.keySet().forEach(cue -> known.set(slot(cue)));
    for (double[] each : this.weights.values()) {
      if (each.length != question.outcomes().size()) {
        throw new IllegalArgumentException(each.length + " weights for " + question.outcomes());
      }
    }
  }

  /** Where a cue is noted as known: most cues of a text are not, and a bit tells quicker. */
  private static int slot(String cue) {
    return (cue.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - BITS_OF_A_SLOT);
  }

  /** The probabilities of the outcomes, in their order; they sum to 1. */
  double[] probabilities(Cues cues) {
    return probabilities(cues.names());
  }

  /** The same for cues by name. */
  public double[] probabilities(Collection<String> cues) {
    double[] sums = weights.getOrDefault(BIAS, new double[question.outcomes().size()]).clone();
    for (String cue : cues) {
      double[] weight = known.get(slot(cue)) ? weights.get(cue) : null;
      if (weight != null) {
        for (int i = 0; i < sums.length; i++) {
          sums[i] += weight[i];
        }
      }
    }
    return normalised(sums);
  }

  private static double[] normalised(double[] sums) {
    double total = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = 1 / (1 + StrictMath.exp(-sums[i]));
      total += sums[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= total;
    }
    return sums;
  }

  /**
   * The cue that speaks most for an outcome, against the mean of all, of those that may be named.
   */
  Optional<String> strongest(Cues cues, int outcome, Predicate<String> nameable) {
    @Nullable String strongest = null;
    double most = 0;
    for (String cue : cues.names()) {
      double[] weight = weights.get(cue);
      boolean stronger =
          weight != null
              && (weight[outcome] > most
                  || (strongest != null
                      && weight[outcome] == most
                      && cue.compareTo(strongest) < 0));
      if (stronger && nameable.test(cue)) {
        strongest = cue;
        most = weights.getOrDefault(cue, new double[0])[outcome];
      }
    }
    return Optional.ofNullable(strongest);
  }

  private static double weight(String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** The lines of the table of weights, sorted by cue. */
  public List<String> table() {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, double[]> entry : new TreeMap<>(weights).entrySet()) {
      StringBuilder line = new StringBuilder(question.label());
      line.append('\t').append(entry.getKey());
      for (double weight : entry.getValue()) {
        line.append('\t').append(weight);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** The classifiers that come with papergraph. */
  static Map<Question, Classifier> bundled() {
    try (InputStream in = Classifier.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the weights " + RESOURCE + " are not on the class path");
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  /** Reads a table of weights; a question that has none answers at even odds. */
  public static Map<Question, Classifier> read(BufferedReader table) throws IOException {
    Map<String, Question> questions = new HashMap<>();
    Map<Question, Map<String, double[]>> weights = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      questions.put(question.label(), question);
      weights.put(question, new HashMap<>());
    }
    String line = table.readLine();
    while (line != null) {
      if (!line.startsWith("#")) {
        List<String> cells = List.of(line.split("\t", -1));
        Question question = questions.get(cells.get(0));
        if (question == null || cells.size() != question.outcomes().size() + 2) {
          throw new IOException("not a line of weights: " + line);
        }
        double[] values =
            cells.subList(2, cells.size()).stream()
                .mapToDouble(Classifier::weight)
                .filter(Double::isFinite)
                .toArray();
        if (values.length < question.outcomes().size()) {
          throw new IOException("not a line of weights: " + line);
        }
        weights.getOrDefault(question, new HashMap<>()).put(cells.get(1), values);
      }
      line = table.readLine();
    }
    Map<Question, Classifier> classifiers = new EnumMap<>(Question.class);
    weights.forEach((question, map) -> classifiers.put(question, new Classifier(question, map)));
    return classifiers;
  }
}

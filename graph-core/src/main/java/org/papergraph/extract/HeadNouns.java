package org.papergraph.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.papergraph.vocabulary.Kind;

/**
 * What a noun says of the name it goes with: in {@code the Cora dataset}, {@code networks such as
 * ResNet} or {@code SLA, a new attention layer} the name is of the noun's kind.
 */
final class HeadNouns {
  private static final Map<String, Kind> KINDS = new HashMap<>();
  private static final Set<String> OTHERS =
      Words.of(
          "conference workshop gpu cpu tpu processor chip hardware device theorem lemma",
          "inequality equation distribution space matrix matrice manifold hypothesis",
          "principle law theory conjecture assumption norm group algebra geometry bound",
          "constant condition regime limit hessian university lab company team language",
          "noise format protocol number function functional operator kernel measure prior",
          "posterior graph tensor field dynamic phase transition plane point curve surface");

  static {
    put(
        Kind.METHOD,
        "model network net architecture algorithm method framework layer optimizer",
        "optimiser loss module estimator approach procedure system toolkit library",
        "package tool regularization regularisation regularizer attention block unit",
        "neuron activation encoder decoder autoencoder transformer classifier detector",
        "backbone baseline technique strategy scheme mechanism pipeline solver sampler",
        "machine forest tree gan gans cnn gnn rnn mlp lstm llm agent policy learner",
        "learning pruning quantization normalization initialization pooling convolution",
        "embedding adapter prompting paradigm software platform compiler generator",
        "discriminator predictor implementation variant family search descent propagation",
        "backpropagation distillation augmentation attack defense trick process processe",
        "regression extension parametrization parameterization architectures variants",
        "solution formulation metaheuristic heuristic filter transform codebase toolbox",
        "engine plugin gradient programs term objective");
    put(
        Kind.DATASET,
        "dataset datasets data corpus corpora benchmark challenge treebank leaderboard",
        "suite environment simulator testbed collection database repository competition",
        "game games test testset split playground domain image images graphs digits",
        "subset set sets recordings corpuses bench");
    put(
        Kind.METRIC,
        "score metric accuracy error distance index rate divergence coefficient",
        "similarity criterion measurement ratio perplexity");
    put(Kind.TASK, "task problem application setting scenario area");
  }

  private HeadNouns() {}

  private static void put(Kind kind, String... nouns) {
    for (String noun : Words.of(nouns)) {
      KINDS.put(noun, kind);
    }
  }

  private static String singular(String lower) {
    boolean plural = lower.length() > 3 && lower.endsWith("s") && !lower.endsWith("ss");
    return plural ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** The kind of thing a noun stands for, singular or plural, in lower case. */
  static Optional<Kind> kind(String lower) {
    @Nullable Kind kind = KINDS.get(lower);
    return Optional.ofNullable(kind != null ? kind : KINDS.get(singular(lower)));
  }

  /** Whether the noun makes the name in front of it something none of the kinds covers. */
  static boolean isOther(String lower) {
    return OTHERS.contains(singular(lower));
  }
}

package org.papergraph.extract;

import java.util.Set;

/** Nouns that end the names of problems worked on, as in {@code graph classification}. */
final class TaskNouns {
  private static final Set<String> NOUNS =
      Words.of(
          "classification recognition detection segmentation generation estimation",
          "prediction forecasting translation summarization summarisation retrieval",
          "completion reconstruction synthesis tracking clustering reasoning answering",
          "localization localisation restoration denoising verification navigation",
          "recommendation ranking parsing tagging captioning inpainting deblurring",
          "super-resolution identification imputation matching disambiguation extraction",
          "editing discovery alignment simulation");

  private TaskNouns() {}

  static boolean isTask(String lower) {
    return NOUNS.contains(lower);
  }
}

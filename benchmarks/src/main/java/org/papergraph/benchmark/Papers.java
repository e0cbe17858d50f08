package org.papergraph.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The papers that benchmarks run over: made up, or real ones that somebody has on disk. */
final class Papers {
  /** The input that means papers of our own making. */
  static final String MADE_UP = "made-up";

  /** As many are taken: as the warm-up and the measurement of one fork get through. */
  static final int MOST = 4_000;

  private Papers() {}

  /**
   * @param input {@link #MADE_UP}, or the path of an ML Anthology file or of a folder of such files
   */
  static List<Paper> of(String input) throws IOException {
    return input.equals(MADE_UP)
        ? MadeUpPapers.all()
        : spread(AnthologyPapers.under(Path.of(input)), MOST);
  }

  /** At most so many of the papers, at even distances, so that all files have their share. */
  static List<Paper> spread(List<Paper> papers, int most) {
    if (papers.size() <= most) {
      return papers;
    }
    return IntStream.range(0, most)
        .mapToObj(i -> papers.get((int) ((long) i * papers.size() / most)))
        .toList();
  }
}

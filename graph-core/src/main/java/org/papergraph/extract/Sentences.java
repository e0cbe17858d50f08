package org.papergraph.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/** Finds sentences with the English model of Apache OpenNLP. */
final class Sentences {
  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  /** The model ends sentences after these. */
  private static final Set<String> ABBREVIATIONS =
      Set.of("e.g.", "i.e.", "al.", "vs.", "cf.", "resp.", "etc.", "w.r.t.", "approx.", "fig.");

  private static final SentenceModel SHARED_MODEL = load();

  /** The detector keeps state between calls; one a thread. */
  private static final ThreadLocal<SentenceDetectorME> DETECTORS =
      ThreadLocal.withInitial(() -> new SentenceDetectorME(SHARED_MODEL));

  private Sentences() {}

  private static SentenceModel load() {
    try (InputStream in = Sentences.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException(
            "the sentence model " + MODEL + " is not on the class path");
      }
      return new SentenceModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException(MODEL, e);
    }
  }

  /** The offsets at which sentences end, ascending; the last one is the text's length. */
  static List<Integer> ends(String text) {
    List<Integer> ends = new ArrayList<>();
    for (opennlp.tools.util.Span span : DETECTORS.get().sentPosDetect(text)) {
      if (!endsInAbbreviation(text, span.getEnd())) {
        ends.add(span.getEnd());
      }
    }
    if (ends.isEmpty() || ends.get(ends.size() - 1) < text.length()) {
      ends.add(text.length());
    }
    return ends;
  }

  private static boolean endsInAbbreviation(String text, int end) {
    int space = text.lastIndexOf(' ', end - 1);
    String last = text.substring(space + 1, end).toLowerCase(java.util.Locale.ROOT);
    String bare = last.startsWith("(") ? last.substring(1) : last;
    return ABBREVIATIONS.contains(bare);
  }
}

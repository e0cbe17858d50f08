package org.papergraph.link.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.papergraph.link.ConceptSink;
import org.papergraph.link.ConceptSink.LabelKind;
import org.papergraph.link.VocabularyAccount;
import org.papergraph.link.VocabularyAccount.Problem;
import org.papergraph.read.SourceText;

/** One reading of a vocabulary: hands on what can be used, and keeps account of the rest. */
final class Reading {
  /** What addresses without a beginning are relative to: nothing that there is. */
  static final String NOWHERE = "https://relative.invalid/";

  private static final int SHOWN = 200;

  private final ConceptSink sink;
  private final ReadingOptions options;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private LongSupplier place = () -> 1;
  private String iri = "";
  private String version = "";
  private long labels;
  private long problemCount;
  private long linesNotRead;

  /** Whoever takes the concepts failed, as opposed to the reading. */
  static final class SinkException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final RuntimeException failure;

    SinkException(RuntimeException failure) {
      super(failure);
      this.failure = failure;
    }

    RuntimeException failure() {
      return failure;
    }
  }

  Reading(ConceptSink sink, ReadingOptions options) {
    this.sink = sink;
    this.options = options;
  }

  ReadingOptions options() {
    return options;
  }

  /** What relative addresses are relative to. */
  String base() {
    return options.baseIri().orElse(NOWHERE);
  }

  /** From now on, this tells how far the reading is. */
  void isAt(LongSupplier line) {
    place = line;
  }

  long line() {
    return Math.max(1, place.getAsLong());
  }

  void problem(String message) {
    problem(line(), message);
  }

  void problem(long line, String message) {
    problemCount++;
    if (problems.size() < VocabularyAccount.MOST_PROBLEMS) {
      problems.add(new Problem(Math.max(1, line), message));
    }
  }

  /** The same, but only the first time. */
  void problemOnce(String message) {
    if (told.add(message)) {
      problem(message);
    }
  }

  void notRead(long lines) {
    linesNotRead += lines;
  }

  /** What the vocabulary says of itself. */
  void is(String vocabulary, String itsVersion) {
    iri = vocabulary;
    version = itsVersion;
  }

  VocabularyAccount account() {
    problems.sort(Comparator.comparingLong(Problem::line));
    return new VocabularyAccount(iri, version, labels, problems, problemCount, linesNotRead);
  }

  void label(String concept, String text, String language, LabelKind kind) {
    String stripped = text.strip();
    if (!stripped.isEmpty() && isAddress(concept) && isText(stripped)) {
      labels++;
      give(() -> sink.label(concept, stripped, language, kind));
    }
  }

  void note(String concept, String text) {
    String stripped = text.strip();
    if (!stripped.isEmpty() && isAddress(concept) && isText(stripped)) {
      give(() -> sink.note(concept, stripped));
    }
  }

  void type(String concept, String type) {
    if (isAddress(concept) && isAddress(type)) {
      give(() -> sink.type(concept, type));
    }
  }

  void broader(String concept, String broader) {
    if (isAddress(concept) && isAddress(broader)) {
      give(() -> sink.broader(concept, broader));
    }
  }

  void related(String concept, String other) {
    if (isAddress(concept) && isAddress(other)) {
      give(() -> sink.related(concept, other));
    }
  }

  void same(String concept, String other) {
    if (isAddress(concept) && isAddress(other)) {
      give(() -> sink.same(concept, other));
    }
  }

  void deprecated(String concept) {
    if (isAddress(concept)) {
      give(() -> sink.deprecated(concept));
    }
  }

  private static void give(Runnable statement) {
    try {
      statement.run();
    } catch (RuntimeException e) {
      throw new SinkException(e);
    }
  }

  private boolean isText(String text) {
    boolean whole = SourceText.isWhole(text);
    if (!whole) {
      problem("a text that is not in UTF-8 is left out: " + shown(text));
    }
    return whole;
  }

  private boolean isAddress(String address) {
    if (address.startsWith(NOWHERE)) {
      problemOnce(
          "relative addresses, and the file does not say to what: what is said of them is left out;"
              + " give their base with --base-iri");
      return false;
    }
    boolean fit = SourceText.isWhole(address) && hasOnlyFitCharacters(address);
    if (!fit) {
      problem("an address with characters that no address has is left out: " + shown(address));
    }
    return fit;
  }

  /** See https://www.rfc-editor.org/rfc/rfc3987#section-2.2. */
  private static boolean hasOnlyFitCharacters(String address) {
    return address.indexOf(':') > 0
        && address.chars().noneMatch(c -> c <= ' ' || c == 0x7F || "<>\"{}|\\^`".indexOf(c) >= 0);
  }

  /** The beginning of a text on one line. */
  static String shown(String text) {
    String line = text.replaceAll("[\\s\\p{Cc}" + SourceText.MARK + "]+", " ").strip();
    return line.length() <= SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, SHOWN))) + "...";
  }
}

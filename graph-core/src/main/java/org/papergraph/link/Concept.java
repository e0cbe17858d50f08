package org.papergraph.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.papergraph.vocabulary.Kind;

/** A concept of a vocabulary, while what is said of it is gathered. */
final class Concept {
  /** A name, with what it is to the concept. */
  record Label(String text, ConceptSink.LabelKind kind) {}

  /** A word that says that a thing is of a kind. */
  private record KindWord(Pattern word, Kind kind) {}

  /** Where a word begins, also within {@code OtterDataset}, but not within {@code geometric}. */
  private static final String BEGIN =
      "(?:(?<!\\p{L})|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll}))";

  private static final List<KindWord> KINDS =
      List.of(
          word("dataset|corpus", Kind.DATASET),
          word("measure|metric", Kind.METRIC),
          word("algorithm|method", Kind.METHOD),
          word("task", Kind.TASK));

  /** In characters, of one concept. */
  private static final int MOST_NOTES = 8_000;

  private final String iri;
  private final Set<String> preferred = new TreeSet<>();
  private final Set<String> alternatives = new TreeSet<>();
  private final Set<String> types = new TreeSet<>();
  private final Set<String> broader = new TreeSet<>();
  private final Set<String> same = new TreeSet<>();
  private final Set<String> neighbours = new TreeSet<>();
  private final Set<String> notes = new TreeSet<>();
  private int noteLength;
  private boolean deprecated;

  Concept(String iri) {
    this.iri = iri;
  }

  private static KindWord word(String words, Kind kind) {
    return new KindWord(Pattern.compile(BEGIN + "(?i:" + words + ")"), kind);
  }

  String iri() {
    return iri;
  }

  void addLabel(String text, ConceptSink.LabelKind kind) {
    (kind == ConceptSink.LabelKind.PREFERRED ? preferred : alternatives).add(text);
  }

  void addType(String type) {
    types.add(type);
  }

  void addBroader(String other) {
    broader.add(other);
  }

  void addSame(String other) {
    same.add(other);
  }

  /** Keeps a text, if it is not too much. */
  void addNote(String text) {
    if (noteLength + text.length() <= MOST_NOTES && notes.add(text)) {
      noteLength += text.length();
    }
  }

  Set<String> notes() {
    return notes;
  }

  void addNeighbour(String other) {
    neighbours.add(other);
  }

  void deprecate() {
    deprecated = true;
  }

  boolean isDeprecated() {
    return deprecated;
  }

  /** Its name; the end of its IRI if it has none. */
  String name() {
    return preferred.stream()
        .findFirst()
        .or(() -> alternatives.stream().findFirst())
        .orElseGet(() -> iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1));
  }

  List<Label> labels() {
    List<Label> labels = new ArrayList<>();
    preferred.forEach(text -> labels.add(new Label(text, ConceptSink.LabelKind.PREFERRED)));
    alternatives.forEach(text -> labels.add(new Label(text, ConceptSink.LabelKind.ALTERNATIVE)));
    return labels;
  }

  Set<String> types() {
    return types;
  }

  Set<String> broader() {
    return broader;
  }

  Set<String> same() {
    return same;
  }

  Set<String> neighbours() {
    return neighbours;
  }

  /** What kind of thing its IRI or its types say it is. */
  Optional<Kind> kind() {
    // Not by its own name: metric learning is no metric.
    int end = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#'));
    String said = iri.substring(0, Math.max(end, 0)) + " " + String.join(" ", types);
    return KINDS.stream()
        .filter(it -> it.word().matcher(said).find())
        .map(KindWord::kind)
        .findFirst();
  }
}

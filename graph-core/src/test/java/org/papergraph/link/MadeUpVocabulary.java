package org.papergraph.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.papergraph.link.ConceptSink.LabelKind;

/** A vocabulary of {@code https://reeds.example/topics/}, statement by statement. */
public final class MadeUpVocabulary implements VocabularyReader {
  public static final String BASE = "https://reeds.example/topics/";

  private final List<Consumer<ConceptSink>> statements = new ArrayList<>();

  public static String iri(String concept) {
    return concept.contains(":") ? concept : BASE + concept;
  }

  private MadeUpVocabulary with(Consumer<ConceptSink> statement) {
    statements.add(statement);
    return this;
  }

  public MadeUpVocabulary label(String concept, String text, String language) {
    return with(sink -> sink.label(iri(concept), text, language, LabelKind.PREFERRED));
  }

  public MadeUpVocabulary label(String concept, String text) {
    return label(concept, text, "en");
  }

  public MadeUpVocabulary other(String concept, String text) {
    return with(sink -> sink.label(iri(concept), text, "en", LabelKind.ALTERNATIVE));
  }

  public MadeUpVocabulary broader(String concept, String broader) {
    return with(sink -> sink.broader(iri(concept), iri(broader)));
  }

  public MadeUpVocabulary related(String concept, String other) {
    return with(sink -> sink.related(iri(concept), iri(other)));
  }

  public MadeUpVocabulary type(String concept, String type) {
    return with(sink -> sink.type(iri(concept), type));
  }

  public MadeUpVocabulary same(String concept, String other) {
    return with(sink -> sink.same(iri(concept), other));
  }

  public MadeUpVocabulary note(String concept, String text) {
    return with(sink -> sink.note(iri(concept), text));
  }

  public MadeUpVocabulary deprecated(String concept) {
    return with(sink -> sink.deprecated(iri(concept)));
  }

  /** The same in another order. */
  public MadeUpVocabulary shuffled(long seed) {
    MadeUpVocabulary other = new MadeUpVocabulary();
    other.statements.addAll(statements);
    Collections.shuffle(other.statements, new Random(seed));
    return other;
  }

  @Override
  public VocabularyAccount read(ConceptSink sink) {
    statements.forEach(statement -> statement.accept(sink));
    return new VocabularyAccount(BASE, "2031", statements.size(), List.of(), 0, 0);
  }
}

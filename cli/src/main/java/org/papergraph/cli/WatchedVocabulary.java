package org.papergraph.cli;

import java.io.IOException;
import org.papergraph.build.Progress;
import org.papergraph.link.ConceptSink;
import org.papergraph.link.VocabularyAccount;
import org.papergraph.link.VocabularyReader;

/** A vocabulary whose readings are shown as they go on. */
final class WatchedVocabulary implements VocabularyReader {
  /** As often as can be seen. */
  private static final int EVERY = 1_000;

  private final VocabularyReader vocabulary;
  private final String name;
  private final Progress progress;
  private long total;

  WatchedVocabulary(VocabularyReader vocabulary, String name, Progress progress) {
    this.vocabulary = vocabulary;
    this.name = name;
    this.progress = progress;
  }

  @Override
  public VocabularyAccount read(ConceptSink sink) throws IOException {
    progress.begin(name, total);
    try {
      VocabularyAccount account = vocabulary.read(new Counted(sink));
      total = account.labels();
      return account;
    } finally {
      progress.end();
    }
  }

  /** Counts labels. */
  private final class Counted implements ConceptSink {
    private final ConceptSink sink;
    private long labels;

    Counted(ConceptSink sink) {
      this.sink = sink;
    }

    @Override
    public void label(String concept, String text, String language, LabelKind kind) {
      sink.label(concept, text, language, kind);
      if (++labels % EVERY == 0) {
        progress.done(labels);
      }
    }

    @Override
    public void type(String concept, String type) {
      sink.type(concept, type);
    }

    @Override
    public void broader(String concept, String broader) {
      sink.broader(concept, broader);
    }

    @Override
    public void related(String concept, String other) {
      sink.related(concept, other);
    }

    @Override
    public void note(String concept, String text) {
      sink.note(concept, text);
    }

    @Override
    public void same(String concept, String other) {
      sink.same(concept, other);
    }

    @Override
    public void deprecated(String concept) {
      sink.deprecated(concept);
    }
  }
}

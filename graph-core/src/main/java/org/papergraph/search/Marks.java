package org.papergraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Finds in a text the words that somebody looked for. Safe for any number of threads. */
public final class Marks {
  /** Longer texts are marked up to here, in characters. */
  private static final int LONGEST_TEXT = 20_000;

  private final Analyzer analyzer;
  private final Query query;

  Marks(Analyzer analyzer, Query query) {
    this.analyzer = analyzer;
    this.query = query;
  }

  /**
   * A stretch of a text.
   *
   * @param marked whether it is what was looked for
   */
  public record Piece(String text, boolean marked) {}

  /** A whole text in pieces. */
  public List<Piece> whole(String text) {
    List<Piece> pieces = pieces(text, WholeBreakIterator::new, 1);
    return pieces.isEmpty() ? List.of(new Piece(text, false)) : pieces;
  }

  /** The sentences of a text that say most of what was looked for; none if none does. */
  public List<Piece> sentences(String text, int most) {
    return pieces(text, () -> BreakIterator.getSentenceInstance(Locale.ENGLISH), most);
  }

  private List<Piece> pieces(String text, Supplier<BreakIterator> parts, int most) {
    if (text.isEmpty()) {
      return List.of();
    }
    Pieces pieces = new Pieces();
    UnifiedHighlighter highlighter =
        UnifiedHighlighter.builderWithoutSearcher(analyzer)
            .withBreakIterator(parts)
            .withMaxLength(LONGEST_TEXT)
            .withMaxNoHighlightPassages(0)
            .withFormatter(pieces)
            .build();
    try {
      highlighter.highlightWithoutSearcher(Fields.TEXT, query, text, most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pieces.all;
  }

  private static final class Pieces extends PassageFormatter {
    private final List<Piece> all = new ArrayList<>();

    @Override
    public Object format(Passage[] passages, String text) {
      int last = -1;
      for (Passage passage : passages) {
        if (last >= 0 && passage.getStartOffset() > last) {
          all.add(new Piece(" … ", false));
        }
        passage(passage, text);
        last = passage.getEndOffset();
      }
      return all;
    }

    private void passage(Passage passage, String text) {
      int at = passage.getStartOffset();
      for (int i = 0; i < passage.getNumMatches(); i++) {
        int begin = Math.max(at, passage.getMatchStarts()[i]);
        int end = Math.min(passage.getEndOffset(), passage.getMatchEnds()[i]);
        if (begin < end) {
          add(text.substring(at, begin), false);
          add(text.substring(begin, end), true);
          at = end;
        }
      }
      add(text.substring(at, passage.getEndOffset()), false);
    }

    private void add(String text, boolean marked) {
      if (!text.isEmpty()) {
        all.add(new Piece(text, marked));
      }
    }
  }
}

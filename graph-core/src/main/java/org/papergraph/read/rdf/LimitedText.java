package org.papergraph.read.rdf;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papergraph.read.DamagedInputException;
import org.papergraph.read.JsonTokens;

/**
 * Text of RDF, up to the place where it is nested too deep or a part of it is too long to be held.
 *
 * <p>The parser has no limits of its own. What it would hold at once is a text in quotes, an
 * address or a name; what it would call itself for is a bracket.
 */
public final class LimitedText extends FilterReader {
  private static final int DEEPEST = JsonTokens.DEEPEST;
  private static final int LONGEST = JsonTokens.LONGEST_TEXT;

  private enum Within {
    NOTHING,
    COMMENT,
    IRI,
    /** Behind one or two quotes, which may become three. */
    OPENING,
    TEXT,
    LONG_TEXT
  }

  private Within within = Within.NOTHING;
  private char quote;
  private int quotes;
  private boolean escaped;
  private int length;
  private int depth;
  private long line = 1;
  private @Nullable IOException failure;

  public LimitedText(Reader text) {
    super(text);
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] characters, int offset, int count) throws IOException {
    if (failure != null) {
      throw failure;
    }
    int read = readOrKeepFailure(characters, offset, count);
    for (int i = 0; i < read; i++) {
      look(characters[offset + i]);
      if (length > LONGEST || depth > DEEPEST) {
        // What stands before it is still to be parsed.
        failure = beyond();
        return i + 1;
      }
    }
    return read;
  }

  private int readOrKeepFailure(char[] characters, int offset, int count) throws IOException {
    try {
      return super.read(characters, offset, count);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** What ended the text; the parser forgets it. */
  public Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  private DamagedInputException beyond() {
    String what =
        depth > DEEPEST
            ? "more than " + DEEPEST + " levels"
            : "a text, an address or a name of more than " + LONGEST + " characters";
    return new DamagedInputException(
        line, "RDF beyond limits", what + "; what came before it was taken");
  }

  private void look(char c) {
    line += c == '\n' ? 1 : 0;
    length++;
    if (escaped) {
      escaped = false;
    } else if (c == '\\' && within != Within.COMMENT) {
      quotes = 0;
      escaped = true;
      within = within == Within.OPENING ? opened() : within;
    } else {
      switch (within) {
        case NOTHING -> between(c);
        case COMMENT -> {
          length = 0;
          end(c == '\n');
        }
        case IRI -> iri(c);
        case OPENING -> opening(c);
        case TEXT -> end(c == quote || c == '\n');
        case LONG_TEXT -> {
          quotes = c == quote ? quotes + 1 : 0;
          end(quotes == 3);
        }
      }
    }
  }

  private void between(char c) {
    switch (c) {
      case '#' -> begin(Within.COMMENT);
      case '<' -> begin(Within.IRI);
      case '"', '\'' -> {
        begin(Within.OPENING);
        quote = c;
        quotes = 1;
      }
      case '[', '(', '{' -> depth++;
      case ']', ')', '}', '>' -> depth = Math.max(0, depth - 1);
      default -> length = Character.isWhitespace(c) ? 0 : length;
    }
  }

  private void iri(char c) {
    if (c == '<' && length == 1) {
      depth++;
      within = Within.NOTHING;
    } else {
      end(c == '>' || c == '\n');
    }
  }

  private void opening(char c) {
    if (c == quote) {
      quotes++;
      if (quotes == 3) {
        within = Within.LONG_TEXT;
        quotes = 0;
      }
    } else {
      within = opened();
      if (within == Within.NOTHING) {
        between(c);
      }
    }
  }

  /** Two quotes are a text by themselves. */
  private Within opened() {
    return quotes == 2 ? Within.NOTHING : Within.TEXT;
  }

  private void begin(Within what) {
    within = what;
    length = 0;
  }

  private void end(boolean isEnd) {
    if (isEnd) {
      begin(Within.NOTHING);
    }
  }
}

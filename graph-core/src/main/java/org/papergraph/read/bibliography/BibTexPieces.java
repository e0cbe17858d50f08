package org.papergraph.read.bibliography;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Optional;
import org.papergraph.read.RecordDraft.Fault;
import org.papergraph.read.TextLines;

/**
 * The commands of a BibTeX file one after the other, as a stream: {@code @article{...}}.
 *
 * <p>A parser of BibTeX wants a whole file and ends at its first mistake. So a command is cut out
 * by its braces before a parser sees it, and what is wrong in it stays in it. A command that is not
 * closed ends where another begins a line.
 */
final class BibTexPieces {
  /** Braces in each other; entries need three or four, and the parser is recursive. */
  static final int DEEPEST = 64;

  private static final int LONGEST = TextLines.MAXIMUM_BYTES;
  private static final int LONGEST_TYPE = 40;
  private static final int END = -1;

  /**
   * A command.
   *
   * @param type in lower case
   * @param content what stands between its outer braces, shortened where there is a fault
   */
  record Piece(String type, String content, long line, long lastLine, Optional<Fault> fault) {}

  private final Reader text;
  private long line = 1;
  private boolean afterPercent;
  private boolean atLineStart = true;
  private int pushedBack = END;

  /** The type of a command whose beginning was met where the one before had not ended. */
  private String begun = "";

  private boolean begunRound;
  private long begunLine;

  BibTexPieces(Reader text) {
    this.text = text;
  }

  /** The next command, or nothing at the end. What stands between commands says nothing. */
  Optional<Piece> next() throws IOException {
    while (begun.isEmpty()) {
      int c = read();
      if (c == END) {
        return Optional.empty();
      }
      afterPercent = c == '%' || (afterPercent && c != '\n');
      if (c == '@' && !afterPercent) {
        begin(new StringBuilder());
      }
    }
    String type = begun;
    begun = "";
    return Optional.of(new Body(type, begunRound, begunLine).read());
  }

  private int read() throws IOException {
    int c = pushedBack != END ? pushedBack : text.read();
    pushedBack = END;
    if (c == '\n') {
      line++;
    }
    atLineStart = c == '\n';
    return c;
  }

  private void pushBack(int c) {
    if (c == '\n') {
      line--;
    }
    pushedBack = c;
  }

  /**
   * Reads the type behind an at sign; then a command has {@link #begun}, if a brace follows.
   *
   * @param passed gets what was read
   */
  private void begin(StringBuilder passed) throws IOException {
    long first = line;
    int c = read();
    while (c == ' ' && passed.length() < LONGEST_TYPE) {
      passed.append((char) c);
      c = read();
    }
    StringBuilder type = new StringBuilder();
    while (isOfType(c) && type.length() < LONGEST_TYPE) {
      type.append((char) c);
      c = read();
    }
    passed.append(type);
    while (Character.isWhitespace(c) && passed.length() < 2 * LONGEST_TYPE) {
      passed.append((char) c);
      c = read();
    }
    if (type.length() > 0 && (c == '{' || c == '(')) {
      begun = type.toString().toLowerCase(Locale.ROOT);
      begunRound = c == '(';
      begunLine = first;
    } else if (c != END) {
      pushBack(c);
    }
  }

  private static boolean isOfType(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  /** What stands in the outer braces of a command, while it is read. */
  private final class Body {
    private final String type;
    private final boolean round;
    private final long first;
    private final StringBuilder content = new StringBuilder();
    private long length;
    private int depth;
    private int deepest;
    private boolean quoted;

    Body(String type, boolean round, long first) {
      this.type = type;
      this.round = round;
      this.first = first;
    }

    Piece read() throws IOException {
      while (true) {
        boolean lineStart = atLineStart;
        int c = BibTexPieces.this.read();
        if (c == END) {
          return piece(line, Optional.of(cutOff("the file ends")));
        }
        if (c == '@' && lineStart) {
          long before = line - 1;
          StringBuilder passed = new StringBuilder("@");
          begin(passed);
          if (!begun.isEmpty()) {
            return piece(before, Optional.of(cutOff("another entry begins")));
          }
          append(passed);
        } else if (ends(c)) {
          return piece(line, limits());
        } else {
          append((char) c);
        }
      }
    }

    /** Whether this sign closes the command. */
    private boolean ends(int c) {
      if (c == '{') {
        deepest = Math.max(deepest, ++depth);
      } else if (c == '}') {
        return depth-- == 0 && !round;
      } else if (c == '"' && depth == 0) {
        quoted = !quoted;
      }
      return c == ')' && round && depth <= 0 && !quoted;
    }

    private void append(CharSequence characters) {
      for (int i = 0; i < characters.length(); i++) {
        append(characters.charAt(i));
      }
    }

    private void append(char c) {
      if (length++ < LONGEST) {
        content.append(c);
      }
    }

    private Optional<Fault> limits() {
      if (length > LONGEST) {
        String advice = "an entry of " + length + " characters; at most " + LONGEST + " are taken";
        return Optional.of(new Fault("text too long", advice));
      }
      return deepest > DEEPEST
          ? Optional.of(
              new Fault("BibTeX beyond limits", "more than " + DEEPEST + " braces in each other"))
          : Optional.empty();
    }

    private Fault cutOff(String where) {
      return new Fault(
          "cut off", where + " before the brace that closes @" + type + "; look for one missing");
    }

    private Piece piece(long last, Optional<Fault> fault) {
      return new Piece(type, content.toString(), first, Math.max(first, last), fault);
    }
  }
}

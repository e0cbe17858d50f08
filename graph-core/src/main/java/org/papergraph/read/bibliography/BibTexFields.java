package org.papergraph.read.bibliography;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXObject;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.papergraph.read.DamagedInputException;

/** What the commands of one file say, as JBibTeX parses them, with the abbreviations so far. */
final class BibTexFields {
  /** No name of a journal is longer. Longer ones could be put together without end. */
  static final int LONGEST_ABBREVIATION = 4_096;

  /** The parser is recursive in the parts of a value. */
  private static final int MOST_PARTS = 1_000;

  private static final int MOST_ABBREVIATIONS = 100_000;

  private final BibTeXParser parser;

  BibTexFields() {
    try {
      this.parser = new Lenient();
    } catch (ParseException e) {
      throw new IllegalStateException("JBibTeX does not begin", e);
    }
  }

  /** Takes an abbreviation that is not defined, or an entry that is not there, as its name. */
  private static final class Lenient extends BibTeXParser {
    Lenient() throws ParseException {}

    @Override
    public void checkStringResolution(Key key, BibTeXString string) {}

    @Override
    public void checkCrossReferenceResolution(Key key, BibTeXEntry entry) {}
  }

  /** The key of an entry, before its first comma; empty where it has none. */
  static String key(BibTexPieces.Piece entry) {
    String key = beforeComma(entry);
    return key.indexOf('=') < 0 ? key.strip() : "";
  }

  private static String beforeComma(BibTexPieces.Piece entry) {
    int comma = entry.content().indexOf(',');
    return comma < 0 ? entry.content() : entry.content().substring(0, comma);
  }

  /**
   * The fields of an entry by their names in lower case, as LaTeX; of two of one name the last.
   *
   * @throws DamagedInputException for what is no entry
   */
  Map<String, String> of(BibTexPieces.Piece entry) throws DamagedInputException {
    int comma = entry.content().indexOf(',');
    boolean hasKey = beforeComma(entry).indexOf('=') < 0;
    // Any key will do for the parser, and some that are in use will not.
    String fields = hasKey ? entry.content().substring(comma + 1) : entry.content();
    String lines = hasKey ? lineBreaks(entry.content().substring(0, comma + 1)) : "";
    Map<String, String> found = new LinkedHashMap<>();
    if (comma < 0 && hasKey) {
      return found;
    }
    for (BibTeXObject object : parse(entry, "@misc{k," + lines + fields + "}").getObjects()) {
      if (object instanceof BibTeXEntry one) {
        one.getFields()
            .forEach(
                (name, value) ->
                    found.put(
                        name.getValue().toLowerCase(Locale.ROOT),
                        String.valueOf(value.toUserString())));
      }
    }
    return found;
  }

  /**
   * Takes an abbreviation.
   *
   * @throws DamagedInputException for what is none
   */
  void define(BibTexPieces.Piece string) throws DamagedInputException {
    for (BibTeXObject object : parse(string, "@string{" + string.content() + "}").getObjects()) {
      if (object instanceof BibTeXString one) {
        String value = String.valueOf(one.getValue().toUserString());
        if (value.length() > LONGEST_ABBREVIATION
            || parser.getMacros().size() >= MOST_ABBREVIATIONS) {
          throw new DamagedInputException(
              string.line(),
              "BibTeX beyond limits",
              "an @string of "
                  + value.length()
                  + " characters; at most "
                  + LONGEST_ABBREVIATION
                  + " are taken, and "
                  + MOST_ABBREVIATIONS
                  + " of them");
        }
        parser.addMacro(one.getKey().getValue(), value);
      }
    }
  }

  private BibTeXDatabase parse(BibTexPieces.Piece piece, String text) throws DamagedInputException {
    if (text.chars().filter(c -> c == '#').limit(MOST_PARTS + 1).count() > MOST_PARTS) {
      throw new DamagedInputException(
          piece.line(), "BibTeX beyond limits", "more than " + MOST_PARTS + " signs #");
    }
    try {
      return parser.parse(new StringReader(text));
    } catch (ParseException e) {
      long line = e.currentToken == null ? 1 : Math.max(1, e.currentToken.next.beginLine);
      throw broken(piece, piece.line() + line - 1, String.valueOf(e.getMessage()));
    } catch (TokenMgrException | IllegalArgumentException e) {
      throw broken(piece, piece.line(), String.valueOf(e.getMessage()));
    }
  }

  private static DamagedInputException broken(BibTexPieces.Piece piece, long line, String why) {
    String first = why.lines().findFirst().orElse("").strip();
    return new DamagedInputException(
        Math.min(line, piece.lastLine()),
        "broken BibTeX",
        "this @" + piece.type() + " is not taken: " + first);
  }

  private static String lineBreaks(String text) {
    return "\n".repeat((int) text.chars().filter(c -> c == '\n').count());
  }
}

package org.papergraph.read.listing;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.papergraph.read.RecordSink;
import org.papergraph.read.SourceReader;
import org.papergraph.read.TextLines;

/**
 * Reads pages of paper search results that were saved as text.
 *
 * <p>The grammar, over lines (see docs/sources/listing.md for examples):
 *
 * <pre>
 * input    = page*                        pages may follow each other in one input
 * page     = blank* header* entry* blank*
 * header   = ( "new" | "Subscribe" | "Daily Papers" | "byAK and the research community"
 *            | month day | "Get trending papers in your email inbox!"
 *            | "Get trending papers in your email inbox once a day!" ) blank*
 * entry    = title blank* abstract blank*
 * title    = one line; the first one of a page may have "Subscribe" glued to its front
 * abstract = one line
 * </pre>
 *
 * <p>Layout 1 has blank lines between all of these, layout 2 has none; one grammar reads both,
 * because a title is told from an abstract by what it looks like ({@link LineLook}) wherever the
 * order alone could mislead: when an abstract is missing, the next title does not become one.
 */
public final class ListingReader implements SourceReader {
  private static final Pattern HEADER =
      Pattern.compile(
          "new|Subscribe|Daily Papers|by ?AK and the research community"
              + "|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} \\d{1,2}"
              + "|Get trending papers in your email inbox(?: once a day)?!");

  /** How files begin whose lines have tags. */
  private static final Pattern TAGGED = Pattern.compile("\uFEFF?TY {1,3}- ");

  /** A page cannot hold headers only; the recognition looks at this many lines with text. */
  private static final int LINES_LOOKED_AT = 12;

  @Override
  public String name() {
    return "listing";
  }

  @Override
  public String description() {
    return "pages of paper search results saved as text: a title line, an abstract line, and so on";
  }

  static boolean isHeader(String line) {
    return line.length() < 80 && HEADER.matcher(line.strip()).matches();
  }

  @Override
  public boolean recognises(String head) {
    String[] lines =
        head.lines().filter(line -> !line.isBlank()).limit(LINES_LOOKED_AT).toArray(String[]::new);
    int headers = 0;
    int pairs = 0;
    for (int i = 0; i < lines.length; i++) {
      if (isHeader(lines[i])) {
        headers++;
      } else if (i > 0
          && LineLook.of(lines[i]) == LineLook.ABSTRACT
          && LineLook.of(lines[i - 1]) == LineLook.TITLE) {
        pairs++;
      }
    }
    boolean markup =
        lines.length > 0
            && ("<{[@%".indexOf(lines[0].stripLeading().charAt(0)) >= 0
                || TAGGED.matcher(lines[0]).lookingAt());
    return headers > 0 || (pairs > 0 && !markup);
  }

  @Override
  public void read(InputStream input, String fileName, RecordSink sink) throws IOException {
    new ListingParser(fileName, sink).parse(new TextLines(input));
  }
}

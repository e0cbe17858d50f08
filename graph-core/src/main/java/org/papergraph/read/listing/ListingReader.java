package org.papergraph.read.listing;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.papergraph.read.RecordSink;
import org.papergraph.read.SourceReader;
import org.papergraph.read.SourceText;
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

  /** What lines of Markdown begin with, and links anywhere: no title or abstract has them. */
  private static final Pattern MARKDOWN =
      Pattern.compile(
          " {0,3}(?:#{1,6}\\s.*|[-*+]\\s.*|\\d{1,3}[.)]\\s.*|>.*|```.*|~~~.*|\\|.*|!\\[.*|=+|-{3,})"
              + "|.*\\]\\((?:https?://|#|\\.{0,2}/).*");

  /** Where half of all lines are such pairs, the others may be damaged or hard to tell. */
  private static final int LINES_PER_PAIR = 4;

  /** One such line in this many may be an accident. */
  private static final int LINES_PER_MARKDOWN = 20;

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
    List<String> lines =
        SourceText.withoutByteOrderMark(head).lines().filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty() || isMarkup(lines.get(0))) {
      return false;
    }
    List<String> texts = lines.stream().filter(line -> !isHeader(line)).toList();
    int pairs = pairs(texts);
    boolean isOrderly = pairs * LINES_PER_PAIR >= texts.size();
    boolean hasHeader = texts.size() < lines.size();
    return isHeader(lines.get(0)) || (pairs > 0 && (hasHeader || isOrderly) && !isMarkdown(texts));
  }

  private static boolean isMarkup(String first) {
    return "<{[@%".indexOf(first.stripLeading().charAt(0)) >= 0
        || TAGGED.matcher(first).lookingAt();
  }

  private static boolean isMarkdown(List<String> lines) {
    long marked = lines.stream().filter(line -> MARKDOWN.matcher(line).matches()).count();
    return MARKDOWN.matcher(lines.get(0)).matches() || marked * LINES_PER_MARKDOWN > lines.size();
  }

  /** How often a line that looks like a title comes before one that looks like an abstract. */
  private static int pairs(List<String> lines) {
    int pairs = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (LineLook.of(lines.get(i)) == LineLook.ABSTRACT
          && LineLook.of(lines.get(i - 1)) == LineLook.TITLE) {
        pairs++;
      }
    }
    return pairs;
  }

  @Override
  public void read(InputStream input, String fileName, RecordSink sink) throws IOException {
    new ListingParser(fileName, sink).parse(new TextLines(input));
  }
}

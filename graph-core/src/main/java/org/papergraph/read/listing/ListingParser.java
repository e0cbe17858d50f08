package org.papergraph.read.listing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papergraph.read.Place;
import org.papergraph.read.RecordSink;
import org.papergraph.read.Rejection;
import org.papergraph.read.SourcePage;
import org.papergraph.read.SourceRecord;
import org.papergraph.read.TextLine;
import org.papergraph.read.TextLines;
import org.papergraph.read.UnreadableInputException;
import org.papergraph.record.Description;

/** One pass over one input of listing pages; the grammar is {@link ListingReader}'s. */
final class ListingParser {
  private static final String GLUED = "Subscribe";

  /** A title may begin with the word or one made of it. */
  private static final Pattern OWN_WORD = Pattern.compile("Subscribe(?:r|rs|d|s)?(?![\\p{L}\\d])");

  /** Where one page's last line has no end, the next page's first header hangs on to it. */
  private static final Pattern GLUED_HEADER =
      Pattern.compile("(?<=\\S)(Get trending papers in your email inbox(?: once a day)?!)$");

  private static final Pattern GLUED_NEW = Pattern.compile("(?<=[^\\sA-Za-z]|[a-z]{3})(new)$");

  private final String fileName;
  private final RecordSink sink;
  private final Deque<TextLine> ahead = new ArrayDeque<>();

  private @Nullable TextLine title;
  private @Nullable MessageDigest digest;
  private boolean entriesSeen;
  private int page;
  private long pageStart;
  private long pageBytes;
  private long pendingLineFeeds;

  ListingParser(String fileName, RecordSink sink) {
    this.fileName = fileName;
    this.sink = sink;
  }

  void parse(TextLines lines) throws IOException {
    try {
      for (Optional<TextLine> line = next(lines); line.isPresent(); line = next(lines)) {
        take(line.get());
      }
    } catch (UnreadableInputException e) {
      // The rest of the entry may stand in what could not be read.
      title = null;
      endPage();
      throw e;
    }
    endPage();
  }

  /** The next line, with a header glued to its end put on a line of its own. */
  private Optional<TextLine> next(TextLines lines) throws IOException {
    Optional<TextLine> line = read(lines);
    if (line.isEmpty() || line.get().fault().isPresent()) {
      return line;
    }
    String text = line.get().text();
    Pattern glued = gluedNew(text, lines) ? GLUED_NEW : GLUED_HEADER;
    Matcher header = glued.matcher(text);
    if (header.find()) {
      ahead.addFirst(line.get().withText(header.group(1)));
      return Optional.of(line.get().withText(text.substring(0, header.start())));
    }
    return line;
  }

  private Optional<TextLine> read(TextLines lines) throws IOException {
    TextLine first = ahead.pollFirst();
    return first != null ? Optional.of(first) : lines.next();
  }

  /** "new" at the end of a long line is a header only when other headers follow it. */
  private boolean gluedNew(String text, TextLines lines) throws IOException {
    if (!GLUED_NEW.matcher(text).find()) {
      return false;
    }
    while (ahead.isEmpty() || ahead.peekLast().isBlank()) {
      Optional<TextLine> line = lines.next();
      if (line.isEmpty()) {
        return false;
      }
      ahead.addLast(line.get());
    }
    return ListingReader.isHeader(ahead.peekLast().text());
  }

  private void take(TextLine line) throws IOException {
    if (line.isBlank()) {
      digestLine(line);
      return;
    }
    boolean header = line.fault().isEmpty() && ListingReader.isHeader(line.text());
    if (header && entriesSeen) {
      endPage();
    }
    if (digest == null) {
      beginPage(line);
    }
    digestLine(line);
    if (header) {
      return;
    }
    boolean firstOfPage = !entriesSeen;
    entriesSeen = true;
    takeText(firstOfPage ? unglue(line) : line);
  }

  private static TextLine unglue(TextLine line) {
    String text = line.text();
    boolean glued = text.startsWith(GLUED) && !OWN_WORD.matcher(text).lookingAt();
    return glued ? line.withText(text.substring(GLUED.length())) : line;
  }

  private void takeText(TextLine line) throws IOException {
    LineLook look = LineLook.of(line.text());
    TextLine waiting = title;
    if (waiting == null) {
      if (look == LineLook.ABSTRACT) {
        reject(line, line, "abstract without a title");
      } else {
        title = line;
      }
    } else if (look == LineLook.TITLE) {
      reject(waiting, waiting, "title without an abstract");
      title = line;
    } else {
      title = null;
      entry(waiting, line);
    }
  }

  private void entry(TextLine titleLine, TextLine abstractLine) throws IOException {
    if (titleLine.fault().isPresent() || abstractLine.fault().isPresent()) {
      TextLine faulty = titleLine.fault().isPresent() ? titleLine : abstractLine;
      reject(titleLine, faulty, "entry with an unreadable line");
      return;
    }
    sink.record(
        new SourceRecord(
            Description.ofPaper(titleLine.text().strip(), abstractLine.text().strip()),
            page,
            titleLine.number() - pageStart + 1,
            abstractLine.number() - pageStart + 1,
            1));
  }

  private void reject(TextLine shown, TextLine faulty, String reason) throws IOException {
    String advice =
        faulty
            .fault()
            .orElse("an entry is a title line of at most 30 words followed by an abstract line");
    String why = faulty.fault().isPresent() ? "unreadable line" : reason;
    sink.rejection(new Rejection(new Place(fileName, faulty.number()), why, advice, shown.text()));
  }

  private void beginPage(TextLine line) throws IOException {
    page = sink.beginPage(line.number());
    pageStart = line.number();
    pageBytes = 0;
    pendingLineFeeds = 0;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void endPage() throws IOException {
    if (title != null) {
      reject(title, title, "title without an abstract");
      title = null;
    }
    if (digest != null) {
      String sha256 = HexFormat.of().formatHex(digest.digest());
      sink.endPage(page, new SourcePage(sha256, pageBytes, "listing", fileName));
      digest = null;
    }
    entriesSeen = false;
  }

  /** Line feeds are counted only once a line with text follows them. */
  private void digestLine(TextLine line) {
    if (digest == null) {
      return;
    }
    if (!line.isBlank()) {
      for (; pendingLineFeeds > 0; pendingLineFeeds--) {
        digest.update((byte) '\n');
        pageBytes++;
      }
      byte[] bytes = line.text().getBytes(StandardCharsets.UTF_8);
      digest.update(bytes);
      pageBytes += bytes.length;
    }
    pendingLineFeeds++;
  }
}

package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.papergraph.extract.Finding;
import org.papergraph.extract.FindingReader;
import org.papergraph.extract.Part;
import org.papergraph.extract.Span;
import org.papergraph.vocabulary.VocabularyFiles;

/**
 * The page at {@code /extract}: a form for a title and an abstract, and what is found in them.
 *
 * <p>The text is read while the page is made, and then forgotten. Texts are read in a bounded
 * number of threads, each within a time limit, as anybody may send one that takes long.
 */
final class ExtractPage implements PageHandler, AutoCloseable {
  static final String PATH = "/extract";

  /** Addresses up to this length can be sent by mail without harm. */
  private static final int LONGEST_ADDRESS = 2_000;

  /**
   * Twenty abstracts in a form take some 3 s; one word of 60,000 capitals takes longer than this.
   */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** Texts that may wait to be read: with them, memory is bounded too. */
  private static final int WAITING = 32;

  private final FoundThings things;
  private final TimedWork reading;
  private @Nullable FindingReader reader;

  /**
   * @param timeLimit how long a query may take; a text is read no longer than that either
   */
  ExtractPage(Site site, Duration timeLimit) {
    Duration limit = timeLimit.compareTo(LONGEST) < 0 ? timeLimit : LONGEST;
    int threads = Runtime.getRuntime().availableProcessors();
    this.things = new FoundThings(site);
    this.reading = new TimedWork("extract", threads, WAITING, limit);
  }

  /**
   * What the template shows.
   *
   * @param outcome nothing where no text was sent
   */
  record View(Frame frame, String title, String text, Optional<Outcome> outcome) {}

  /**
   * A text with what was found in it.
   *
   * @param kinds those that are marked, for the legend
   * @param introduces whether something is introduced
   * @param nested whether some marks lie within others
   * @param address of this page, or empty where it would be too long
   */
  record Outcome(
      List<Piece> title,
      List<Piece> text,
      List<EntityKind> kinds,
      boolean introduces,
      boolean nested,
      List<FoundThings.Row> rows,
      String address) {}

  /**
   * A piece of the text with the marks that end with it, each to be labelled there.
   *
   * @param ending the narrowest first
   */
  record Piece(Segment segment, List<Mark> ending) {}

  @Override
  public Reply reply(HttpServletRequest request) {
    return reply(parameter(request, "title"), parameter(request, "abstract"));
  }

  private static String parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }

  /** The page of a text; called inside a read transaction. */
  Reply reply(String givenTitle, String givenText) {
    // Forms end lines with both.
    String title = givenTitle.replace("\r\n", "\n").strip();
    String text = givenText.replace("\r\n", "\n").strip();
    if (title.isEmpty() && text.isEmpty()) {
      return page(title, text, Optional.empty());
    }
    return answer(title, text).with("Cache-Control", "no-store");
  }

  private Reply answer(String title, String text) {
    // What the first text waits for is no fault of its own.
    FindingReader findings = reader();
    try {
      Outcome outcome = outcome(title, text, reading.result(() -> findings.read(title, text)));
      return page(title, text, Optional.of(outcome));
    } catch (TimedWork.NotDoneException e) {
      return e.isOverLimit() ? ErrorPage.textTooSlow(reading.limit()) : ErrorPage.busy();
    }
  }

  private static Reply page(String title, String text, Optional<Outcome> outcome) {
    Frame frame = Frame.of("Extract").inSection(Frame.Section.EXTRACT);
    View view = new View(frame, title, text, outcome);
    return Reply.page(200, Templates.render("extract", view));
  }

  @Override
  public void close() {
    reading.close();
  }

  /** Made when it is first needed: it takes a second, and most servers are never asked. */
  private synchronized FindingReader reader() {
    if (reader == null) {
      reader = new FindingReader(VocabularyFiles.bundled());
    }
    return reader;
  }

  private Outcome outcome(String title, String text, List<Finding> findings) {
    List<FoundThings.Row> rows = new ArrayList<>();
    List<Mark> titleMarks = new ArrayList<>();
    List<Mark> textMarks = new ArrayList<>();
    ShownText shownTitle = new ShownText(title);
    ShownText shownText = new ShownText(text);
    for (Finding finding : findings) {
      FoundThings.Row row = things.row(finding, rows.size() + 1);
      rows.add(row);
      for (Span span : finding.spans()) {
        boolean inTitle = span.part() == Part.TITLE;
        (inTitle ? shownTitle : shownText)
            .shown(span.begin(), span.end())
            .map(range -> mark(range, row, finding))
            .ifPresent((inTitle ? titleMarks : textMarks)::add);
      }
    }
    MarkedText markedTitle = new MarkedText(shownTitle.text(), titleMarks);
    MarkedText markedText = new MarkedText(shownText.text(), textMarks);
    List<Segment> segments = new ArrayList<>(markedTitle.segments());
    segments.addAll(markedText.segments());
    Set<EntityKind> kinds = new TreeSet<>();
    rows.forEach(row -> kinds.add(row.kind()));
    return new Outcome(
        pieces(markedTitle.segments()),
        pieces(markedText.segments()),
        List.copyOf(kinds),
        rows.stream().anyMatch(FoundThings.Row::introduced),
        segments.stream().anyMatch(segment -> segment.marks().size() > 1),
        rows,
        address(title, text));
  }

  private static Mark mark(ShownText.Range range, FoundThings.Row row, Finding finding) {
    String note =
        (row.kind().singular() + " " + row.name().text() + ", " + row.role())
            + (" · confidence " + row.confidence())
            + (" · rule " + row.rule());
    Link target = new Link(row.name().text(), "#" + row.id(), false);
    return new Mark(
        range.begin(),
        range.end(),
        row.kind(),
        row.introduced(),
        target,
        finding.confidence(),
        note);
  }

  private static List<Piece> pieces(List<Segment> segments) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Segment segment : segments) {
      int end = at + segment.text().length();
      pieces.add(new Piece(segment, segment.marks().stream().filter(m -> m.end() == end).toList()));
      at = end;
    }
    return pieces;
  }

  private static String address(String title, String text) {
    String address =
        PATH + "?title=" + Addresses.encoded(title) + "&abstract=" + Addresses.encoded(text);
    return address.length() > LONGEST_ADDRESS ? "" : address;
  }
}

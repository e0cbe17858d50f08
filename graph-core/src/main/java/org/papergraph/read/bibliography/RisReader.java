package org.papergraph.read.bibliography;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.read.PageReader;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.SourceText;
import org.papergraph.read.TextLine;
import org.papergraph.read.TextLines;
import org.papergraph.read.WholePage;
import org.papergraph.record.Agent;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;

/**
 * Reads bibliographies in RIS, the format of reference managers.
 *
 * <p>The grammar, over lines (see docs/sources/ris.md for examples, and <a
 * href="https://web.archive.org/web/20170707033254/http://www.researcherid.com/resources/html/help_upload.htm">
 * the help of ResearcherID</a> and <a
 * href="https://en.wikipedia.org/wiki/RIS_(file_format)">Wikipedia</a> for what the tags mean):
 *
 * <pre>
 * input  = blank* record*
 * record = "TY  - " type  field*  "ER  -"  blank*
 * field  = tag "  - " text  more*             the tag is a letter and a letter or digit
 * more   = a line without tag
 * </pre>
 *
 * <p>One or three blanks before the dash are taken for two, and {@code ER} alone for an end, as
 * programs write them. A record whose end is missing ends where another begins.
 */
public final class RisReader implements PageReader {
  private static final Pattern FIELD =
      Pattern.compile("([A-Z][A-Z0-9])(?:  -| {1,3}-(?= |$)) *(.*)");

  /** Some programs leave out the dash at the end of a record. */
  private static final Pattern END = Pattern.compile("ER *-?");

  private static final Pattern BEGINNING = Pattern.compile("TY {1,3}- +[A-Z]{2,10}\\s*");

  private static final Map<String, Property> PROPERTIES =
      Map.ofEntries(
          Map.entry("BT", Property.CONTAINER),
          Map.entry("T3", Property.VENUE),
          Map.entry("JO", Property.VENUE),
          Map.entry("JF", Property.VENUE),
          Map.entry("M3", Property.KIND),
          Map.entry("TY", Property.KIND),
          Map.entry("VL", Property.VOLUME),
          Map.entry("IS", Property.ISSUE),
          Map.entry("CP", Property.ISSUE),
          Map.entry("PB", Property.PUBLISHER),
          Map.entry("LA", Property.LANGUAGE),
          Map.entry("KW", Property.KEYWORD),
          Map.entry("UR", Property.PAGE),
          Map.entry("LK", Property.PAGE),
          Map.entry("L1", Property.FULL_TEXT),
          Map.entry("L2", Property.FULL_TEXT),
          Map.entry("L3", Property.ATTACHMENT),
          Map.entry("L4", Property.ATTACHMENT));

  /** Tags about the bibliography and not about the paper, or handled by themselves. */
  private static final Set<String> NOT_AS_THEY_STAND =
      Set.of(
          "A1", "AB", "AU", "CT", "DA", "DO", "EP", "N2", "PY", "RD", "RP", "SP", "T1", "T2", "TI",
          "Y1", "Y2", "YR");

  private static final Set<String> JOURNALS =
      Set.of("JOUR", "JFULL", "MGZN", "NEWS", "EJOUR", "INPR", "ABST");

  private static final Set<String> NO_PAPERS =
      Set.of(
          "ADVS", "AGGR", "ART", "BILL", "CASE", "COMP", "CTLG", "DATA", "DBASE", "EDBOOK",
          "FIGURE", "HEAR", "ICOMM", "LEGAL", "MAP", "MPCT", "MULTI", "MUSIC", "PAT", "PCOMM",
          "SER", "SLIDE", "SOUND", "STAND", "STAT", "UNBILL", "VIDEO");

  @Override
  public String name() {
    return "ris";
  }

  @Override
  public String description() {
    return "bibliographies in RIS: lines with tags, from \"TY  - JOUR\" to \"ER  -\"";
  }

  @Override
  public boolean recognises(String head) {
    return SourceText.withoutByteOrderMark(head)
        .lines()
        .filter(line -> !line.isBlank())
        .findFirst()
        .filter(line -> BEGINNING.matcher(line.stripTrailing()).matches())
        .isPresent();
  }

  @Override
  public void read(InputStream input, WholePage page) throws IOException {
    TextLines lines = new TextLines(input);
    Entry entry = new Entry(0);
    for (Optional<TextLine> next = lines.next(); next.isPresent(); next = lines.next()) {
      TextLine line = next.get();
      Matcher field = FIELD.matcher(line.text().stripTrailing());
      boolean isField = field.matches();
      String tag = isField ? field.group(1) : "";
      if (tag.equals("TY")) {
        entry.end(page, false);
        entry = new Entry(line.number());
      }
      entry.fault(line);
      if (tag.equals("ER") || END.matcher(line.text().strip()).matches()) {
        entry.last = line.number();
        entry.end(page, false);
        entry = new Entry(0);
      } else if (isField) {
        entry.add(tag, field.group(2), line.number(), page);
      } else if (!line.text().isBlank()) {
        entry.more(line, page);
      }
    }
    entry.end(page, true);
  }

  /** A record while it is read; before one begins, line 0. */
  private static final class Entry {
    /** More belong to no record; what an entry holds is kept in memory. */
    private static final int LONGEST = 4 * TextLines.MAXIMUM_BYTES;

    private final RecordDraft draft;
    private final long first;
    private final List<String> tags = new ArrayList<>();
    private final List<StringBuilder> values = new ArrayList<>();
    private long length;
    private long last;
    private boolean complained;

    Entry(long first) {
      this.first = first;
      this.last = first;
      this.draft = new RecordDraft(Math.max(1, first));
    }

    void fault(TextLine line) {
      if (line.fault().isPresent()) {
        draft.fault("unreadable line", line.fault().get() + ", line " + line.number());
      }
    }

    void add(String tag, String value, long line, WholePage page) throws IOException {
      if (first == 0) {
        complain(line, page);
      } else if (fits(value.length(), line)) {
        tags.add(tag);
        values.add(new StringBuilder(value.strip()));
      }
    }

    void more(TextLine line, WholePage page) throws IOException {
      if (first == 0) {
        complain(line.number(), page);
      } else if (!values.isEmpty() && fits(line.text().length(), line.number())) {
        values.get(values.size() - 1).append('\n').append(line.text().strip());
      }
    }

    private boolean fits(int added, long line) {
      last = line;
      length += added + 50L;
      if (length > LONGEST) {
        draft.fault("text too long", "a record of more than " + LONGEST + " characters");
      }
      return length <= LONGEST;
    }

    /** One complaint is enough for all lines between two records. */
    private void complain(long line, WholePage page) throws IOException {
      if (!complained) {
        page.reject(line, "line outside of a record", "a record begins with \"TY  - \"", "");
      }
      complained = true;
    }

    void end(WholePage page, boolean cut) throws IOException {
      if (first == 0) {
        return;
      }
      fill();
      if (cut) {
        draft.fault("cut off", "the file ends before \"ER  -\"; the record may say more");
      }
      page.take(draft, Math.max(first, last));
    }

    private void fill() {
      String type = value("TY").toUpperCase(Locale.ROOT);
      if (NO_PAPERS.contains(type)) {
        draft.fault("no paper", "a record of type " + type + " is no paper; only papers are taken");
      }
      text(List.of("TI", "T1", "CT", "BT"), true);
      text(List.of("AB", "N2"), false);
      date();
      pages();
      for (int i = 0; i < tags.size(); i++) {
        field(tags.get(i), values.get(i).toString(), type);
      }
    }

    private String value(String tag) {
      int at = tags.indexOf(tag);
      return at < 0 ? "" : values.get(at).toString();
    }

    /** The first of these is the title or the abstract; others are notes if they say more. */
    private void text(List<String> names, boolean title) {
      String taken = "";
      for (String name : names) {
        for (int i = 0; i < tags.size(); i++) {
          String value = values.get(i).toString();
          boolean isThis = tags.get(i).equals(name) && !value.isEmpty() && !value.equals(taken);
          if (isThis && !taken.isEmpty() && !name.equals("BT")) {
            draft.field(Property.NOTE, value, name);
          } else if (isThis && taken.isEmpty()) {
            taken = value;
            if (title) {
              draft.title(MarkedText.plain(value).replace('\n', ' '));
            } else {
              draft.abstractText(MarkedText.plain(value));
            }
          }
        }
      }
    }

    private void date() {
      for (String tag : List.of("PY", "Y1", "DA", "YR")) {
        Optional<String> date = Dates.of(value(tag));
        if (date.isPresent() && !draft.has(Property.ISSUED)) {
          // The year alone may stand in one, the day in another.
          Optional<String> day = Dates.of(value("DA")).filter(it -> it.startsWith(date.get()));
          draft.field(Property.ISSUED, day.orElse(date.get()), tag);
        } else if (date.isEmpty()) {
          draft.field(Property.NOTE, value(tag), tag);
        }
      }
    }

    private void pages() {
      String begin = value("SP");
      String end = value("EP");
      boolean whole = end.isEmpty() || begin.contains("-") || begin.equals(end);
      draft.field(Property.PAGES, whole ? begin : begin + "-" + end, "SP");
    }

    private void field(String tag, String value, String type) {
      Property property = PROPERTIES.get(tag);
      switch (tag) {
        case "AU", "A1" -> author(value).ifPresent(draft::author);
        case "DO" -> {
          Optional<Identifier> doi = Identifier.of(Scheme.DOI, value);
          doi.ifPresent(draft::ownIdentifier);
          if (doi.isEmpty()) {
            draft.field(Property.NOTE, value, tag);
          }
        }
        case "T2" ->
            draft.field(JOURNALS.contains(type) ? Property.VENUE : Property.CONTAINER, value, tag);
        case "LA" -> draft.field(Property.LANGUAGE, Languages.code(value), tag);
        case "KW" -> {
          for (String keyword : value.split("[;\n]")) {
            draft.field(Property.KEYWORD, keyword, tag);
          }
        }
        default -> {
          if (property != null) {
            Identifier.inAddress(value).ifPresent(draft::identifier);
            draft.field(property, value, tag);
          } else if (!NOT_AS_THEY_STAND.contains(tag)) {
            draft.field(Property.NOTE, value, tag);
          }
        }
      }
    }

    /** {@code Family, Given, Suffix}. */
    private static Optional<Agent> author(String written) {
      String[] parts = written.split(",", 3);
      String family = parts[0].strip();
      String given = parts.length > 1 ? parts[1].strip() : "";
      String suffix = parts.length > 2 ? parts[2].strip() : "";
      String name = (given + " " + family + " " + suffix).strip().replaceAll("\\s+", " ");
      if (name.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          given.isEmpty() || family.isEmpty()
              ? Agent.named(name)
              : new Agent(name, family, given, List.of(), List.of()));
    }
  }
}

package org.papergraph.read.arxiv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.read.JsonFields;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.TextLines;
import org.papergraph.record.Agent;
import org.papergraph.record.Field;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;

/** What is written alike in all that arXiv gives out. */
final class ArxivFields {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private ArxivFields() {}

  /** Takes arXiv's own identifier, which is written with or without its version. */
  static void own(String written, String path, RecordDraft draft) {
    String id = written.strip().replaceFirst("(?i)^oai:arxiv\\.org:", "");
    Optional<Identifier> identifier =
        Identifier.of(Scheme.ARXIV, id).or(() -> Identifier.inAddress(id));
    if (identifier.isPresent()) {
      draft.ownIdentifier(identifier.get());
    } else {
      draft.field(Property.NOTE, written, path);
    }
  }

  /** Takes the DOIs of the published versions; where there are several, blanks part them. */
  static void dois(String written, String path, RecordDraft draft) {
    boolean isWhole = true;
    for (String one : BLANKS.split(written.strip())) {
      Optional<Identifier> doi = Identifier.of(Scheme.DOI, one);
      doi.ifPresent(draft::identifier);
      isWhole &= doi.isPresent();
    }
    if (!isWhole) {
      draft.field(Property.NOTE, written, path);
    }
  }

  /** Takes the codes of arXiv's categories, which blanks part: {@code cs.CL stat.ML}. */
  static void categories(String written, String path, RecordDraft draft) {
    for (String category : BLANKS.split(written.strip())) {
      draft.field(Property.SUBJECT, category, path);
    }
  }

  /** Takes classes of mathematics or computing: {@code 14J60 (Primary); 14F05}. */
  static void classes(String written, String path, RecordDraft draft) {
    for (String one : written.split("[;,]", -1)) {
      draft.field(Property.SUBJECT, one, path);
    }
  }

  /** The day of a moment as mail writes it: {@code Mon, 2 Jun 2031 19:18:42 GMT}. */
  static String day(String moment) {
    try {
      return LocalDate.parse(moment.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toString();
    } catch (DateTimeException e) {
      return JsonFields.day(moment);
    }
  }

  /** The days on which versions came; whatever their order, the first is the first of them. */
  static final class Days {
    private final List<String> days = new ArrayList<>();

    void add(String moment) {
      if (!moment.isBlank()) {
        days.add(day(moment));
      }
    }

    void take(String path, RecordDraft draft) {
      for (String moment : days) {
        if (!Field.fits(Property.ISSUED, moment)) {
          draft.field(Property.NOTE, moment, path);
        }
      }
      days.removeIf(moment -> !Field.fits(Property.ISSUED, moment));
      days.sort(null);
      if (!days.isEmpty()) {
        draft.field(Property.ISSUED, days.get(0), path);
        draft.field(Property.MODIFIED, days.get(days.size() - 1), path);
      }
    }
  }

  /** Somebody whose family name is told apart. */
  static Optional<Agent> author(
      String family, String given, String suffix, List<String> affiliations) {
    String name = String.join(" ", given.strip(), family.strip(), suffix.strip()).strip();
    List<String> told =
        affiliations.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Agent(
                BLANKS.matcher(name).replaceAll(" "),
                family.strip(),
                given.strip(),
                List.of(),
                told));
  }

  /**
   * Takes authors in one text: {@code A. Heron, B. Coot and C. Newt (Pond Institute)}.
   *
   * <p>Parentheses hold affiliations of whoever stands before them, or numbers that point to a list
   * at the end; as that is no more than a custom, the text is kept as a note where it has any. It
   * is too where it leaves authors out, {@code et al.}
   */
  static void authors(String written, String path, RecordDraft draft) {
    if (written.length() > TextLines.MAXIMUM_BYTES) {
      draft.field(Property.NOTE, written, path);
      return;
    }
    AuthorText text = new AuthorText();
    for (Agent author : text.split(BLANKS.matcher(written).replaceAll(" "))) {
      draft.author(author);
    }
    if (text.isLoose) {
      draft.field(Property.NOTE, written, path);
    }
  }

  /** Splits authors that are written in one text. */
  private static final class AuthorText {
    private static final Pattern SUFFIX = Pattern.compile("(?:Jr|Sr)\\.?|I{2,3}|IV");
    private static final Pattern AND_OTHERS = Pattern.compile("(?:^| )et al\\.?$");
    private static final Pattern POINTER = Pattern.compile("[\\d\\s*,;]*(?:and[\\d\\s*]*)?|\\(.*");

    private final List<Agent> authors = new ArrayList<>();
    private final StringBuilder last = new StringBuilder();
    private final List<String> lastAffiliations = new ArrayList<>();
    private final StringBuilder name = new StringBuilder();
    private final StringBuilder within = new StringBuilder();
    private final List<String> affiliations = new ArrayList<>();
    private int parentheses;
    private int braces;
    private boolean isLoose;

    List<Agent> split(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '(') {
          isLoose = true;
          if (parentheses++ > 0) {
            within.append(c);
          }
        } else if (c == ')' && parentheses > 0) {
          close(c);
        } else if (parentheses > 0) {
          within.append(c);
        } else if (braces == 0 && (c == ',' || c == ';')) {
          end();
        } else if (braces == 0 && c == ' ' && text.startsWith(" and ", i)) {
          end();
          i += 3;
        } else {
          braces = Math.max(0, braces + (c == '{' ? 1 : c == '}' ? -1 : 0));
          name.append(c);
        }
      }
      end();
      flush();
      return authors;
    }

    private void close(char c) {
      if (--parentheses > 0) {
        within.append(c);
        return;
      }
      String told = within.toString().strip();
      within.setLength(0);
      if (!POINTER.matcher(told).matches()) {
        affiliations.add(told);
      }
    }

    private void end() {
      String told = name.toString().strip();
      name.setLength(0);
      if (told.equals("and") || told.startsWith("and ")) {
        told = told.substring(3).strip();
      }
      Matcher more = AND_OTHERS.matcher(told);
      if (more.find()) {
        isLoose = true;
        told = told.substring(0, more.start());
      }
      if (!told.isEmpty() && !SUFFIX.matcher(told).matches()) {
        flush();
      }
      if (!told.isEmpty()) {
        last.append(last.isEmpty() ? "" : " ").append(told);
      }
      lastAffiliations.addAll(affiliations);
      affiliations.clear();
    }

    /** What stands behind a name may still be of it; now there is another. */
    private void flush() {
      if (!last.isEmpty()) {
        authors.add(new Agent(last.toString(), "", "", List.of(), lastAffiliations));
      }
      last.setLength(0);
      lastAffiliations.clear();
    }
  }
}

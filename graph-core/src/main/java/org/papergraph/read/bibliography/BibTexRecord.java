package org.papergraph.read.bibliography;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.read.RecordDraft;
import org.papergraph.record.Agent;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;
import org.papergraph.text.ReadableText;

/** What the fields of an entry of BibTeX mean. */
final class BibTexRecord {
  private static final Map<String, Property> PROPERTIES =
      Map.ofEntries(
          Map.entry("journal", Property.VENUE),
          Map.entry("journaltitle", Property.VENUE),
          Map.entry("series", Property.VENUE),
          Map.entry("eventtitle", Property.VENUE),
          Map.entry("booktitle", Property.CONTAINER),
          Map.entry("maintitle", Property.CONTAINER),
          Map.entry("issuetitle", Property.CONTAINER),
          Map.entry("type", Property.KIND),
          Map.entry("volume", Property.VOLUME),
          Map.entry("number", Property.ISSUE),
          Map.entry("issue", Property.ISSUE),
          Map.entry("pages", Property.PAGES),
          Map.entry("publisher", Property.PUBLISHER),
          Map.entry("copyright", Property.LICENSE),
          Map.entry("license", Property.LICENSE),
          Map.entry("institution", Property.ORGANIZATION),
          Map.entry("school", Property.ORGANIZATION),
          Map.entry("primaryclass", Property.SUBJECT),
          Map.entry("eprintclass", Property.SUBJECT));

  /** Fields that hold addresses, mostly by custom. */
  private static final Map<String, Property> ADDRESSES =
      Map.of(
          "pdf", Property.FULL_TEXT,
          "code", Property.CODE,
          "video", Property.VIDEO,
          "slides", Property.ATTACHMENT,
          "poster", Property.ATTACHMENT,
          "website", Property.PROJECT);

  /** Handled by themselves, or about the bibliography and not about the paper. */
  private static final Set<String> NOT_AS_THEY_STAND =
      Set.of(
          "title",
          "shorttitle",
          "abstract",
          "author",
          "year",
          "month",
          "day",
          "date",
          "doi",
          "url",
          "eprint",
          "eprinttype",
          "archiveprefix",
          "keywords",
          "keyword",
          "language",
          "langid",
          "key",
          "sortkey",
          "sortname",
          "sorttitle",
          "sortyear",
          "sortshorthand",
          "presort",
          "label",
          "options",
          "execute",
          "file",
          "owner",
          "timestamp",
          "date-added",
          "date-modified",
          "groups",
          "entryset",
          "gender",
          "hyphenation",
          "indextitle",
          "indexsorttitle");

  private static final Set<String> MAY_NAME_ARXIV =
      Set.of("journal", "journaltitle", "volume", "note", "howpublished", "eid", "publisher");

  private static final Pattern ARXIV =
      Pattern.compile(
          "(?i)arxiv[: ]\\s*(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})|^abs/(\\S+)$");

  private static final Pattern ESCAPED = Pattern.compile("\\\\([_%&#~$])");
  private static final Pattern URL_COMMAND = Pattern.compile("\\\\url\\s*\\{([^{}]*)\\}");

  /** What BibTeX's braces may stand behind without being LaTeX's. */
  private static final Pattern COMMAND_BEFORE =
      Pattern.compile("(?s).*(?:\\\\[A-Za-z]+\\*?\\s*|\\\\[^A-Za-z]|[}\\]_^])");

  private BibTexRecord() {}

  static void fill(BibTexEntry entry, RecordDraft draft) {
    identifiers(entry, draft);
    draft.field(Property.KIND, entry.type(), "entrytype");
    draft.field(Property.NOTE, entry.key(), "entrykey");
    if (!entry.field("title").isEmpty()) {
      draft.title(withoutProtection(entry.field("title")));
    }
    if (!entry.field("abstract").isEmpty()) {
      draft.abstractText(withoutProtection(entry.field("abstract")));
    }
    for (Agent author : BibTexNames.of(entry.field("author"))) {
      draft.author(author);
    }
    date(entry, draft);
    entry.fields().forEach((name, value) -> field(name, value, draft));
  }

  private static void identifiers(BibTexEntry entry, RecordDraft draft) {
    Optional<Identifier> doi = Identifier.of(Scheme.DOI, plain(entry.field("doi")));
    doi.ifPresent(draft::identifier);
    if (doi.isEmpty()) {
      draft.field(Property.NOTE, plain(entry.field("doi")), "doi");
    }
    eprint(entry, draft);
    entry
        .fields()
        .forEach(
            (name, value) -> {
              if (MAY_NAME_ARXIV.contains(name)) {
                arxivIn(value).ifPresent(draft::identifier);
              }
            });
    if (entry.key().startsWith("DBLP:")) {
      Identifier.of(Scheme.DBLP, entry.key().substring("DBLP:".length()))
          .ifPresent(draft::identifier);
    }
    address(entry.field("url"), Property.PAGE, "url", draft);
  }

  /** Without an archive it is as good as certain that a number like arXiv's is arXiv's. */
  private static void eprint(BibTexEntry entry, RecordDraft draft) {
    String eprint = plain(entry.field("eprint"));
    String archive = plain(entry.field("archiveprefix") + entry.field("eprinttype"));
    Optional<Identifier> arxiv =
        archive.isEmpty() || archive.toLowerCase(Locale.ROOT).startsWith("arxiv")
            ? Identifier.inAddress(eprint).or(() -> Identifier.of(Scheme.ARXIV, eprint))
            : Optional.empty();
    arxiv.ifPresent(draft::identifier);
    if (arxiv.isEmpty()) {
      draft.field(Property.NOTE, (archive + " " + eprint).strip(), "eprint");
    }
  }

  private static Optional<Identifier> arxivIn(String value) {
    Matcher arxiv = ARXIV.matcher(value);
    return arxiv.find()
        ? Identifier.of(Scheme.ARXIV, arxiv.group(1) != null ? arxiv.group(1) : arxiv.group(2))
        : Optional.empty();
  }

  private static void date(BibTexEntry entry, RecordDraft draft) {
    String year = plain(entry.field("year"));
    String month = plain(entry.field("month")).replace('~', ' ');
    String date = plain(entry.field("date"));
    Optional<String> ofParts = Dates.of(year, month, plain(entry.field("day")));
    Optional<String> whole = Dates.of(date);
    if (whole.isPresent()) {
      draft.field(Property.ISSUED, whole.get(), "date");
    } else {
      draft.field(Property.NOTE, date, "date");
      draft.field(Property.ISSUED, ofParts.orElse(year), "year");
      if (ofParts.isEmpty() || ofParts.get().length() == 4) {
        draft.field(Property.NOTE, month, "month");
      }
    }
  }

  private static void field(String name, String value, RecordDraft draft) {
    Property property = PROPERTIES.get(name);
    if (ADDRESSES.containsKey(name)) {
      address(value, ADDRESSES.getOrDefault(name, Property.PAGE), name, draft);
    } else if (name.equals("keywords") || name.equals("keyword")) {
      for (String keyword : value.split(value.indexOf(';') >= 0 ? ";" : ",")) {
        draft.field(Property.KEYWORD, text(keyword), name);
      }
    } else if (name.equals("language") || name.equals("langid")) {
      draft.field(Property.LANGUAGE, Languages.code(text(value)), name);
    } else if (property == Property.VENUE && arxivIn(value).isPresent()) {
      // "arXiv preprint arXiv:3105.01234" is no journal.
      draft.field(Property.NOTE, text(value), name);
    } else if (property != null) {
      draft.field(property, text(value), name);
    } else if (!NOT_AS_THEY_STAND.contains(name)) {
      draft.field(Property.NOTE, text(value), name);
    }
  }

  private static void address(String value, Property property, String name, RecordDraft draft) {
    String address = plain(value);
    boolean file = property == Property.PAGE && address.toLowerCase(Locale.ROOT).endsWith(".pdf");
    Identifier.inAddress(address).ifPresent(draft::identifier);
    draft.field(file ? Property.FULL_TEXT : property, address, name);
  }

  /** A value that is no text but an address, a number or the like. */
  private static String plain(String value) {
    String inner = URL_COMMAND.matcher(value).replaceAll("$1");
    String bare = inner.replaceAll("(?<!\\\\)[{}]", "");
    return ESCAPED.matcher(bare).replaceAll("$1").strip();
  }

  private static String text(String value) {
    return ReadableText.of(value).text().strip();
  }

  /**
   * The text without the braces that only keep BibTeX from changing its letters; those of commands
   * and formulas stay.
   */
  static String withoutProtection(String value) {
    StringBuilder text = new StringBuilder();
    StringBuilder open = new StringBuilder();
    boolean formula = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean escaped = i > 0 && value.charAt(i - 1) == '\\';
      if (c == '$' && !escaped) {
        formula = !formula;
      }
      if (c == '{' && !escaped) {
        boolean command = i + 1 < value.length() && value.charAt(i + 1) == '\\';
        boolean keep = formula || command || isBehindCommand(text);
        open.append(keep ? '{' : ' ');
        if (keep) {
          text.append(c);
        }
      } else if (c == '}' && !escaped && !open.isEmpty()) {
        if (open.charAt(open.length() - 1) == '{') {
          text.append(c);
        }
        open.setLength(open.length() - 1);
      } else {
        text.append(Character.isWhitespace(c) ? ' ' : c);
      }
    }
    return text.toString().replaceAll(" {2,}", " ").strip();
  }

  private static boolean isBehindCommand(CharSequence text) {
    int begin = Math.max(0, text.length() - 40);
    return COMMAND_BEFORE.matcher(text.subSequence(begin, text.length())).matches();
  }
}

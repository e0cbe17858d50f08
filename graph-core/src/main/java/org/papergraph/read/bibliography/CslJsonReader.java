package org.papergraph.read.bibliography;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papergraph.read.JsonLook;
import org.papergraph.read.JsonObjects;
import org.papergraph.read.JsonTokens;
import org.papergraph.read.PageReader;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.SourceText;
import org.papergraph.read.WholePage;
import org.papergraph.record.Agent;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;

/**
 * Reads bibliographies in CSL-JSON, the format of citation processors.
 *
 * <p>The grammar, over JSON values (see docs/sources/csl-json.md for examples, and <a
 * href="https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables">the
 * specification of CSL</a> for what the variables mean):
 *
 * <pre>
 * input  = ( item | [ item* ] )*
 * item   = { "type": text, "id": text, "title": text, "author": [ person* ], "issued": date, ... }
 * person = { "family": text, "given": text, ... } | { "literal": text }
 * date   = { "date-parts": [ [ year, month?, day? ], end? ] } | { "raw": text }
 * </pre>
 *
 * <p>Crossref's interface answers with works that look alike. There a work stands within {@code
 * message}, and its title is an array; an item of CSL-JSON stands alone or in an array, and its
 * title is a text. What a registry adds to its items is passed over.
 */
public final class CslJsonReader implements PageReader {
  private static final JsonObjects ITEMS =
      new JsonObjects("this is ", "an item", CslJsonReader::item);

  private static final Map<String, Property> PROPERTIES =
      Map.ofEntries(
          Map.entry("language", Property.LANGUAGE),
          Map.entry("keyword", Property.KEYWORD),
          Map.entry("categories", Property.SUBJECT),
          Map.entry("collection-title", Property.VENUE),
          Map.entry("event", Property.VENUE),
          Map.entry("event-title", Property.VENUE),
          Map.entry("genre", Property.KIND),
          Map.entry("type", Property.KIND),
          Map.entry("issue", Property.ISSUE),
          Map.entry("volume", Property.VOLUME),
          Map.entry("page", Property.PAGES),
          Map.entry("publisher", Property.PUBLISHER),
          Map.entry("license", Property.LICENSE),
          Map.entry("URL", Property.PAGE));

  /** Variables of CSL that say something about the paper and have no property of their own. */
  private static final Set<String> NOTES =
      Set.of(
          "annote",
          "archive",
          "archive-place",
          "archive_collection",
          "archive_location",
          "authority",
          "call-number",
          "chapter-number",
          "citation-key",
          "collection-number",
          "container-title-short",
          "dimensions",
          "division",
          "edition",
          "event-place",
          "ISBN",
          "ISSN",
          "journalAbbreviation",
          "jurisdiction",
          "medium",
          "note",
          "number",
          "number-of-pages",
          "number-of-volumes",
          "original-publisher",
          "original-publisher-place",
          "original-title",
          "part",
          "part-number",
          "part-title",
          "PMCID",
          "PMID",
          "printing",
          "publisher-place",
          "references",
          "reviewed-genre",
          "reviewed-title",
          "scale",
          "section",
          "source",
          "status",
          "supplement",
          "supplement-number",
          "version",
          "volume-title",
          "volume-title-short");

  private static final Set<String> OTHER_PEOPLE =
      Set.of(
          "chair",
          "collection-editor",
          "compiler",
          "composer",
          "container-author",
          "contributor",
          "curator",
          "director",
          "editor",
          "editorial-director",
          "editor-translator",
          "executive-producer",
          "guest",
          "host",
          "illustrator",
          "interviewer",
          "narrator",
          "organizer",
          "original-author",
          "performer",
          "producer",
          "recipient",
          "reviewed-author",
          "script-writer",
          "series-creator",
          "translator");

  private static final Set<String> OTHER_DATES =
      Set.of("available-date", "event-date", "original-date", "submitted");

  private static final Set<String> PAPERS =
      Set.of(
          "article",
          "article-journal",
          "article-magazine",
          "article-newspaper",
          "book",
          "chapter",
          "document",
          "entry",
          "entry-dictionary",
          "entry-encyclopedia",
          "manuscript",
          "pamphlet",
          "paper-conference",
          "post",
          "post-weblog",
          "report",
          "review",
          "review-book",
          "speech",
          "thesis",
          "webpage",
          // As Crossref calls its own where it answers in CSL-JSON.
          "journal-article",
          "proceedings-article",
          "book-chapter",
          "posted-content",
          "dissertation",
          "monograph",
          "reference-entry",
          "other");

  private static final Set<String> NO_PAPERS =
      Set.of(
          "bill",
          "broadcast",
          "classic",
          "collection",
          "dataset",
          "event",
          "figure",
          "graphic",
          "hearing",
          "interview",
          "legal_case",
          "legislation",
          "map",
          "motion_picture",
          "musical_score",
          "patent",
          "performance",
          "periodical",
          "personal_communication",
          "regulation",
          "software",
          "song",
          "standard",
          "treaty");

  @Override
  public String name() {
    return "csl-json";
  }

  @Override
  public String description() {
    return "bibliographies in CSL-JSON: an array of items, or one, with \"type\" and \"issued\"";
  }

  @Override
  public boolean recognises(String head) {
    return JsonLook.hasOneOrMany(head, CslJsonReader::isItem);
  }

  /** Others have types and titles too; these names are CSL's. */
  private static boolean isItem(String path, JsonLook look) {
    String type = look.text(path + ".type");
    boolean named = look.has(path + ".id") || look.has(path + ".DOI");
    boolean titled = look.has(path + ".title") && !look.has(path + ".title[]");
    boolean typed = PAPERS.contains(type) || NO_PAPERS.contains(type);
    return named
        && titled
        && typed
        && (look.has(path + ".issued.date-parts")
            || look.has(path + ".issued.raw")
            || look.has(path + ".container-title")
            || look.has(path + ".author[].family")
            || look.has(path + ".author[].literal")
            || look.has(path + ".DOI")
            || look.has(path + ".URL"));
  }

  @Override
  public void read(InputStream input, WholePage page) throws IOException {
    try (JsonTokens json = new JsonTokens(SourceText.reader(input), 0)) {
      json.roots(() -> ITEMS.all(json, page));
    }
  }

  private static void item(JsonTokens json, WholePage page) throws IOException {
    RecordDraft draft = new RecordDraft(json.line());
    Item item = new Item();
    json.fields(name -> field(name, json, draft, item));
    item.end(draft);
    page.take(draft, json.line());
  }

  /** What is only known when all fields are. */
  private static final class Item {
    private String type = "";
    private String container = "";
    private String page = "";
    private String firstPage = "";

    void end(RecordDraft draft) {
      if (NO_PAPERS.contains(type)) {
        draft.fault("no paper", "an item of type " + type + " is no paper; only papers are taken");
      }
      boolean journal = type.endsWith("-journal") || type.equals("journal-article");
      draft.field(journal ? Property.VENUE : Property.CONTAINER, container, "container-title");
      draft.field(Property.PAGES, page.isEmpty() ? firstPage : "", "page-first");
    }
  }

  private static void field(String name, JsonTokens json, RecordDraft draft, Item item)
      throws IOException {
    switch (name) {
      case "title" -> titles(json, draft);
      case "abstract" -> json.scalar().map(MarkedText::plain).ifPresent(draft::abstractText);
      case "author" -> CiteJson.people(json).forEach(draft::author);
      case "issued" ->
          CiteJson.date(json).ifPresent(date -> draft.field(Property.ISSUED, date, name));
      case "DOI" -> doi(json, draft);
      case "id" -> id(json, draft);
      case "container-title" -> item.container = first(json);
      case "page-first" -> item.firstPage = first(json);
      case "custom" -> custom(json, draft);
      default -> other(name, json, draft, item);
    }
  }

  private static void other(String name, JsonTokens json, RecordDraft draft, Item item)
      throws IOException {
    Property property = PROPERTIES.get(name);
    if (property != null) {
      for (String value : json.scalars()) {
        value(name, property, MarkedText.plain(value), draft, item);
      }
    } else if (OTHER_PEOPLE.contains(name)) {
      for (Agent person : CiteJson.people(json)) {
        draft.field(Property.NOTE, person.name(), name);
      }
    } else if (OTHER_DATES.contains(name)) {
      CiteJson.date(json).ifPresent(date -> draft.field(Property.NOTE, date, name));
    } else if (NOTES.contains(name)) {
      for (String value : json.scalars()) {
        draft.field(Property.NOTE, MarkedText.plain(value), name);
      }
    }
  }

  private static void value(
      String name, Property property, String value, RecordDraft draft, Item item) {
    switch (name) {
      case "type" -> item.type = value;
      case "page" -> item.page = value;
      case "URL" -> Identifier.inAddress(value).ifPresent(draft::identifier);
      default -> {}
    }
    if (name.equals("keyword")) {
      for (String keyword : value.split("[,;]")) {
        draft.field(property, keyword, name);
      }
    } else {
      draft.field(property, value, name);
    }
  }

  private static void titles(JsonTokens json, RecordDraft draft) throws IOException {
    List<String> titles = json.scalars();
    if (!titles.isEmpty()) {
      draft.title(MarkedText.plain(titles.get(0)));
    }
    for (String other : titles.subList(Math.min(1, titles.size()), titles.size())) {
      draft.field(Property.NOTE, MarkedText.plain(other), "title");
    }
  }

  private static void doi(JsonTokens json, RecordDraft draft) throws IOException {
    Optional<String> written = json.scalar();
    Optional<Identifier> doi = written.flatMap(it -> Identifier.of(Scheme.DOI, it));
    doi.ifPresent(draft::ownIdentifier);
    if (doi.isEmpty()) {
      written.ifPresent(it -> draft.field(Property.NOTE, it, "DOI"));
    }
  }

  /** Ids are the bibliography's own, unless they are addresses. */
  private static void id(JsonTokens json, RecordDraft draft) throws IOException {
    String id = first(json);
    Optional<Identifier> known = Identifier.inAddress(id);
    known.ifPresent(draft::identifier);
    if (known.isEmpty()) {
      draft.field(Property.NOTE, id, "id");
    }
  }

  private static void custom(JsonTokens json, RecordDraft draft) throws IOException {
    if (json.atObject()) {
      json.fields(
          name -> {
            for (String value : json.scalars()) {
              draft.field(Property.NOTE, name + " " + value, "custom");
            }
          });
    }
  }

  private static String first(JsonTokens json) throws IOException {
    return json.scalars().stream().findFirst().map(MarkedText::plain).orElse("");
  }
}

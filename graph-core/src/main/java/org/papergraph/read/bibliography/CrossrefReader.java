package org.papergraph.read.bibliography;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
 * Reads answers of Crossref's interface, and its yearly files of all works.
 *
 * <p>The grammar, over JSON values (see docs/sources/crossref.md for examples, and <a
 * href="https://api.crossref.org/swagger-ui/index.html">Crossref's documentation</a> for what the
 * fields mean):
 *
 * <pre>
 * input   = answer*
 * answer  = { ..., "message-type": "work",      "message": work }
 *         | { ..., "message-type": "work-list", "message": { ..., "items": [ work* ] } }
 *         | { "items": [ work* ] }
 * work    = { "DOI": text, "title": [ text* ], "author": [ person* ], "abstract": text in JATS, ... }
 * </pre>
 *
 * <p>Items of CSL-JSON look alike. A work of Crossref stands within {@code message} or {@code
 * items}, and its title is an array; an item of CSL-JSON stands alone or in an array.
 */
public final class CrossrefReader implements PageReader {
  private static final JsonObjects WORKS =
      new JsonObjects("this is ", "a work", CrossrefReader::work);

  /** Fields that hold a text or texts. */
  private static final Map<String, Property> PROPERTIES =
      Map.ofEntries(
          Map.entry("subtitle", Property.NOTE),
          Map.entry("short-title", Property.NOTE),
          Map.entry("original-title", Property.NOTE),
          Map.entry("short-container-title", Property.NOTE),
          Map.entry("group-title", Property.NOTE),
          Map.entry("publisher", Property.PUBLISHER),
          Map.entry("publisher-location", Property.NOTE),
          Map.entry("subtype", Property.KIND),
          Map.entry("volume", Property.VOLUME),
          Map.entry("issue", Property.ISSUE),
          Map.entry("page", Property.PAGES),
          Map.entry("article-number", Property.NOTE),
          Map.entry("edition-number", Property.NOTE),
          Map.entry("part-number", Property.NOTE),
          Map.entry("component-number", Property.NOTE),
          Map.entry("proceedings-subject", Property.SUBJECT),
          Map.entry("subject", Property.SUBJECT),
          Map.entry("language", Property.LANGUAGE),
          Map.entry("degree", Property.NOTE),
          Map.entry("ISBN", Property.NOTE),
          Map.entry("ISSN", Property.NOTE),
          Map.entry("alternative-id", Property.NOTE),
          Map.entry("award", Property.NOTE));

  private static final Set<String> OTHER_PEOPLE = Set.of("editor", "chair", "translator");

  private static final Set<String> OTHER_DATES =
      Set.of(
          "published-print",
          "published-online",
          "published-other",
          "accepted",
          "approved",
          "posted",
          "content-created",
          "content-updated");

  private static final Set<String> NO_PAPERS =
      Set.of(
          "book-series",
          "book-set",
          "component",
          "database",
          "dataset",
          "edited-book",
          "grant",
          "journal",
          "journal-issue",
          "journal-volume",
          "peer-review",
          "proceedings",
          "proceedings-series",
          "report-component",
          "report-series",
          "standard",
          "standard-series");

  @Override
  public String name() {
    return "crossref";
  }

  @Override
  public String description() {
    return "answers of Crossref's interface in JSON: works within \"message\"";
  }

  @Override
  public boolean recognises(String head) {
    JsonLook look = JsonLook.at(head);
    return look.has(".message.DOI")
        || look.has(".message.items[].DOI")
        || (look.has(".message") && look.text(".message-type").startsWith("work"))
        || (look.has(".items[].DOI") && look.has(".items[].title[]"));
  }

  @Override
  public void read(InputStream input, WholePage page) throws IOException {
    try (JsonTokens json = new JsonTokens(SourceText.reader(input), 0)) {
      json.roots(() -> answer(json, page));
    }
  }

  private static void answer(JsonTokens json, WholePage page) throws IOException {
    long line = json.line();
    String type = json.type();
    boolean[] found = {false};
    if (json.atObject()) {
      json.fields(
          name -> {
            if (name.equals("message") && json.atObject()) {
              found[0] = true;
              message(json, page);
            } else if (name.equals("items") && json.atArray()) {
              found[0] = true;
              WORKS.all(json, page);
            }
          });
    }
    if (!found[0]) {
      page.reject(line, "no message", "an answer is {\"message\": {...}}; this is " + type, "");
    }
  }

  /** A work, or an object with works; which it is, its fields tell. */
  private static void message(JsonTokens json, WholePage page) throws IOException {
    Work work = new Work(json.line());
    boolean[] isList = {false};
    json.fields(
        name -> {
          if (name.equals("items") && json.atArray()) {
            isList[0] = true;
            WORKS.all(json, page);
          } else {
            isList[0] |= name.equals("items");
            work.field(name, json);
          }
        });
    if (!isList[0]) {
      work.end(json.line(), page);
    }
  }

  private static void work(JsonTokens json, WholePage page) throws IOException {
    Work work = new Work(json.line());
    json.fields(name -> work.field(name, json));
    work.end(json.line(), page);
  }

  /** A work while it is read. */
  private static final class Work {
    private final RecordDraft draft;
    private final List<String> containers = new ArrayList<>();
    private final Map<String, String> dates = new HashMap<>();
    private String type = "";

    Work(long line) {
      this.draft = new RecordDraft(line);
    }

    void end(long lastLine, WholePage page) throws IOException {
      if (NO_PAPERS.contains(type)) {
        draft.fault("no paper", "a work of type " + type + " is no paper; only papers are taken");
      }
      boolean journal = type.equals("journal-article");
      for (String container : containers) {
        draft.field(journal ? Property.VENUE : Property.CONTAINER, container, "container-title");
      }
      // "published" says the same as "issued" and came later; "created" is about the entry.
      for (String name : List.of("issued", "published", "created")) {
        if (!draft.has(Property.ISSUED)) {
          draft.field(Property.ISSUED, dates.getOrDefault(name, ""), name);
        }
      }
      page.take(draft, lastLine);
    }

    void field(String name, JsonTokens json) throws IOException {
      switch (name) {
        case "title" -> titles(json);
        case "abstract" -> json.scalar().map(MarkedText::plain).ifPresent(draft::abstractText);
        case "author" -> CiteJson.people(json).forEach(draft::author);
        case "DOI" ->
            json.scalar()
                .flatMap(it -> Identifier.of(Scheme.DOI, it))
                .ifPresent(draft::ownIdentifier);
        case "URL" -> address(Property.PAGE, json, name);
        case "type" -> {
          type = json.scalar().orElse("");
          draft.field(Property.KIND, type, name);
        }
        case "container-title" ->
            json.scalars().stream().map(MarkedText::plain).forEach(containers::add);
        case "issued", "published", "created" ->
            CiteJson.date(json).ifPresent(date -> dates.put(name, date));
        case "resource" -> resource(json);
        case "license" -> each(json, "URL", it -> draft.field(Property.LICENSE, it, "license/URL"));
        case "link" -> each(json, "URL", it -> draft.field(Property.FULL_TEXT, it, "link/URL"));
        case "funder" -> each(json, "name", it -> draft.field(Property.NOTE, it, "funder/name"));
        case "institution" ->
            each(json, "name", it -> draft.field(Property.ORGANIZATION, it, "institution/name"));
        case "standards-body" ->
            each(json, "name", it -> draft.field(Property.NOTE, it, "standards-body/name"));
        case "event" -> event(json);
        case "updated-by", "update-to" -> updates(name, json);
        case "relation" -> relations(json);
        case "clinical-trial-number" ->
            each(
                json,
                "clinical-trial-number",
                it -> draft.field(Property.NOTE, it, "clinical-trial-number"));
        default -> other(name, json);
      }
    }

    private void other(String name, JsonTokens json) throws IOException {
      Property property = PROPERTIES.get(name);
      if (property != null) {
        for (String value : json.scalars()) {
          draft.field(property, MarkedText.plain(value), name);
        }
      } else if (OTHER_PEOPLE.contains(name)) {
        for (Agent person : CiteJson.people(json)) {
          draft.field(Property.NOTE, person.name(), name);
        }
      } else if (OTHER_DATES.contains(name)) {
        CiteJson.date(json).ifPresent(date -> draft.field(Property.NOTE, date, name));
      }
    }

    private void titles(JsonTokens json) throws IOException {
      List<String> titles = json.scalars();
      for (int i = 0; i < titles.size(); i++) {
        String title = MarkedText.plain(titles.get(i)).replace('\n', ' ');
        if (i == 0) {
          draft.title(title);
        } else {
          draft.field(Property.NOTE, title, "title");
        }
      }
    }

    private void address(Property property, JsonTokens json, String path) throws IOException {
      Optional<String> address = json.scalar();
      if (address.isPresent()) {
        Identifier.inAddress(address.get()).ifPresent(draft::identifier);
        draft.field(property, address.get(), path);
      }
    }

    private void resource(JsonTokens json) throws IOException {
      if (json.atObject()) {
        json.fields(
            name -> {
              if (name.equals("primary") && json.atObject()) {
                json.fields(
                    field -> {
                      if (field.equals("URL")) {
                        address(Property.PAGE, json, "resource/primary/URL");
                      }
                    });
              }
            });
      }
    }

    private void event(JsonTokens json) throws IOException {
      if (!json.atObject()) {
        return;
      }
      json.fields(
          name -> {
            if (name.equals("start") || name.equals("end")) {
              CiteJson.date(json)
                  .ifPresent(date -> draft.field(Property.NOTE, date, "event/" + name));
            } else if (name.equals("name")) {
              json.scalar().ifPresent(it -> draft.field(Property.VENUE, it, "event/name"));
            } else if (Set.of("acronym", "location", "number", "theme", "sponsor").contains(name)) {
              for (String value : json.scalars()) {
                draft.field(Property.NOTE, value, "event/" + name);
              }
            }
          });
    }

    /** Notices about this work, or of which this work is one. */
    private void updates(String name, JsonTokens json) throws IOException {
      if (json.atArray()) {
        json.items(
            () -> {
              Map<String, String> update = scalars(json);
              String kind = update.getOrDefault("type", "");
              String text = (kind + " " + update.getOrDefault("DOI", "")).strip();
              boolean withdrawn =
                  name.equals("updated-by")
                      && Set.of("retraction", "withdrawal", "removal").contains(kind);
              draft.field(withdrawn ? Property.RETRACTED : Property.NOTE, text, name);
            });
      }
    }

    private void relations(JsonTokens json) throws IOException {
      if (json.atObject()) {
        json.fields(
            kind -> {
              if (json.atArray()) {
                json.items(
                    () -> {
                      Map<String, String> other = scalars(json);
                      String id = other.getOrDefault("id", "");
                      String text = kind + " " + other.getOrDefault("id-type", "") + " " + id;
                      draft.field(Property.NOTE, id.isEmpty() ? "" : text, "relation");
                    });
              }
            });
      }
    }

    private static Map<String, String> scalars(JsonTokens json) throws IOException {
      Map<String, String> found = new HashMap<>();
      if (json.atObject()) {
        json.fields(name -> json.scalar().ifPresent(value -> found.put(name, value.strip())));
      }
      return found;
    }

    /** The values of a field of each object of an array, or of one object. */
    private static void each(JsonTokens json, String field, Consumer<String> to)
        throws IOException {
      json.each(() -> Optional.ofNullable(scalars(json).get(field)).ifPresent(to));
    }
  }
}

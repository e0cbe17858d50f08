package org.papergraph.read.graph;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.papergraph.read.JsonFields;
import org.papergraph.read.JsonLook;
import org.papergraph.read.JsonObjects;
import org.papergraph.read.JsonRecords;
import org.papergraph.read.JsonTokens;
import org.papergraph.read.PageReader;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.TextLines;
import org.papergraph.read.WholePage;
import org.papergraph.record.Agent;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;

/**
 * Reads works of OpenAlex.
 *
 * <p>The grammar, over JSON values (see docs/sources/openalex.md for examples, and <a
 * href="https://docs.openalex.org/api-entities/works/work-object">OpenAlex's own words</a> on the
 * fields):
 *
 * <pre>
 * input   = ( work | answer | [ work* ] )*     of its files one work a line
 * answer  = { "meta": ..., "results": [ work* ] }
 * work    = { "id": address, "title": text, "abstract_inverted_index": index,
 *             "authorships": [ { "author": { "display_name": text, ... }, ... }* ], ... }
 * index   = { word: [ position* ], ... }
 * </pre>
 *
 * <p>Fields come in any order, and unknown ones are passed over.
 */
public final class OpenAlexReader implements PageReader {
  private static final JsonObjects WORKS = new JsonObjects("", "a work", OpenAlexReader::work);

  private static final JsonFields FIELDS =
      new JsonFields(
          Map.ofEntries(
              Map.entry("publication_date", Property.ISSUED),
              Map.entry("publication_year", Property.ISSUED),
              Map.entry("type", Property.KIND),
              Map.entry("type_crossref", Property.KIND),
              Map.entry("language", Property.LANGUAGE),
              Map.entry("ids/mag", Property.NOTE),
              Map.entry("ids/pmid", Property.NOTE),
              Map.entry("ids/pmcid", Property.NOTE),
              Map.entry("biblio/volume", Property.VOLUME),
              Map.entry("biblio/issue", Property.ISSUE),
              Map.entry("open_access/oa_url", Property.FULL_TEXT),
              Map.entry("open_access/oa_status", Property.NOTE),
              Map.entry("open_access/is_oa", Property.NOTE),
              Map.entry("keywords", Property.KEYWORD),
              Map.entry("keywords/keyword", Property.KEYWORD),
              Map.entry("keywords/display_name", Property.KEYWORD),
              Map.entry("concepts/display_name", Property.SUBJECT),
              Map.entry("primary_topic/display_name", Property.SUBJECT),
              Map.entry("primary_topic/subfield/display_name", Property.SUBJECT),
              Map.entry("primary_topic/field/display_name", Property.SUBJECT),
              Map.entry("primary_topic/domain/display_name", Property.SUBJECT),
              Map.entry("topics/display_name", Property.SUBJECT),
              Map.entry("topics/subfield/display_name", Property.SUBJECT),
              Map.entry("topics/field/display_name", Property.SUBJECT),
              Map.entry("topics/domain/display_name", Property.SUBJECT),
              Map.entry("mesh/descriptor_name", Property.SUBJECT),
              Map.entry("sustainable_development_goals/display_name", Property.SUBJECT),
              Map.entry("grants/funder_display_name", Property.NOTE),
              Map.entry("grants/award_id", Property.NOTE),
              Map.entry("awards/display_name", Property.NOTE),
              Map.entry("awards/funder_display_name", Property.NOTE),
              Map.entry("awards/funder_award_id", Property.NOTE),
              Map.entry("funders/display_name", Property.NOTE),
              Map.entry("indexed_in", Property.NOTE),
              Map.entry("cited_by_count", Property.NOTE),
              Map.entry("referenced_works_count", Property.NOTE),
              Map.entry("fwci", Property.NOTE)),
          Map.of(
              "doi", Scheme.DOI,
              "ids/doi", Scheme.DOI,
              "ids/openalex", Scheme.OPENALEX));

  private static final Map<String, Property> OF_LOCATION =
      Map.of(
          "landing_page_url", Property.PAGE,
          "pdf_url", Property.FULL_TEXT,
          "license", Property.LICENSE,
          "version", Property.NOTE,
          "raw_source_name", Property.NOTE,
          "source/type", Property.NOTE,
          "source/issn_l", Property.NOTE);

  private static final Pattern WORK = Pattern.compile("(?:https?://openalex\\.org/)?W\\d+");

  @Override
  public String name() {
    return "openalex";
  }

  @Override
  public String description() {
    return "works of OpenAlex: JSON, one a line or as its interface answers them";
  }

  @Override
  public boolean recognises(String head) {
    JsonLook look = JsonLook.at(head);
    boolean emptyAnswer = look.has(".results") && look.has(".meta.db_response_time_ms");
    boolean other = look.has(".results[].id") && !isWork(".results[]", look);
    return isWork("", look)
        || isWork("[]", look)
        || isWork(".results[]", look)
        || (emptyAnswer && !other);
  }

  private static boolean isWork(String path, JsonLook look) {
    return look.text(path + ".id").startsWith("https://openalex.org/W")
        || look.has(path + ".abstract_inverted_index")
        || look.has(path + ".authorships[].author_position");
  }

  @Override
  public void read(InputStream input, WholePage page) throws IOException {
    JsonRecords.read(
        input,
        page,
        look -> !look.has(".results") && (look.has(".id") || isWork("", look)),
        json -> root(json, page));
  }

  /** Reads an answer or a work; which it is, its fields tell. */
  private static void root(JsonTokens json, WholePage page) throws IOException {
    if (!json.atObject()) {
      WORKS.all(json, page);
      return;
    }
    Work work = new Work(json.line());
    boolean[] isAnswer = {false};
    json.fields(
        name -> {
          if (name.equals("results") && json.atArray()) {
            isAnswer[0] = true;
            WORKS.all(json, page);
          } else if (name.equals("error")) {
            work.draft.fault("error answer", "OpenAlex says: " + json.scalar().orElse(""));
          } else {
            work.field(name, json);
          }
        });
    if (!isAnswer[0]) {
      work.end(json, page);
    }
  }

  private static void work(JsonTokens json, WholePage page) throws IOException {
    Work work = new Work(json.line());
    json.fields(name -> work.field(name, json));
    work.end(json, page);
  }

  /** A work while it is read. */
  private static final class Work {
    private final RecordDraft draft;
    private boolean hasTitle;
    private String displayName = "";

    Work(long line) {
      draft = new RecordDraft(line);
    }

    /** A work is called twice by the same name; what it displays counts where it has no title. */
    void end(JsonTokens json, WholePage page) throws IOException {
      if (!hasTitle && !displayName.isEmpty()) {
        draft.title(displayName);
      }
      page.take(draft, json.line());
    }

    void field(String name, JsonTokens json) throws IOException {
      switch (name) {
        case "id" -> {
          Optional<String> id = json.scalar();
          if (id.isPresent()) {
            id(id.get());
          }
        }
        case "title" -> {
          Optional<String> title = json.text(name, draft);
          hasTitle |= title.isPresent();
          title.ifPresent(draft::title);
        }
        case "display_name" -> displayName = json.scalar().orElse("");
        case "abstract_inverted_index" -> {
          if (json.atObject()) {
            draft.abstractText(inOrder(json));
          }
        }
        case "authorships" -> authorships(json);
        case "primary_location", "locations" -> json.each(() -> location(name, json));
        case "biblio" -> biblio(json);
        case "is_retracted" -> flag(name, Property.RETRACTED, json);
        case "is_paratext" -> flag(name, Property.NOTE, json);
        default -> FIELDS.take(name, json, draft);
      }
    }

    private void id(String id) {
      Optional<Identifier> identifier =
          WORK.matcher(id.strip()).matches()
              ? Identifier.of(Scheme.OPENALEX, id)
              : Optional.empty();
      if (identifier.isPresent()) {
        draft.ownIdentifier(identifier.get());
      } else if (id.contains("openalex.org/")) {
        draft.fault("no work", "the identifier is that of something else: " + id);
      } else {
        draft.field(Property.NOTE, id, "id");
      }
    }

    /** That something is not so is not worth a word. */
    private void flag(String name, Property property, JsonTokens json) throws IOException {
      json.scalar()
          .filter(value -> value.equals("true"))
          .ifPresent(value -> draft.field(property, value, name));
    }

    /**
     * The words of an abstract put back into their order. No more are kept than a record takes, and
     * one more, so that it can be told that there were.
     */
    private static String inOrder(JsonTokens json) throws IOException {
      TreeMap<Integer, String> words = new TreeMap<>();
      json.fields(
          word -> {
            if (json.atArray()) {
              json.items(
                  () -> {
                    Optional<Integer> position = json.scalar().flatMap(Work::position);
                    if (position.isPresent() && words.size() <= TextLines.MAXIMUM_BYTES) {
                      words.putIfAbsent(position.get(), word);
                    }
                  });
            }
          });
      StringBuilder text = new StringBuilder();
      for (String word : words.values()) {
        if (text.length() > TextLines.MAXIMUM_BYTES) {
          break;
        }
        text.append(text.isEmpty() ? "" : " ").append(word);
      }
      return text.toString();
    }

    private static Optional<Integer> position(String written) {
      return written.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(written)) : Optional.empty();
    }

    private void authorships(JsonTokens json) throws IOException {
      if (json.atArray()) {
        json.items(
            () -> {
              if (json.atObject()) {
                authorship(json);
              }
            });
      }
    }

    private void authorship(JsonTokens json) throws IOException {
      Map<String, String> author = new HashMap<>();
      Set<String> affiliations = new LinkedHashSet<>();
      List<String> institutions = new ArrayList<>();
      json.fields(
          name -> {
            switch (name) {
              case "author" -> author.putAll(scalars(json));
              case "raw_author_name" -> json.scalar().ifPresent(it -> author.put(name, it));
              case "raw_affiliation_string", "raw_affiliation_strings" ->
                  affiliations.addAll(json.scalars());
              case "affiliations" ->
                  eachOf(json, it -> told("raw_affiliation_string", it, affiliations));
              case "institutions" -> eachOf(json, it -> institution(it, institutions));
              default -> {}
            }
          });
      String raw = author.getOrDefault("raw_author_name", "").strip();
      String name = author.getOrDefault("display_name", raw).strip();
      List<Identifier> identifiers = new ArrayList<>();
      Identifier.of(Scheme.ORCID, author.getOrDefault("orcid", "")).ifPresent(identifiers::add);
      Identifier.of(Scheme.OPENALEX_AUTHOR, author.getOrDefault("id", ""))
          .ifPresent(identifiers::add);
      affiliations.removeIf(String::isBlank);
      List<String> where = affiliations.isEmpty() ? institutions : List.copyOf(affiliations);
      if (!name.isEmpty()) {
        draft.author(new Agent(name, "", "", identifiers, where));
      }
    }

    private static void told(String name, Map<String, String> values, Set<String> told) {
      Optional.ofNullable(values.get(name)).ifPresent(told::add);
    }

    private void institution(Map<String, String> institution, List<String> names) {
      String name = institution.getOrDefault("display_name", "").strip();
      if (!name.isEmpty()) {
        names.add(name);
        Optional<String> at =
            Optional.ofNullable(institution.get("ror"))
                .or(() -> Optional.ofNullable(institution.get("id")));
        draft.field(Property.ORGANIZATION, name, at, "authorships/institutions/display_name");
      }
    }

    private void location(String path, JsonTokens json) throws IOException {
      if (!json.atObject()) {
        return;
      }
      Map<String, String> values = new TreeMap<>();
      List<String> issns = new ArrayList<>();
      json.fields(
          name -> {
            if (name.equals("source") && json.atObject()) {
              json.fields(
                  field -> {
                    if (field.equals("issn")) {
                      issns.addAll(json.scalars());
                    } else {
                      json.scalar().ifPresent(it -> values.put("source/" + field, it));
                    }
                  });
            } else {
              json.scalar().ifPresent(it -> values.put(name, it));
            }
          });
      // A repository holds a paper, but did not publish it.
      boolean isRepository = values.getOrDefault("source/type", "").equals("repository");
      values.forEach(
          (name, value) -> {
            String at = path + "/" + name;
            Property property = OF_LOCATION.get(name);
            if (name.equals("source/display_name")) {
              Optional<String> address = Optional.ofNullable(values.get("source/id"));
              draft.field(isRepository ? Property.NOTE : Property.VENUE, value, address, at);
            } else if (name.equals("source/host_organization_name")) {
              draft.field(isRepository ? Property.NOTE : Property.PUBLISHER, value, at);
            } else if (property != null) {
              JsonFields.field(property, value, at, draft);
            }
          });
      for (String issn : issns) {
        draft.field(Property.NOTE, issn, path + "/source/issn");
      }
    }

    private void biblio(JsonTokens json) throws IOException {
      Map<String, String> values = scalars(json);
      values.forEach((name, value) -> FIELDS.take("biblio/" + name, value, draft));
      String first = values.getOrDefault("first_page", "").strip();
      String last = values.getOrDefault("last_page", "").strip();
      String pages = first.isEmpty() || last.isEmpty() ? first + last : first + "-" + last;
      draft.field(Property.PAGES, pages, "biblio/first_page");
    }

    /** What an object says in its own fields. */
    private static Map<String, String> scalars(JsonTokens json) throws IOException {
      Map<String, String> values = new TreeMap<>();
      if (json.atObject()) {
        json.fields(name -> json.scalar().ifPresent(value -> values.put(name, value)));
      }
      return values;
    }

    private static void eachOf(
        JsonTokens json, java.util.function.Consumer<Map<String, String>> objects)
        throws IOException {
      if (json.atArray()) {
        json.items(() -> objects.accept(scalars(json)));
      }
    }
  }
}

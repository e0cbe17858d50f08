package org.papergraph.read.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.papergraph.read.JsonLook;
import org.papergraph.read.JsonObjects;
import org.papergraph.read.JsonRecords;
import org.papergraph.read.JsonTokens;
import org.papergraph.read.JsonTree;
import org.papergraph.read.PageReader;
import org.papergraph.read.WholePage;
import org.papergraph.record.Agent;
import org.papergraph.record.Property;

/**
 * Reads DataCite's metadata in JSON.
 *
 * <p>The grammar, over JSON values (see docs/sources/datacite.md for examples, and <a
 * href="https://support.datacite.org/reference/introduction">DataCite's interface</a>):
 *
 * <pre>
 * input    = ( resource | answer | [ resource* ] )*
 * answer   = { "data": item | [ item* ], ... }
 * item     = { "type": "dois", "attributes": resource, ... }
 * resource = { "doi": text, "types": { "resourceTypeGeneral": text, ... },
 *              "titles": [ { "title": text, ... }* ], "creators": [ { "name": text, ... }* ], ... }
 * </pre>
 *
 * <p>Fields come in any order, and unknown ones are passed over. Names of several words are written
 * in one, or with hyphens or low lines.
 */
public final class DataCiteReader implements PageReader {
  private static final JsonObjects RESOURCES =
      new JsonObjects("a resource", DataCiteReader::resource);

  /** The metadata once more, in XML and as text; and what is not asked for. */
  private static final Set<String> LEFT_OUT = Set.of("xml", "viewsOverTime", "downloadsOverTime");

  /** Fields of names and numbers, by their paths in small letters. */
  private static final Map<String, Property> PROPERTIES =
      Map.ofEntries(
          Map.entry("publicationYear", Property.ISSUED),
          Map.entry("language", Property.LANGUAGE),
          Map.entry("version", Property.VERSION),
          Map.entry("sizes", Property.SIZE),
          Map.entry("formats", Property.MODALITY),
          Map.entry("contentUrl", Property.DOWNLOAD),
          Map.entry("downloadCount", Property.DOWNLOADS),
          Map.entry("citationCount", Property.NOTE),
          Map.entry("types/resourceType", Property.NOTE),
          Map.entry("subjects", Property.SUBJECT),
          Map.entry("subjects/subject", Property.SUBJECT),
          Map.entry("rightsList/rights", Property.LICENSE),
          Map.entry("rightsList/rightsUri", Property.LICENSE),
          Map.entry("fundingReferences/funderName", Property.NOTE),
          Map.entry("fundingReferences/funderIdentifier", Property.NOTE),
          Map.entry("fundingReferences/awardNumber", Property.NOTE),
          Map.entry("fundingReferences/awardTitle", Property.NOTE),
          Map.entry("geoLocations/geoLocationPlace", Property.NOTE),
          Map.entry("geoLocations/geoLocationPoint/pointLatitude", Property.NOTE),
          Map.entry("geoLocations/geoLocationPoint/pointLongitude", Property.NOTE));

  /** Names as the schema writes them, by their letters. */
  private static final Map<String, String> NAMES = names();

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    Stream<String> others =
        Stream.of(
            "resourceTypeGeneral",
            "titleType",
            "descriptionType",
            "dateType",
            "givenName",
            "familyName",
            "nameIdentifiers",
            "nameIdentifier",
            "identifierType",
            "relationType",
            "alternateIdentifiers",
            "alternateIdentifier",
            "alternateIdentifierType",
            "relatedIdentifiers",
            "relatedIdentifier",
            "relatedIdentifierType",
            "contributorType",
            "relatedItems",
            "firstPage",
            "lastPage",
            "schemaVersion",
            "identifier");
    Stream.concat(PROPERTIES.keySet().stream().flatMap(it -> Stream.of(it.split("/"))), others)
        .forEach(name -> names.put(letters(name), name));
    return names;
  }

  private static String letters(String name) {
    return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
  }

  @Override
  public String name() {
    return "datacite";
  }

  @Override
  public String description() {
    return "DataCite's metadata in JSON, alone or as its interface answers them";
  }

  @Override
  public boolean recognises(String head) {
    JsonLook look = JsonLook.at(head);
    return isResource("", look)
        || isResource("[]", look)
        || isItem(".data", look)
        || isItem(".data[]", look);
  }

  private static boolean isItem(String path, JsonLook look) {
    return look.text(path + ".type").equals("dois") && look.has(path + ".attributes");
  }

  private static boolean isResource(String path, JsonLook look) {
    boolean typed =
        look.has(path + ".types.resourceTypeGeneral")
            || look.has(path + ".types.resource-type-general")
            || look.has(path + ".types.resource_type_general");
    boolean versioned =
        Stream.of("schemaVersion", "schema-version", "schema_version")
            .anyMatch(it -> look.text(path + "." + it).contains("datacite.org/schema/kernel"));
    boolean isJsonLd = look.has(path + ".@context");
    return (typed || versioned) && !isJsonLd;
  }

  @Override
  public void read(InputStream input, WholePage page) throws IOException {
    JsonRecords.read(
        input,
        page,
        look -> isResource("", look) || isItem(".data", look),
        json -> root(json, page));
  }

  /** Reads an answer or a resource; which it is, its fields tell. */
  private static void root(JsonTokens json, WholePage page) throws IOException {
    if (!json.atObject()) {
      RESOURCES.all(json, page);
      return;
    }
    long line = json.line();
    JsonTree tree = JsonTree.ofAllFields(LEFT_OUT);
    boolean[] isAnswer = {false};
    json.fields(
        name -> {
          if (name.equals("data")) {
            isAnswer[0] = true;
            RESOURCES.all(json, page);
          } else {
            tree.field(name, json);
          }
        });
    Optional<JsonNode> whole = isAnswer[0] ? Optional.empty() : tree.whole(line, page);
    if (whole.isPresent()) {
      take(whole.get(), line, json.line(), page);
    }
  }

  private static void resource(JsonTokens json, WholePage page) throws IOException {
    long line = json.line();
    Optional<JsonNode> whole = JsonTree.read(json, LEFT_OUT, page);
    if (whole.isPresent()) {
      JsonNode attributes = whole.get().path("attributes");
      take(attributes.isObject() ? attributes : whole.get(), line, json.line(), page);
    }
  }

  private static void take(JsonNode written, long line, long lastLine, WholePage page)
      throws IOException {
    JsonNode resource = Values.renamed(written, it -> NAMES.getOrDefault(letters(it), it));
    DataCiteWork work = new DataCiteWork(line);
    new Resource(resource, work).take();
    work.end(page, lastLine);
  }

  /** A resource by the names of the schema. */
  private record Resource(JsonNode json, DataCiteWork work) {
    void take() {
      Values.text(json.path("types").path("resourceTypeGeneral"))
          .or(() -> Values.text(json.path("resourceTypeGeneral")))
          .ifPresent(it -> work.type(it, "types/resourceTypeGeneral"));
      identifiers();
      for (JsonNode title : both("titles", "title")) {
        Values.text(title, "title")
            .ifPresent(it -> work.title(it, type(title, "titleType"), "titles/title"));
      }
      for (JsonNode it : both("descriptions", "description")) {
        Values.text(it, "description")
            .ifPresent(
                text ->
                    work.description(
                        text, type(it, "descriptionType"), "descriptions/description"));
      }
      people();
      for (JsonNode it : each("dates")) {
        Values.text(it, "date")
            .ifPresent(date -> work.date(date, type(it, "dateType"), "dates/date"));
      }
      Values.text(json.path("publisher"), "name")
          .ifPresent(it -> work.field(Property.PUBLISHER, it, "publisher"));
      Values.text(json.path("url")).ifPresent(it -> work.page(it, "url"));
      properties();
      containers();
    }

    private List<JsonNode> each(String name) {
      return Values.each(json.path(name));
    }

    /** The items of a list, or a single one that was written instead. */
    private List<JsonNode> both(String list, String single) {
      return json.has(list) ? each(list) : each(single);
    }

    private static String type(JsonNode item, String name) {
      return Values.text(item.path(name)).orElse("");
    }

    private void identifiers() {
      Values.texts(json.path("doi")).forEach(it -> work.identifier(it, "doi"));
      for (String id : json.has("doi") ? List.<String>of() : Values.texts(json.path("id"))) {
        work.identifier(id, "id");
      }
      for (JsonNode it : each("identifiers")) {
        Values.text(it, "identifier")
            .ifPresent(
                value ->
                    work.alternate(value, type(it, "identifierType"), "identifiers/identifier"));
      }
      String path = "alternateIdentifiers/alternateIdentifier";
      for (JsonNode it : each("alternateIdentifiers")) {
        Values.text(it, "alternateIdentifier")
            .ifPresent(value -> work.alternate(value, type(it, "alternateIdentifierType"), path));
      }
      for (JsonNode it : each("relatedIdentifiers")) {
        Values.text(it, "relatedIdentifier")
            .ifPresent(
                value ->
                    work.related(
                        value,
                        type(it, "relatedIdentifierType"),
                        type(it, "relationType"),
                        "relatedIdentifiers/relatedIdentifier"));
      }
    }

    private void people() {
      for (JsonNode it : both("creators", "creator")) {
        agent(it).ifPresent(work::creator);
      }
      for (JsonNode it : each("contributors")) {
        agent(it)
            .ifPresent(who -> work.typed(type(it, "contributorType"), who.name(), "contributors"));
      }
    }

    private static Optional<Agent> agent(JsonNode person) {
      List<String> identifiers =
          Stream.concat(
                  Values.texts(person.path("id")).stream(),
                  Values.texts(person.path("nameIdentifiers"), "nameIdentifier").stream())
              .toList();
      return DataCiteWork.agent(
          Values.text(person, "name").orElse(""),
          type(person, "givenName"),
          type(person, "familyName"),
          identifiers,
          Values.texts(person.path("affiliation"), "name"));
    }

    private void properties() {
      json.properties()
          .forEach(
              field ->
                  Values.leaves(
                      field.getKey(),
                      field.getValue(),
                      (path, text) -> {
                        Property property = PROPERTIES.get(path);
                        if (property != null) {
                          work.field(property, text, path);
                        }
                      }));
    }

    private void containers() {
      for (JsonNode it : each("container")) {
        work.container(scalars(it), "IsPublishedIn", "container");
      }
      for (JsonNode it : each("relatedItems")) {
        Map<String, String> parts = scalars(it);
        Values.text(it.path("titles"), "title").ifPresent(title -> parts.put("title", title));
        work.container(parts, type(it, "relationType"), "relatedItems");
      }
    }

    private static Map<String, String> scalars(JsonNode object) {
      Map<String, String> scalars = new HashMap<>();
      object
          .properties()
          .forEach(
              field -> {
                if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                  scalars.put(field.getKey(), field.getValue().asText());
                }
              });
      return scalars;
    }
  }
}

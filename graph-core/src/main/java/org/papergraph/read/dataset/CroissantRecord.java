package org.papergraph.read.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.papergraph.read.RecordDraft;
import org.papergraph.record.Agent;
import org.papergraph.record.Field;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;

/** What a data set in JSON-LD says, by the plain names of its terms. */
final class CroissantRecord {
  /**
   * <a href="https://docs.mlcommons.org/croissant/docs/croissant-rai-spec.html">Croissant RAI</a>.
   */
  static final Set<String> RESPONSIBLE =
      Set.of(
          "rai:annotationsPerItem",
          "rai:annotatorDemographics",
          "rai:dataAnnotationAnalysis",
          "rai:dataAnnotationPlatform",
          "rai:dataAnnotationProtocol",
          "rai:dataBiases",
          "rai:dataCollection",
          "rai:dataCollectionMissingData",
          "rai:dataCollectionRawData",
          "rai:dataCollectionTimeframe",
          "rai:dataCollectionType",
          "rai:dataImputationProtocol",
          "rai:dataLimitations",
          "rai:dataManipulationProtocol",
          "rai:dataPreprocessingProtocol",
          "rai:dataReleaseMaintenancePlan",
          "rai:dataSocialImpact",
          "rai:dataUseCases",
          "rai:hasSyntheticData",
          "rai:machineAnnotationTools",
          "rai:personalSensitiveInformation");

  /** Fields by their paths. */
  private static final Map<String, Property> PROPERTIES = new TreeMap<>();

  /** Fields with something that has a name or only an address; the first of these says what. */
  private static final Map<String, Property> NAMED =
      Map.ofEntries(
          Map.entry("license", Property.LICENSE),
          Map.entry("publisher", Property.PUBLISHER),
          Map.entry("sourceOrganization", Property.ORGANIZATION),
          Map.entry("contributor", Property.NOTE),
          Map.entry("editor", Property.NOTE),
          Map.entry("maintainer", Property.NOTE),
          Map.entry("provider", Property.NOTE),
          Map.entry("funder", Property.NOTE),
          Map.entry("funding", Property.NOTE),
          Map.entry("includedInDataCatalog", Property.NOTE),
          Map.entry("isPartOf", Property.NOTE),
          Map.entry("hasPart", Property.NOTE),
          Map.entry("isBasedOn", Property.BASED_ON),
          Map.entry("prov:wasDerivedFrom", Property.BASED_ON),
          Map.entry("prov:wasGeneratedBy", Property.NOTE),
          Map.entry("spatialCoverage", Property.NOTE),
          Map.entry("variableMeasured", Property.NOTE),
          Map.entry("usageInfo", Property.NOTE),
          Map.entry("conformsTo", Property.NOTE));

  private static final String[] NAMES = {
    "@value",
    "name",
    "prov:label",
    "description",
    "prov:description",
    "prov:atLocation",
    "url",
    "@id",
    "identifier"
  };

  /** Croissant's types of what is seen and heard. */
  private static final Pattern MEDIUM = Pattern.compile("(?:.*[:/])?(Image|Audio|Video)Object");

  private static final Pattern BY_LANGUAGE =
      Pattern.compile("((?:^|/)(?:name|alternateName|description|abstract))/[a-z]{2,3}(?:-\\w+)?$");

  /** A file may describe any number of files and columns. */
  private static final int MOST_PARTS = 10_000;

  static {
    for (String name : RESPONSIBLE) {
      PROPERTIES.put(name, Property.NOTE);
    }
    for (String name :
        new String[] {
          "dateCreated",
          "isLiveDataset",
          "isAccessibleForFree",
          "temporalCoverage",
          "sdVersion",
          "measurementTechnique",
          "creativeWorkStatus",
          "accessMode",
          "additionalType",
          "issn",
          "sdLicense",
          "sdDatePublished",
          "conditionsOfAccess",
          "about",
          "about/name",
          "distribution/name",
          "distribution/description",
          "distribution/sha256",
          "distribution/md5",
          "distribution/includes",
          "recordSet/name",
          "recordSet/description",
          "recordSet/field/name",
          "recordSet/field/description"
        }) {
      PROPERTIES.put(name, Property.NOTE);
    }
    PROPERTIES.put("version", Property.VERSION);
    PROPERTIES.put("datePublished", Property.ISSUED);
    PROPERTIES.put("dateModified", Property.MODIFIED);
    PROPERTIES.put("size", Property.SIZE);
    PROPERTIES.put("contentSize", Property.SIZE);
    PROPERTIES.put("encodingFormat", Property.MODALITY);
    PROPERTIES.put("fileFormat", Property.MODALITY);
    PROPERTIES.put("contentUrl", Property.DOWNLOAD);
    PROPERTIES.put("codeRepository", Property.CODE);
    PROPERTIES.put("thumbnailUrl", Property.ATTACHMENT);
    PROPERTIES.put("image", Property.ATTACHMENT);
    PROPERTIES.put("award", Property.AWARD);
    PROPERTIES.put("distribution/contentUrl", Property.DOWNLOAD);
    PROPERTIES.put("distribution/encodingFormat", Property.MODALITY);
    PROPERTIES.put("distribution/fileFormat", Property.MODALITY);
    PROPERTIES.put("distribution/contentSize", Property.SIZE);
  }

  private final JsonNode dataset;
  private final RecordDraft draft;

  private CroissantRecord(JsonNode dataset, RecordDraft draft) {
    this.dataset = dataset;
    this.draft = draft;
  }

  static void take(JsonNode dataset, RecordDraft draft) {
    CroissantRecord record = new CroissantRecord(dataset, draft);
    record.names();
    record.identity();
    record.people();
    record.works();
    record.fields();
    record.parts();
  }

  /** The first name is the title; a data set that is named in several languages has others too. */
  private void names() {
    List<String> names = texts("name");
    names.stream().limit(1).forEach(draft::title);
    names.stream().skip(1).forEach(name -> draft.field(Property.ALIAS, name, "name"));
    texts("alternateName").forEach(it -> draft.field(Property.ALIAS, it, "alternateName"));
    List<String> descriptions = texts("description");
    descriptions.stream().limit(1).forEach(draft::abstractText);
    descriptions.stream().skip(1).forEach(it -> draft.field(Property.NOTE, it, "description"));
    texts("abstract").forEach(it -> draft.field(Property.SUMMARY, it, "abstract"));
  }

  /** Texts, whether plain, by language, or each with its language. */
  private List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    Values.leaves(
        name,
        dataset.path(name),
        (path, text) -> {
          boolean isText = inNoLanguage(path).equals(name);
          if (isText && !text.isBlank()) {
            texts.add(text);
          }
        });
    return texts;
  }

  /** The path of a text that is given by language. */
  private static String inNoLanguage(String path) {
    return BY_LANGUAGE.matcher(path).replaceFirst("$1");
  }

  private void identity() {
    for (String name : new String[] {"@id", "url", "sameAs"}) {
      for (String address : Values.texts(dataset.path(name), "@id", "url")) {
        if (!name.equals("@id") || Field.fits(Property.PAGE, address)) {
          DatasetAddresses.own(address, Property.PAGE, name, draft);
        }
      }
    }
    for (JsonNode identifier : Values.each(dataset.path("identifier"))) {
      Optional<String> value = Values.text(identifier, "@value", "value", "@id", "url");
      Optional<String> kind = Values.text(identifier.path("propertyID"));
      String before = kind.filter(it -> !it.contains("/")).map(it -> it + " ").orElse("");
      value.ifPresent(it -> identifier(it, before));
    }
  }

  private void identifier(String value, String before) {
    Optional<Identifier> known = DatasetAddresses.identifier(value);
    if (known.isPresent()) {
      draft.identifier(known.get());
    } else if (Field.fits(Property.PAGE, value) || DatasetAddresses.paper(value).isPresent()) {
      DatasetAddresses.own(value, Property.PAGE, "identifier", draft);
    } else {
      draft.field(Property.NOTE, before + value, "identifier");
    }
  }

  /** Makers are called creators or authors, and in some files the same ones are called both. */
  private void people() {
    List<Agent> makers = new ArrayList<>();
    for (String name : new String[] {"creator", "author"}) {
      for (JsonNode person : Values.each(dataset.path(name))) {
        Optional<Agent> maker = agent(person);
        boolean isKnown =
            maker.isPresent()
                && makers.stream().anyMatch(it -> it.name().equals(maker.get().name()));
        if (!isKnown) {
          maker.ifPresent(makers::add);
        }
      }
    }
    makers.forEach(draft::author);
  }

  private static Optional<Agent> agent(JsonNode person) {
    String given = Values.text(person.path("givenName")).orElse("");
    String family = Values.text(person.path("familyName")).orElse("");
    boolean whole = !given.isEmpty() && !family.isEmpty();
    String parts = (given + " " + family).strip();
    String name = Values.text(person, "@value", "name", "legalName").orElse(parts);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    List<Identifier> identifiers = new ArrayList<>();
    for (String field : new String[] {"@id", "identifier", "sameAs", "url"}) {
      for (String it : Values.texts(person.path(field), "value", "@id", "url")) {
        Identifier.of(Scheme.ORCID, it).ifPresent(identifiers::add);
        DatasetAddresses.account(it).ifPresent(identifiers::add);
      }
    }
    List<String> affiliations = Values.texts(person.path("affiliation"), "name");
    return Optional.of(
        whole
            ? new Agent(name, family, given, identifiers, affiliations)
            : new Agent(name, "", "", identifiers, affiliations));
  }

  private void works() {
    for (String name : new String[] {"citeAs", "citation", "subjectOf"}) {
      for (JsonNode work : Values.each(dataset.path(name))) {
        Values.text(work, "@id", "url", "identifier", "value", "@value", "headline", "name")
            .ifPresent(it -> DatasetAddresses.cited(it, name, draft));
      }
    }
    for (JsonNode keyword : Values.each(dataset.path("keywords"))) {
      String text = Values.text(keyword, "@value", "name", "termCode").orElse("");
      for (String part : dataset.path("keywords").isArray() ? List.of(text) : commas(text)) {
        HubTags.keyword(part, "keywords", draft);
      }
    }
  }

  private static List<String> commas(String text) {
    return List.of(text.split("[,;\\n]"));
  }

  private void fields() {
    dataset
        .properties()
        .forEach(
            field -> {
              String name = field.getKey();
              Property property = NAMED.get(name);
              if (property != null) {
                named(name, field.getValue(), property);
              } else if (!name.equals("distribution") && !name.equals("recordSet")) {
                Values.take(name, field.getValue(), PROPERTIES, draft);
              }
            });
    for (JsonNode language : Values.each(dataset.path("inLanguage"))) {
      Values.text(language, "@value", "alternateName", "name", "@id")
          .ifPresent(it -> draft.field(Property.LANGUAGE, it, "inLanguage"));
    }
  }

  private void named(String name, JsonNode value, Property property) {
    for (JsonNode thing : Values.each(value)) {
      Optional<String> address =
          Values.text(thing.path("url")).or(() -> Values.text(thing.path("@id")));
      Values.text(thing, NAMES).ifPresent(it -> draft.field(property, it, address, name));
      if (thing.isObject() && Set.of(Property.LICENSE, Property.BASED_ON).contains(property)) {
        address.ifPresent(it -> draft.field(property, it, name));
      }
    }
  }

  private void parts() {
    int[] left = {MOST_PARTS};
    for (String name : new String[] {"distribution", "recordSet"}) {
      Values.leaves(
          name,
          dataset.path(name),
          (written, text) -> {
            String path = inNoLanguage(written);
            Property property = PROPERTIES.get(path);
            if (property != null && left[0]-- > 0) {
              draft.field(property, text, path);
            } else if (path.equals("recordSet/field/dataType") && MEDIUM.matcher(text).matches()) {
              draft.field(Property.MODALITY, MEDIUM.matcher(text).replaceFirst("$1"), path);
            }
          });
    }
  }
}

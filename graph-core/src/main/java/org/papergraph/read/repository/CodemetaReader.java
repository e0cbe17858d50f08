package org.papergraph.read.repository;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papergraph.read.JsonFields;
import org.papergraph.read.JsonLook;
import org.papergraph.read.JsonObjects;
import org.papergraph.read.JsonTokens;
import org.papergraph.read.JsonTree;
import org.papergraph.read.PageReader;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.SourceReader;
import org.papergraph.read.WholePage;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Subject;

/**
 * Reads CodeMeta, codemeta.json: what software is, in the words of schema.org.
 *
 * <p>The grammar, over JSON values (see docs/sources/codemeta.md for examples, and <a
 * href="https://codemeta.github.io/terms/">CodeMeta's own words</a> on the fields, versions 1.0 to
 * 3.1):
 *
 * <pre>
 * input    = ( software | [ software* ] )*     software also one a line
 * software = { "@context": address, "@type": text, "name": text, "codeRepository": address, ... }
 * </pre>
 *
 * <p>Fields come in any order, and unknown ones are passed over. Contexts are known by their
 * addresses and never fetched; fields of other vocabularies are not understood.
 */
public final class CodemetaReader implements PageReader {
  /** Fields of which the words count: the text itself, or the name of what stands there. */
  private static final Map<String, Property> WORDS =
      Map.ofEntries(
          Map.entry("alternateName", Property.ALIAS),
          Map.entry("programmingLanguage", Property.PROGRAMMING_LANGUAGE),
          Map.entry("version", Property.VERSION),
          Map.entry("softwareVersion", Property.VERSION),
          Map.entry("applicationCategory", Property.SUBJECT),
          Map.entry("applicationSubCategory", Property.SUBJECT),
          Map.entry("publisher", Property.PUBLISHER),
          Map.entry("fileSize", Property.SIZE),
          Map.entry("fileFormat", Property.MODALITY),
          Map.entry("softwareRequirements", Property.NOTE),
          Map.entry("depends", Property.NOTE),
          Map.entry("softwareSuggestions", Property.NOTE),
          Map.entry("suggests", Property.NOTE),
          Map.entry("operatingSystem", Property.NOTE),
          Map.entry("operatingSystems", Property.NOTE),
          Map.entry("runtimePlatform", Property.NOTE),
          Map.entry("targetProduct", Property.NOTE),
          Map.entry("processorRequirements", Property.NOTE),
          Map.entry("memoryRequirements", Property.NOTE),
          Map.entry("storageRequirements", Property.NOTE),
          Map.entry("permissions", Property.NOTE),
          Map.entry("supportingData", Property.NOTE),
          Map.entry("developmentStatus", Property.NOTE),
          Map.entry("copyrightYear", Property.NOTE),
          Map.entry("copyrightHolder", Property.NOTE),
          Map.entry("embargoEndDate", Property.NOTE),
          Map.entry("embargoDate", Property.NOTE),
          Map.entry("contributor", Property.NOTE),
          Map.entry("maintainer", Property.NOTE),
          Map.entry("uploadedBy", Property.NOTE),
          Map.entry("editor", Property.NOTE),
          Map.entry("producer", Property.NOTE),
          Map.entry("provider", Property.NOTE),
          Map.entry("funder", Property.NOTE),
          Map.entry("sponsor", Property.NOTE),
          Map.entry("funding", Property.NOTE),
          Map.entry("isAccessibleForFree", Property.NOTE),
          Map.entry("isPartOf", Property.NOTE),
          Map.entry("hasPart", Property.NOTE),
          Map.entry("isSourceCodeOf", Property.NOTE),
          Map.entry("review", Property.NOTE),
          Map.entry("releaseNotes", Property.NOTE),
          Map.entry("issueTracker", Property.NOTE),
          Map.entry("continuousIntegration", Property.NOTE),
          Map.entry("contIntegration", Property.NOTE),
          Map.entry("citation", Property.NOTE));

  /** Fields of which the address counts. */
  private static final Map<String, Property> PLACES =
      Map.of(
          "readme", Property.PAGE,
          "softwareHelp", Property.PAGE,
          "buildInstructions", Property.PAGE,
          "relatedLink", Property.NOTE,
          "downloadUrl", Property.DOWNLOAD,
          "downloadLink", Property.DOWNLOAD,
          "installUrl", Property.DOWNLOAD,
          "encoding", Property.DOWNLOAD);

  private static final Map<String, Property> DAYS =
      Map.of(
          "dateCreated", Property.ISSUED,
          "datePublished", Property.ISSUED,
          "dateModified", Property.MODIFIED);

  private static final Set<String> LICENSES = Set.of("license", "licenseId");
  private static final Set<String> KEYWORDS = Set.of("keywords", "controlledTerms", "tags");
  private static final Set<String> CITED = Set.of("referencePublication", "relatedPublications");
  private static final Set<String> AUTHORS = Set.of("author", "authors", "agents");

  private final Optional<Identifier> repository;

  public CodemetaReader() {
    this(Optional.empty());
  }

  private CodemetaReader(Optional<Identifier> repository) {
    this.repository = repository;
  }

  @Override
  public SourceReader within(Identifier whereItLies) {
    return new CodemetaReader(Optional.of(whereItLies));
  }

  @Override
  public String name() {
    return "codemeta";
  }

  @Override
  public String description() {
    return "CodeMeta: JSON with the context of CodeMeta, or software in the words of schema.org";
  }

  @Override
  public boolean recognises(String head) {
    return JsonLook.hasOneOrMany(head, CodemetaReader::isSoftware);
  }

  private static boolean isSoftware(String path, JsonLook look) {
    boolean isCodemeta =
        (look.text(path + ".@context") + look.text(path + ".@context[]")).contains("codemeta");
    boolean isSoftware =
        look.has(path + ".@context")
            && (look.text(path + ".@type") + look.text(path + ".type")).startsWith("Software");
    boolean says =
        look.has(path + ".name")
            || look.has(path + ".title")
            || look.has(path + ".description")
            || look.has(path + ".codeRepository");
    return (isCodemeta && says) || (isSoftware && look.has(path + ".codeRepository"));
  }

  @Override
  public void read(InputStream input, WholePage page) throws IOException {
    new JsonObjects("software", this::record).read(input, page, look -> isSoftware("", look));
  }

  private void record(JsonTokens json, WholePage page) throws IOException {
    long line = json.line();
    JsonTree tree = JsonTree.ofUniqueFields();
    json.fields(name -> tree.field(name, json));
    JsonNode software = LinkedData.plain(tree.root());
    boolean isDataset = Trees.texts(software.get("@type")).contains("Dataset");
    RecordDraft draft = new RecordDraft(isDataset ? Subject.DATASET : Subject.REPOSITORY, line);
    tree.fault().ifPresent(fault -> draft.fault(fault.reason(), fault.advice()));
    names(draft, software);
    if (isDataset) {
      addressesOfDataset(draft, software);
    } else {
      addresses(draft, software);
    }
    for (Map.Entry<String, JsonNode> field : software.properties()) {
      field(field.getKey(), field.getValue(), draft);
    }
    page.take(draft, json.line());
  }

  /** The first version had a short name beside a long title. */
  private static void names(RecordDraft draft, JsonNode software) {
    String name = Trees.text(software, "name");
    String title = Trees.text(software, "title");
    draft.title(name.isEmpty() ? title : name);
    draft.field(Property.FULL_NAME, name.isEmpty() ? "" : title, "title");
    draft.abstractText(Trees.firstText(software, "description", "abstract"));
  }

  private void addresses(RecordDraft draft, JsonNode software) {
    boolean identified = false;
    for (JsonNode code : codeRepositories(software)) {
      String address = LinkedData.address(code);
      Addresses.takeRepository(address, "codeRepository", draft);
      identified |= Addresses.repository(address).isPresent();
    }
    identified |= numbered(draft, software, true);
    for (JsonNode one : Trees.all(software.get("url"))) {
      String url = LinkedData.address(one);
      Optional<Identifier> page = identified ? Optional.empty() : Addresses.onCodeHost(url);
      page.ifPresentOrElse(
          draft::identifier, () -> Addresses.takePage(Property.PAGE, url, "url", draft));
      identified |= page.isPresent();
    }
    if (!identified && repository.isPresent()) {
      draft.ownIdentifier(repository.get());
      identified = true;
    }
    Addresses.demand(identified, draft);
  }

  /** Its own, and that of the source code where the software is something else than that. */
  private static List<JsonNode> codeRepositories(JsonNode software) {
    List<JsonNode> own = Trees.all(software.get("codeRepository"));
    return own.isEmpty() ? Trees.all(software.path("hasSourceCode").get("codeRepository")) : own;
  }

  private static void addressesOfDataset(RecordDraft draft, JsonNode dataset) {
    for (JsonNode code : Trees.all(dataset.get("codeRepository"))) {
      draft.field(Property.CODE, LinkedData.address(code), "codeRepository");
    }
    numbered(draft, dataset, false);
    Addresses.takePage(Property.PAGE, LinkedData.address(dataset.path("url")), "url", draft);
  }

  /** Takes its DOIs and the like; whether it has one. */
  private static boolean numbered(RecordDraft draft, JsonNode software, boolean isCode) {
    boolean identified = false;
    for (String path : List.of("identifier", "@id", "sameAs")) {
      for (JsonNode one : Trees.all(software.get(path))) {
        identified |= numbered(LinkedData.identifier(one), path, isCode, draft);
      }
    }
    return identified;
  }

  private static boolean numbered(String text, String path, boolean isCode, RecordDraft draft) {
    if (Addresses.isDoi(text)) {
      Addresses.takeDoi(text, path, draft);
      return true;
    }
    Optional<Identifier> code = isCode ? Addresses.onCodeHost(text) : Optional.empty();
    Optional<Identifier> found = Addresses.softwareHeritage(text).or(() -> code);
    Property other = path.equals("sameAs") ? Property.PAGE : Property.NOTE;
    found.ifPresentOrElse(draft::identifier, () -> draft.field(other, text, path));
    return found.isPresent();
  }

  private static void field(String name, JsonNode value, RecordDraft draft) {
    Property words = WORDS.get(name);
    Property place = PLACES.get(name);
    Property day = DAYS.get(name);
    for (JsonNode one : Trees.all(value)) {
      if (words != null) {
        draft.field(words, LinkedData.words(one), name);
      } else if (place != null) {
        Addresses.takePage(place, LinkedData.address(one), name, draft);
      } else if (day != null) {
        draft.field(day, JsonFields.day(LinkedData.words(one)), name);
      } else if (LICENSES.contains(name)) {
        draft.field(Property.LICENSE, LinkedData.license(one), name);
      } else if (CITED.contains(name)) {
        cited(name, one, draft);
      } else if (AUTHORS.contains(name)) {
        LinkedData.agent(one).ifPresent(draft::author);
      }
    }
    if (KEYWORDS.contains(name)) {
      LinkedData.keywords(value).forEach(it -> draft.field(Property.KEYWORD, it, name));
    }
  }

  private static void cited(String path, JsonNode work, RecordDraft draft) {
    String address = LinkedData.address(work);
    String words = LinkedData.words(work);
    Addresses.takeCited(address, path, draft);
    draft.field(Property.NOTE, words.equals(address) ? "" : words, path);
  }
}

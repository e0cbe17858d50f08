package org.papergraph.read.repository;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.papergraph.read.DamagedInputException;
import org.papergraph.read.PageReader;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.SourceReader;
import org.papergraph.read.SourceText;
import org.papergraph.read.WholePage;
import org.papergraph.read.YamlTree;
import org.papergraph.record.Agent;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Subject;

/**
 * Reads a citation file, CITATION.cff: how software or a data set wants to be cited.
 *
 * <p>The grammar, over YAML (see docs/sources/citation-cff.md for examples, and <a
 * href="https://github.com/citation-file-format/citation-file-format/blob/main/schema-guide.md">the
 * guide to the format</a>, versions 1.0 to 1.3):
 *
 * <pre>
 * input  = { cff-version: text, message: text, title: text, authors: [ agent+ ], field* }
 * agent  = { family-names: text, given-names: text, orcid: address, ... } | { name: text, ... }
 * </pre>
 *
 * <p>Fields come in any order, and unknown ones are passed over. An input is one record.
 */
public final class CitationFileReader implements PageReader {
  private static final Map<String, Property> FIELDS =
      Map.ofEntries(
          Map.entry("version", Property.VERSION),
          Map.entry("date-released", Property.ISSUED),
          Map.entry("license", Property.LICENSE),
          Map.entry("license-url", Property.LICENSE),
          Map.entry("keywords", Property.KEYWORD),
          Map.entry("type", Property.KIND),
          Map.entry("commit", Property.NOTE),
          Map.entry("message", Property.NOTE));

  /** Relations of identifiers that are of the software itself, or of another version of it. */
  private static final Set<String> OF_ITSELF =
      Set.of(
          "",
          "isidenticalto",
          "ispartof",
          "isversionof",
          "hasversion",
          "isnewversionof",
          "ispreviousversionof");

  private static final List<String> OF_A_WORK =
      List.of("type", "title", "doi", "url", "year", "journal", "conference", "collection-title");

  private static final Pattern VERSION_LINE =
      Pattern.compile("[\"']?cff-version[\"']?\\s*:(?:\\s.*)?");

  /** What may stand before the version: other fields, and what belongs to them. */
  private static final Pattern LINE_OF_YAML =
      Pattern.compile("|#.*|---\\s*|%YAML.*|[\\s\\]}-].*|[\"']?[a-z][a-z-]*[\"']?\\s*:(?:\\s.*)?");

  private final Optional<Identifier> repository;

  public CitationFileReader() {
    this(Optional.empty());
  }

  private CitationFileReader(Optional<Identifier> repository) {
    this.repository = repository;
  }

  @Override
  public SourceReader within(Identifier whereItLies) {
    return new CitationFileReader(Optional.of(whereItLies));
  }

  @Override
  public String name() {
    return "citation-cff";
  }

  @Override
  public String description() {
    return "citation files of software and data sets: YAML with a cff-version";
  }

  @Override
  public boolean recognises(String head) {
    String text = SourceText.withoutByteOrderMark(head);
    Optional<String> stop =
        text.lines()
            .filter(line -> VERSION_LINE.matcher(line).matches() || !isYaml(line))
            .findFirst();
    return stop.filter(line -> VERSION_LINE.matcher(line).matches()).isPresent();
  }

  private static boolean isYaml(String line) {
    return LINE_OF_YAML.matcher(line).matches();
  }

  @Override
  public void read(InputStream input, WholePage page) throws IOException {
    Optional<String> text = BoundedText.of(input, YamlTree.LONGEST);
    if (text.isEmpty()) {
      throw new DamagedInputException(
          1, "text too long", "a citation file has at most " + YamlTree.LONGEST + " characters");
    }
    JsonNode file = YamlTree.read(text.get(), 1);
    if (!file.isObject()) {
      page.reject(1, "wrong type", "a citation file is made of fields with names", text.get());
      return;
    }
    boolean isDataset = Trees.text(file, "type").equals("dataset");
    RecordDraft draft = new RecordDraft(isDataset ? Subject.DATASET : Subject.REPOSITORY, 1);
    fill(draft, file, isDataset);
    page.take(draft, BoundedText.lines(text.get()));
  }

  private void fill(RecordDraft draft, JsonNode file, boolean isDataset) {
    draft.title(Trees.text(file, "title"));
    draft.abstractText(Trees.text(file, "abstract"));
    for (JsonNode author : Trees.all(file.get("authors"))) {
      agent(author).ifPresent(draft::author);
    }
    if (isDataset) {
      addressesOfDataset(draft, file);
    } else {
      addresses(draft, file);
    }
    for (Map.Entry<String, JsonNode> field : file.properties()) {
      Property property = FIELDS.get(field.getKey());
      if (property != null) {
        Trees.texts(field.getValue()).forEach(it -> draft.field(property, it, field.getKey()));
      }
    }
    for (String role : List.of("contributors", "contact")) {
      for (JsonNode one : Trees.all(file.get(role))) {
        agent(one).ifPresent(it -> draft.field(Property.NOTE, it.name(), role));
      }
    }
    work("preferred-citation", file.path("preferred-citation"), Property.CITED_AS, draft);
    for (JsonNode reference : Trees.all(file.get("references"))) {
      work("references", reference, Property.NOTE, draft);
    }
  }

  private void addresses(RecordDraft draft, JsonNode file) {
    String code = Trees.text(file, "repository-code");
    Optional<Identifier> named = Addresses.repository(code);
    if (!code.isEmpty()) {
      Addresses.takeRepository(code, "repository-code", draft);
    }
    boolean identified = named.isPresent();
    identified |= other("repository", Property.PAGE, draft, file);
    identified |= other("repository-artifact", Property.PAGE, draft, file);
    String url = Trees.text(file, "url");
    Optional<Identifier> page = identified ? Optional.empty() : Addresses.onCodeHost(url);
    page.ifPresent(draft::identifier);
    identified |= page.isPresent();
    Addresses.takePage(Property.PAGE, page.isPresent() ? "" : url, "url", draft);
    if (!identified && repository.isPresent()) {
      draft.identifier(repository.get());
      identified = true;
    }
    boolean numbered = identifiers(draft, file, true);
    Addresses.demand(numbered || identified, draft);
  }

  /**
   * An address that is a repository's on a host of code, and else a page; whether it is the former.
   */
  private static boolean other(String name, Property property, RecordDraft draft, JsonNode file) {
    String address = Trees.text(file, name);
    Optional<Identifier> found = Addresses.onCodeHost(address);
    found.ifPresentOrElse(
        draft::identifier, () -> Addresses.takePage(property, address, name, draft));
    return found.isPresent();
  }

  private void addressesOfDataset(RecordDraft draft, JsonNode file) {
    draft.field(Property.CODE, Trees.text(file, "repository-code"), "repository-code");
    for (String name : List.of("repository", "repository-artifact", "url")) {
      Addresses.takePage(Property.PAGE, Trees.text(file, name), name, draft);
    }
    identifiers(draft, file, false);
  }

  /** Whether one is a DOI, an identifier of Software Heritage or a repository's address. */
  private static boolean identifiers(RecordDraft draft, JsonNode file, boolean isCode) {
    boolean identified = false;
    String doi = Trees.text(file, "doi");
    if (!doi.isEmpty()) {
      Addresses.takeDoi(doi, "doi", draft);
      identified = Addresses.isDoi(doi);
    }
    for (JsonNode one : Trees.all(file.get("identifiers"))) {
      identified |= identifier(one, isCode, draft);
    }
    return identified;
  }

  private static boolean identifier(JsonNode one, boolean isCode, RecordDraft draft) {
    String value = Trees.text(one, "value");
    String path = "identifiers/value";
    draft.field(Property.NOTE, Trees.text(one, "description"), "identifiers/description");
    boolean ofItself = OF_ITSELF.contains(Trees.text(one, "relation").toLowerCase(Locale.ROOT));
    String type = ofItself ? Trees.text(one, "type") : "other";
    if (type.equals("doi")) {
      Addresses.takeDoi(value, path, draft);
      return Addresses.isDoi(value);
    }
    Optional<Identifier> found = Optional.empty();
    if (type.equals("swh")) {
      found = Addresses.softwareHeritage(value);
    } else if (type.equals("url") && isCode) {
      found = Addresses.onCodeHost(value);
    }
    Property property = type.equals("url") ? Property.PAGE : Property.NOTE;
    found.ifPresentOrElse(draft::identifier, () -> draft.field(property, value, path));
    return found.isPresent();
  }

  /** Another work: where it is to be had, and its other fields as notes. */
  private static void work(String path, JsonNode work, Property address, RecordDraft draft) {
    for (String name : OF_A_WORK) {
      JsonNode value = work.path(name);
      String text = value.isObject() ? Trees.text(value, "name") : Trees.text(work, name);
      boolean isAddress = name.equals("doi") || name.equals("url");
      if (isAddress && address == Property.CITED_AS && !text.isEmpty()) {
        Addresses.takeCited(text, path + "/" + name, draft);
      } else {
        draft.field(Property.NOTE, text, path + "/" + name);
      }
    }
    for (JsonNode author : Trees.all(work.get("authors"))) {
      agent(author).ifPresent(it -> draft.field(Property.NOTE, it.name(), path + "/authors"));
    }
  }

  /** A person by the parts of the name, an entity by its name, and else whoever by an alias. */
  private static Optional<Agent> agent(JsonNode agent) {
    String family =
        Trees.joined(Trees.text(agent, "name-particle"), Trees.text(agent, "family-names"));
    String given = Trees.text(agent, "given-names");
    String person = Trees.joined(given, family, Trees.text(agent, "name-suffix"));
    String name = person.isEmpty() ? Trees.firstText(agent, "name", "alias") : person;
    return Trees.agent(
        name,
        family,
        given,
        Trees.texts(agent.get("orcid")),
        Trees.texts(agent.get("affiliation")));
  }
}

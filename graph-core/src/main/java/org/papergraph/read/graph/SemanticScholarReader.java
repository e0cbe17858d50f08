package org.papergraph.read.graph;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.papergraph.read.JsonFields;
import org.papergraph.read.JsonLook;
import org.papergraph.read.JsonObjects;
import org.papergraph.read.JsonRecords;
import org.papergraph.read.JsonTokens;
import org.papergraph.read.PageReader;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.WholePage;
import org.papergraph.record.Agent;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;

/**
 * Reads papers of Semantic Scholar, in the three forms it has given them out in.
 *
 * <p>The grammar, over JSON values (see docs/sources/semantic-scholar.md for examples, and <a
 * href="https://api.semanticscholar.org/api-docs/">Semantic Scholar's own words</a> on the fields):
 *
 * <pre>
 * input  = ( paper | [ ( paper | null )* ] | answer )*    of its files one paper a line
 * answer = { "data": [ ( paper | link )* ] } | { "recommendedPapers": [ paper* ] }
 * link   = { "citingPaper": paper } | { "citedPaper": paper }
 * paper  = { "id": text, "title": text, "paperAbstract": text, ... }      the open corpus
 *        | { "paperId": text, "title": text, "abstract": text, ... }      the interface
 *        | { "corpusid": number, "title": text, ... }                     the data sets
 * </pre>
 *
 * <p>Fields come in any order, and unknown ones are passed over.
 */
public final class SemanticScholarReader implements PageReader {
  private static final JsonObjects PAPERS =
      new JsonObjects("", "a paper", SemanticScholarReader::paper);

  private static final JsonFields FIELDS = new JsonFields(properties(), schemes());

  private static final Set<String> OWN = Set.of("id", "paperId", "corpusId", "corpusid");
  private static final Set<String> ANSWERS = Set.of("data", "recommendedPapers");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private static Map<String, Property> properties() {
    Map<String, Property> all = new HashMap<>();
    // The open corpus.
    all.put("s2Url", Property.PAGE);
    all.put("s2PdfUrl", Property.FULL_TEXT);
    all.put("pdfUrls", Property.FULL_TEXT);
    all.put("entities", Property.KEYWORD);
    all.put("sources", Property.NOTE);
    all.put("journalName", Property.CONTAINER);
    all.put("journalVolume", Property.VOLUME);
    all.put("journalPages", Property.PAGES);
    all.put("pmid", Property.NOTE);
    all.put("magId", Property.NOTE);
    // All of them.
    all.put("year", Property.ISSUED);
    all.put("venue", Property.VENUE);
    all.put("fieldsOfStudy", Property.SUBJECT);
    all.put("url", Property.PAGE);
    all.put("journal", Property.CONTAINER);
    all.put("journal/name", Property.CONTAINER);
    all.put("journal/volume", Property.VOLUME);
    all.put("journal/pages", Property.PAGES);
    // The interface.
    all.put("publicationVenue/name", Property.VENUE);
    all.put("publicationVenue/type", Property.KIND);
    all.put("publicationVenue/issn", Property.NOTE);
    all.put("openAccessPdf/url", Property.FULL_TEXT);
    all.put("openAccessPdf/status", Property.NOTE);
    all.put("openAccessPdf/license", Property.LICENSE);
    all.put("tldr/text", Property.SUMMARY);
    all.put("textAvailability", Property.NOTE);
    // The interface in mixed case, the data sets in lower case.
    for (String external : List.of("externalIds", "externalids")) {
      all.put(external + "/MAG", Property.NOTE);
      all.put(external + "/PubMed", Property.NOTE);
      all.put(external + "/PubMedCentral", Property.NOTE);
      all.put(external + "/Medline", Property.NOTE);
    }
    for (String name :
        List.of(
            "referenceCount",
            "referencecount",
            "citationCount",
            "citationcount",
            "influentialCitationCount",
            "influentialcitationcount",
            "isOpenAccess",
            "isopenaccess")) {
      all.put(name, Property.NOTE);
    }
    for (String name : List.of("publicationDate", "publicationdate")) {
      all.put(name, Property.ISSUED);
    }
    for (String name : List.of("publicationTypes", "publicationtypes")) {
      all.put(name, Property.KIND);
    }
    for (String name : List.of("s2FieldsOfStudy/category", "s2fieldsofstudy/category")) {
      all.put(name, Property.SUBJECT);
    }
    return all;
  }

  private static Map<String, Scheme> schemes() {
    Map<String, Scheme> all = new HashMap<>();
    all.put("doi", Scheme.DOI);
    all.put("doiUrl", Scheme.DOI);
    for (String external : List.of("externalIds", "externalids")) {
      all.put(external + "/DOI", Scheme.DOI);
      all.put(external + "/ArXiv", Scheme.ARXIV);
      all.put(external + "/ACL", Scheme.ACL);
      all.put(external + "/DBLP", Scheme.DBLP);
      all.put(external + "/CorpusId", Scheme.SEMANTIC_SCHOLAR);
    }
    return all;
  }

  @Override
  public String name() {
    return "semantic-scholar";
  }

  @Override
  public String description() {
    return "papers of Semantic Scholar: JSON, one a line or as its interface answers them";
  }

  @Override
  public boolean recognises(String head) {
    JsonLook look = JsonLook.at(head);
    return isPaper("", look)
        || isPaper("[]", look)
        || isPaper(".data[]", look)
        || isPaper(".recommendedPapers[]", look)
        || look.has(".data[].citedPaper.paperId")
        || look.has(".data[].citingPaper.paperId");
  }

  private static boolean isPaper(String path, JsonLook look) {
    boolean hasTitle = look.has(path + ".title");
    return look.has(path + ".paperAbstract")
        || look.has(path + ".s2Url")
        || (hasTitle && (look.has(path + ".paperId") || look.has(path + ".corpusid")));
  }

  @Override
  public void read(InputStream input, WholePage page) throws IOException {
    JsonRecords.read(
        input,
        page,
        look -> !look.has(".data") && OWN.stream().anyMatch(own -> look.has("." + own)),
        json -> root(json, page));
  }

  /** Reads an answer or a paper; which it is, its fields tell. */
  private static void root(JsonTokens json, WholePage page) throws IOException {
    if (!json.atObject()) {
      PAPERS.all(json, page);
      return;
    }
    RecordDraft draft = new RecordDraft(json.line());
    boolean[] isAnswer = {false};
    json.fields(
        name -> {
          if (ANSWERS.contains(name) && json.atArray()) {
            isAnswer[0] = true;
            PAPERS.all(json, page);
          } else if (name.equals("error")) {
            draft.fault("error answer", "Semantic Scholar says: " + json.scalar().orElse(""));
          } else {
            field(name, json, draft);
          }
        });
    if (!isAnswer[0]) {
      page.take(draft, json.line());
    }
  }

  private static void paper(JsonTokens json, WholePage page) throws IOException {
    RecordDraft draft = new RecordDraft(json.line());
    json.fields(name -> field(name, json, draft));
    page.take(draft, json.line());
  }

  private static void field(String name, JsonTokens json, RecordDraft draft) throws IOException {
    switch (name) {
      case "title" -> json.text(name, draft).ifPresent(draft::title);
      case "abstract", "paperAbstract" -> json.text(name, draft).ifPresent(draft::abstractText);
      case "authors" -> authors(json, draft);
      case "citedPaper", "citingPaper" -> {
        if (json.atObject()) {
          json.fields(field -> field(field, json, draft));
        }
      }
      default -> {
        if (OWN.contains(name)) {
          json.scalar().ifPresent(id -> own(id, name, draft));
        } else {
          FIELDS.take(name, json, draft);
        }
      }
    }
  }

  /** Papers have a number and a hash. */
  private static void own(String id, String path, RecordDraft draft) {
    Scheme scheme =
        NUMBER.matcher(id.strip()).matches() && !path.equals("paperId")
            ? Scheme.SEMANTIC_SCHOLAR
            : Scheme.SEMANTIC_SCHOLAR_PAPER;
    Optional<Identifier> identifier = Identifier.of(scheme, id);
    if (identifier.isPresent()) {
      draft.ownIdentifier(identifier.get());
    } else {
      draft.field(Property.NOTE, id, path);
    }
  }

  private static void authors(JsonTokens json, RecordDraft draft) throws IOException {
    if (json.atArray()) {
      json.items(() -> author(json, draft));
    }
  }

  private static void author(JsonTokens json, RecordDraft draft) throws IOException {
    String[] called = {json.scalar().orElse("")};
    List<Identifier> identifiers = new ArrayList<>();
    List<String> affiliations = new ArrayList<>();
    if (json.atObject()) {
      json.fields(
          name -> {
            switch (name) {
              case "name" -> called[0] = json.scalar().orElse("");
              case "authorId", "ids" -> {
                for (String id : json.scalars()) {
                  Identifier.of(Scheme.SEMANTIC_SCHOLAR_AUTHOR, id).ifPresent(identifiers::add);
                }
              }
              case "externalIds" -> orcids(json, identifiers);
              case "affiliations" -> affiliations.addAll(json.scalars());
              default -> {}
            }
          });
    }
    String name = BLANKS.matcher(called[0].strip()).replaceAll(" ");
    affiliations.removeIf(String::isBlank);
    if (!name.isEmpty()) {
      draft.author(new Agent(name, "", "", identifiers, affiliations));
    }
  }

  private static void orcids(JsonTokens json, List<Identifier> identifiers) throws IOException {
    if (json.atObject()) {
      json.fields(
          name -> {
            if (name.equals("ORCID")) {
              for (String id : json.scalars()) {
                Identifier.of(Scheme.ORCID, id).ifPresent(identifiers::add);
              }
            }
          });
    }
  }
}

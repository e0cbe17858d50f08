package org.papergraph.export.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.papergraph.export.facts.Facts;
import org.papergraph.export.facts.Terms;
import org.papergraph.export.facts.Thing;
import org.papergraph.ontology.Papergraph;

/**
 * Papers, datasets and repositories in the words of <a href="https://schema.org/">schema.org</a>.
 * The context stands in each document, so that nothing has to be fetched.
 */
final class SchemaOrg implements DocumentMaker {
  private static final String ARTICLE = "ScholarlyArticle";
  private static final String TERM = "DefinedTerm";
  private static final String DATASET = "Dataset";
  private static final String CODE = "SoftwareSourceCode";

  @Override
  public List<String> classes() {
    return List.of(Papergraph.PAPER, Papergraph.DATASET, Papergraph.REPOSITORY, Terms.SOURCE_CODE);
  }

  @Override
  public Optional<ObjectNode> document(Thing thing) {
    List<String> types = thing.facts().iris(Terms.TYPE);
    if (types.contains(Papergraph.PAPER)) {
      return Optional.of(paper(thing));
    }
    return Optional.of(types.contains(Papergraph.DATASET) ? dataset(thing) : repository(thing));
  }

  private static Fields document(String type, Thing thing) {
    return new Fields()
        .set("@context", JsonNodeFactory.instance.objectNode().put("@vocab", "https://schema.org/"))
        .text("@id", thing.iri())
        .text("@type", type);
  }

  private static ObjectNode paper(Thing paper) {
    Facts facts = paper.facts();
    Fields fields =
        document(ARTICLE, paper)
            .text("name", facts.text(Terms.TITLE))
            .text("headline", facts.text(Terms.LABEL))
            .text("abstract", facts.text(Terms.ABSTRACT))
            .list("author", People.of(paper))
            .things("isPartOf", partOf(paper))
            .text("pagination", facts.text(Terms.PAGES))
            .texts("creativeWorkStatus", facts.texts(Papergraph.RETRACTED));
    common(fields, paper);
    return fields
        .things("encoding", media("MediaObject", facts.iris(Terms.FULL_TEXT)))
        .things("associatedMedia", media("MediaObject", facts.iris(Terms.ATTACHMENT)))
        .list("about", about(paper))
        .list("mentions", mentions(paper))
        .object();
  }

  private static List<JsonNode> partOf(Thing paper) {
    List<JsonNode> works = new ArrayList<>();
    works.addAll(Told.things(paper, "CreativeWorkSeries", Papergraph.PUBLISHED_IN));
    List<String> titles = paper.facts().texts(Papergraph.CONTAINER_TITLE);
    Optional<String> volume = paper.facts().text(Terms.VOLUME);
    if (volume.isEmpty()) {
      titles.forEach(it -> works.add(Fields.named("CreativeWork", it)));
    } else {
      works.add(
          Fields.ofType("PublicationVolume")
              .texts("name", titles)
              .text("volumeNumber", volume)
              .object());
    }
    paper
        .facts()
        .text(Terms.ISSUE)
        .ifPresent(
            it -> works.add(Fields.ofType("PublicationIssue").text("issueNumber", it).object()));
    return works;
  }

  private static List<JsonNode> about(Thing paper) {
    return Stream.of(
            Told.things(paper, TERM, Papergraph.ADDRESSES_TASK),
            Told.things(paper, TERM, Papergraph.INTRODUCES_METHOD),
            Told.things(paper, DATASET, Papergraph.INTRODUCES_DATASET))
        .flatMap(List::stream)
        .toList();
  }

  private static List<JsonNode> mentions(Thing paper) {
    return Stream.of(
            Told.things(paper, TERM, Papergraph.MENTIONS_TASK),
            Told.things(paper, TERM, Papergraph.MENTIONS_METHOD),
            Told.things(paper, DATASET, Papergraph.USES_DATASET),
            Told.things(paper, TERM, Papergraph.REPORTS_METRIC, Papergraph.MENTIONS_METRIC),
            repositories(paper),
            pages(paper))
        .flatMap(List::stream)
        .toList();
  }

  private static List<JsonNode> repositories(Thing paper) {
    return paper.facts().objects(Papergraph.HAS_REPOSITORY).stream()
        .map(paper.graph()::thing)
        .map(
            it ->
                (JsonNode)
                    Fields.of(CODE, it.iri())
                        .texts("codeRepository", it.facts().iris(Terms.CODE_REPOSITORY))
                        .object())
        .toList();
  }

  private static List<JsonNode> pages(Thing paper) {
    return paper.facts().iris(Papergraph.HAS_LINK).stream()
        .map(it -> (JsonNode) Fields.of("WebPage", it).object())
        .toList();
  }

  private static ObjectNode dataset(Thing dataset) {
    Facts facts = dataset.facts();
    String name = facts.text(Terms.PREFERRED_LABEL).or(() -> facts.text(Terms.NAME)).orElse("");
    Fields fields =
        document(DATASET, dataset)
            .text("name", name)
            .texts("alternateName", Told.otherNames(dataset, name))
            .texts("description", facts.texts(Terms.DESCRIPTION))
            .list("creator", People.of(dataset));
    common(fields, dataset);
    return fields
        .texts("encodingFormat", facts.texts(Terms.ENCODING_FORMAT))
        .texts("size", facts.texts(Terms.SIZE))
        .things("distribution", media("DataDownload", facts.iris(Terms.DOWNLOAD_URL)))
        .list("about", Told.things(dataset, TERM, Papergraph.SUPPORTS_TASK))
        .list("subjectOf", Told.subjects(dataset, ARTICLE, Papergraph.INTRODUCES_DATASET))
        .object();
  }

  private static ObjectNode repository(Thing repository) {
    Facts facts = repository.facts();
    String name = facts.text(Terms.NAME).orElse("");
    Fields fields =
        document(CODE, repository)
            .text("name", name)
            .texts("alternateName", Told.otherNames(repository, name))
            .texts("codeRepository", facts.iris(Terms.CODE_REPOSITORY))
            .texts("description", facts.texts(Terms.DESCRIPTION))
            .texts("programmingLanguage", facts.texts(Terms.PROGRAMMING_LANGUAGE))
            .list("author", People.of(repository));
    common(fields, repository);
    return fields
        .list("subjectOf", Told.subjects(repository, ARTICLE, Papergraph.HAS_REPOSITORY))
        .object();
  }

  /** What any of them may have. */
  private static void common(Fields fields, Thing thing) {
    Facts facts = thing.facts();
    fields
        .text("datePublished", facts.text(Terms.ISSUED))
        .text("dateModified", facts.text(Terms.MODIFIED))
        .things("publisher", Told.organizations(facts.texts(Terms.PUBLISHER)))
        .things("sourceOrganization", Told.organizations(thing.names(Terms.ORGANIZATION)))
        .texts("inLanguage", facts.texts(Terms.LANGUAGE))
        .texts("license", Told.licenses(thing))
        .texts("version", facts.texts(Terms.VERSION))
        .textList("keywords", facts.texts(Terms.KEYWORDS))
        .texts("award", facts.texts(Terms.AWARD))
        .texts("url", facts.iris(Terms.URL))
        .texts("sameAs", Told.elsewhere(thing))
        .things("identifier", Told.identifiers(thing))
        .texts("citation", facts.iris(Terms.CITATION));
  }

  private static List<JsonNode> media(String type, List<String> addresses) {
    return addresses.stream()
        .map(it -> (JsonNode) Fields.ofType(type).text("contentUrl", it).object())
        .toList();
  }
}

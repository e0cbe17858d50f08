package org.papergraph.export.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import org.papergraph.export.facts.Facts;
import org.papergraph.export.facts.Terms;
import org.papergraph.export.facts.Thing;
import org.papergraph.ontology.Papergraph;

/**
 * Repositories as <a href="https://codemeta.github.io/terms/">CodeMeta 3.0</a> describes them.
 *
 * <p>Enough is a name, an address, and at least one of a description, terms of use, an author, a
 * programming language and a version.
 */
final class Codemeta implements DocumentMaker {
  @Override
  public List<String> classes() {
    return List.of(Papergraph.REPOSITORY);
  }

  @Override
  public Optional<ObjectNode> document(Thing repository) {
    Facts facts = repository.facts();
    Optional<String> name = facts.text(Terms.NAME);
    List<String> addresses = facts.iris(Terms.CODE_REPOSITORY);
    List<JsonNode> authors = People.byWholeNames(repository);
    boolean says =
        !authors.isEmpty()
            || !facts
                .texts(Terms.DESCRIPTION, Terms.RIGHTS, Terms.PROGRAMMING_LANGUAGE, Terms.VERSION)
                .isEmpty();
    if (name.isEmpty() || addresses.isEmpty() || !says) {
      return Optional.empty();
    }
    return Optional.of(
        new Fields()
            .text("@context", "https://w3id.org/codemeta/3.0")
            .text("@id", repository.iri())
            .text("@type", "SoftwareSourceCode")
            .text("name", name)
            .texts("alternateName", Told.otherNames(repository, name.get()))
            .text("description", Told.description(repository))
            .texts("codeRepository", addresses)
            .list("author", authors)
            .things("license", licenses(repository))
            .texts("programmingLanguage", facts.texts(Terms.PROGRAMMING_LANGUAGE))
            .texts("version", facts.texts(Terms.VERSION))
            .text("datePublished", facts.text(Terms.ISSUED))
            .text("dateModified", facts.text(Terms.MODIFIED))
            .textList("keywords", facts.texts(Terms.KEYWORDS))
            .texts("url", facts.iris(Terms.URL))
            .texts("sameAs", Told.elsewhere(repository))
            .things("identifier", Told.identifiers(repository))
            .texts("downloadUrl", facts.iris(Terms.DOWNLOAD_URL))
            .texts("referencePublication", facts.iris(Terms.CITATION))
            .object());
  }

  /** An address as it is, and a name as that of a work. */
  private static List<JsonNode> licenses(Thing repository) {
    return Told.licenses(repository).stream()
        .map(it -> Told.isAddress(it) ? new TextNode(it) : Fields.named("CreativeWork", it))
        .toList();
  }
}

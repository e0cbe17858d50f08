package org.papergraph.export.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.papergraph.export.facts.Facts;
import org.papergraph.export.facts.Terms;
import org.papergraph.export.facts.Thing;
import org.papergraph.ontology.Papergraph;

/**
 * Datasets as <a href="https://docs.mlcommons.org/croissant/docs/croissant-spec-1.0.html">Croissant
 * 1.0</a> describes them.
 *
 * <p>Enough is a name, a description, and terms of use or an address. What the graph does not know,
 * as checksums, formats of single files and columns, is left out, though the specification wants
 * some of it.
 */
final class Croissant implements DocumentMaker {
  private static final String CROISSANT = "http://mlcommons.org/croissant/";

  /** Terms that the prefix {@code cr} alone explains. */
  private static final List<String> TERMS =
      List.of(
          "citeAs",
          "column",
          "extract",
          "field",
          "fileObject",
          "fileProperty",
          "fileSet",
          "format",
          "includes",
          "isLiveDataset",
          "jsonPath",
          "key",
          "md5",
          "parentField",
          "path",
          "recordSet",
          "references",
          "regex",
          "repeated",
          "replace",
          "separator",
          "source",
          "subField",
          "transform");

  @Override
  public List<String> classes() {
    return List.of(Papergraph.DATASET);
  }

  @Override
  public Optional<ObjectNode> document(Thing dataset) {
    Facts facts = dataset.facts();
    Optional<String> name = facts.text(Terms.NAME).or(() -> facts.text(Terms.PREFERRED_LABEL));
    Optional<String> description = Told.description(dataset);
    List<String> licenses = Told.licenses(dataset);
    List<String> addresses = addresses(dataset);
    if (name.isEmpty() || description.isEmpty() || (licenses.isEmpty() && addresses.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new Fields()
            .set("@context", context())
            .text("@id", dataset.iri())
            .text("@type", "sc:Dataset")
            .text("conformsTo", CROISSANT + "1.0")
            .text("name", name)
            .texts("alternateName", Told.otherNames(dataset, name.get()))
            .text("description", description)
            .texts("license", licenses)
            .texts("url", addresses)
            .texts("sameAs", Told.elsewhere(dataset))
            .list("creator", People.of(dataset))
            .things("publisher", Told.organizations(facts.texts(Terms.PUBLISHER)))
            .text("datePublished", facts.text(Terms.ISSUED))
            .text("dateModified", facts.text(Terms.MODIFIED))
            .texts("version", facts.texts(Terms.VERSION))
            .texts("inLanguage", facts.texts(Terms.LANGUAGE))
            .textList("keywords", facts.texts(Terms.KEYWORDS))
            .texts("citeAs", facts.iris(Terms.CITATION))
            .list("distribution", files(facts.iris(Terms.DOWNLOAD_URL)))
            .object());
  }

  /** Pages about it; where there are none, where it is at other places. */
  private static List<String> addresses(Thing dataset) {
    List<String> pages = dataset.facts().iris(Terms.URL);
    return pages.isEmpty() ? Told.elsewhere(dataset).stream().limit(1).toList() : pages;
  }

  /** Files by their addresses, each known by its own. */
  private static List<JsonNode> files(List<String> addresses) {
    return addresses.stream()
        .map(
            it ->
                (JsonNode)
                    Fields.of("cr:FileObject", it)
                        .text("name", fileName(it))
                        .text("contentUrl", it)
                        .object())
        .toList();
  }

  /** The last part of an address; the whole where that is empty. */
  private static String fileName(String address) {
    String path = address.replaceFirst("[?#].*", "");
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.isEmpty() ? address : name;
  }

  private static ObjectNode context() {
    TreeMap<String, JsonNode> terms = new TreeMap<>();
    JsonNodeFactory json = JsonNodeFactory.instance;
    terms.put("@language", json.textNode("en"));
    terms.put("@vocab", json.textNode("https://schema.org/"));
    terms.put("sc", json.textNode("https://schema.org/"));
    terms.put("cr", json.textNode(CROISSANT));
    terms.put("rai", json.textNode(CROISSANT + "RAI/"));
    terms.put("dct", json.textNode("http://purl.org/dc/terms/"));
    terms.put("conformsTo", json.textNode("dct:conformsTo"));
    terms.put("data", json.objectNode().put("@id", "cr:data").put("@type", "@json"));
    terms.put("examples", json.objectNode().put("@id", "cr:examples").put("@type", "@json"));
    terms.put("dataType", json.objectNode().put("@id", "cr:dataType").put("@type", "@vocab"));
    TERMS.forEach(it -> terms.put(it, json.textNode("cr:" + it)));
    ObjectNode context = json.objectNode();
    terms.forEach(context::set);
    return context;
  }
}

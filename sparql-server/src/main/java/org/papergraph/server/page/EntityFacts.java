package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.papergraph.ontology.Papergraph;

/** What the graph states of a thing itself: what stood in its card or its record. */
final class EntityFacts {
  private static final String SCHEMA = "https://schema.org/";
  private static final String ELEMENTS = "http://purl.org/dc/elements/1.1/";
  private static final int MOST_VALUES = 20;

  private static final Map<String, List<Node>> SHOWN = new LinkedHashMap<>();

  static {
    show("Home", SCHEMA + "url");
    show("At", SCHEMA + "sameAs", "http://www.w3.org/2002/07/owl#sameAs");
    show("Known as", "http://purl.org/dc/terms/identifier");
    show("Licence", ELEMENTS + "rights", SCHEMA + "license");
    show("Size", SCHEMA + "size");
    show("Languages", ELEMENTS + "language", SCHEMA + "inLanguage");
    show("Format", SCHEMA + "encodingFormat");
    show("Written in", SCHEMA + "programmingLanguage");
    show("Version", SCHEMA + "version");
    show("Made for", Papergraph.SUPPORTS_TASK);
    show("Based on", SCHEMA + "isBasedOn");
    show("Publisher", ELEMENTS + "publisher");
    show("Downloads", Papergraph.DOWNLOADS);
    show("Likes", Papergraph.UPVOTES);
    show("Stars", Papergraph.STARS);
    show("Forks", Papergraph.FORKS);
    show("Files", "http://www.w3.org/ns/dcat#downloadURL");
    show("Keywords", SCHEMA + "keywords", ELEMENTS + "subject");
  }

  private final Site site;

  EntityFacts(Site site) {
    this.site = site;
  }

  private static void show(String name, String... properties) {
    SHOWN.put(name, java.util.Arrays.stream(properties).map(Terms::term).toList());
  }

  List<Detail> details(Node entity, EntityKind kind) {
    List<Detail> details = new ArrayList<>();
    address(entity).ifPresent(details::add);
    owner(entity, kind).ifPresent(details::add);
    if (kind == EntityKind.RESULT) {
      details.addAll(result(entity));
    }
    SHOWN.forEach((name, properties) -> detail(entity, name, properties).ifPresent(details::add));
    return details;
  }

  private Optional<Detail> detail(Node entity, String name, List<Node> properties) {
    List<Link> links =
        properties.stream()
            .flatMap(it -> Facts.objects(site.facts().facts(), entity, it).stream())
            .map(this::shown)
            .distinct()
            .toList();
    if (links.isEmpty()) {
      return Optional.empty();
    }
    List<Link> some = new ArrayList<>(links.subList(0, Math.min(MOST_VALUES, links.size())));
    if (links.size() > MOST_VALUES) {
      String more = "and " + (links.size() - MOST_VALUES) + " more";
      some.add(
          EntityQueries.term(entity)
              .map(term -> "SELECT ?property ?value WHERE { " + term + " ?property ?value }")
              .map(query -> new Link(more, Addresses.query(query), false))
              .orElse(Link.none(more)));
    }
    return Optional.of(new Detail(name, some));
  }

  /** Numbers in groups of three; what is an address leads there. */
  private Link shown(Node value) {
    if (value.isLiteral() && value.getLiteralLexicalForm().matches("\\d{4,18}")) {
      return Link.none(GraphSummary.grouped(Long.parseLong(value.getLiteralLexicalForm())));
    }
    return site.names().link(value);
  }

  /** What the description of a thing says of it, readable; empty if there is none. */
  String description(Node entity) {
    return site.facts()
        .text(entity, Terms.term("http://purl.org/dc/terms/description"))
        .map(Names::readable)
        .orElse("");
  }

  /** The address of code, in full. */
  private Optional<Detail> address(Node entity) {
    return site.facts()
        .object(entity, Terms.CODE_REPOSITORY)
        .filter(Node::isURI)
        .flatMap(node -> site.addresses().link(node, node.getURI()))
        .map(link -> new Detail("Address", List.of(link)));
  }

  /** Whose repository it is: the first part of its path, where its host has owners. */
  private Optional<Detail> owner(Node entity, EntityKind kind) {
    return site.facts()
        .object(entity, Terms.CODE_REPOSITORY)
        .filter(node -> kind == EntityKind.REPOSITORY && node.isURI())
        .map(node -> node.getURI().replaceFirst("^(https?://[^/]+/[^/]+)/[^/]+/?$", "$1"))
        .filter(address -> address.matches("https?://[^/]+/[^/]+"))
        .map(address -> new Link(address.replaceFirst("^.*/", ""), address, true))
        .map(link -> new Detail("Owner", List.of(link)));
  }

  private List<Detail> result(Node result) {
    Graph graph = site.facts().facts();
    List<Detail> details = new ArrayList<>();
    boolean change =
        site.facts().text(result, Terms.IS_RELATIVE).filter("true"::equals).isPresent();
    details.add(
        new Detail(
            "Kind", List.of(Link.none(change ? "difference or ratio" : "value of the metric"))));
    Map<String, Node> properties = new LinkedHashMap<>();
    properties.put("Metric", Terms.METRIC);
    properties.put("Dataset", Terms.ON_DATASET);
    properties.put("Method", Terms.OF_METHOD);
    properties.put("Compared with", Terms.BASELINE);
    properties.forEach(
        (name, property) ->
            Detail.of(name, Facts.objects(graph, result, property), site).ifPresent(details::add));
    return details;
  }
}

package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** The page of a thing that papers speak of: its names, and what papers say of it. */
final class EntityPage {
  private static final int MOST_RESULTS = 50;

  private static final Map<EntityKind, List<Node>> RESULTS_BY =
      Map.of(
          EntityKind.METHOD, List.of(Terms.OF_METHOD, Terms.BASELINE),
          EntityKind.DATASET, List.of(Terms.ON_DATASET),
          EntityKind.METRIC, List.of(Terms.METRIC));

  private final Site site;

  EntityPage(Site site) {
    this.site = site;
  }

  /**
   * What the template shows.
   *
   * @param counts how many papers have each relation to it, in words
   * @param papers those of this page
   * @param moreResults how many results the table leaves out
   */
  record View(
      Frame frame,
      String iri,
      EntityKind kind,
      String name,
      List<String> otherNames,
      List<Detail> details,
      List<String> counts,
      List<Quoting> papers,
      Pager pager,
      List<ResultRow> results,
      int moreResults) {}

  /**
   * A paper that speaks of the thing.
   *
   * @param verb what it does with it
   * @param quote the sentence, or nothing
   */
  record Quoting(Link paper, String verb, boolean introduces, List<Segment> quote) {}

  private record Use(Relation relation, Node paper) {}

  Reply reply(Node entity, EntityKind kind, String path, int page) {
    List<Use> uses = uses(entity, kind);
    Pager pager = new Pager(page, Site.PAPERS_PER_PAGE, uses.size(), path + ".html?");
    String name = site.names().name(entity);
    List<Node> results = results(entity, kind);
    View view =
        new View(
            Frame.of(name).withTurtle(path + ".ttl"),
            entity.getURI(),
            kind,
            name,
            otherNames(entity),
            details(entity, kind),
            counts(uses),
            uses.subList(pager.first(), pager.end()).stream().map(u -> quoting(u, entity)).toList(),
            pager,
            results.stream().limit(MOST_RESULTS).map(node -> ResultRow.of(node, site)).toList(),
            Math.max(0, results.size() - MOST_RESULTS));
    return Reply.page(200, Templates.render("entity", view));
  }

  /** The papers that speak of it, those that introduce it first. */
  private List<Use> uses(Node entity, EntityKind kind) {
    List<Use> uses = new ArrayList<>();
    for (Relation relation : Relation.values()) {
      if (relation.kind() == kind) {
        Facts.subjects(site.facts().facts(), relation.property(), entity)
            .forEach(paper -> uses.add(new Use(relation, paper)));
      }
    }
    return uses;
  }

  private static List<String> counts(List<Use> uses) {
    return Stream.of(Relation.values())
        .flatMap(
            relation -> {
              long count = uses.stream().filter(use -> use.relation() == relation).count();
              return count == 0
                  ? Stream.empty()
                  : Stream.of(
                      relation.participle()
                          + " by "
                          + GraphSummary.grouped(count)
                          + (count == 1 ? " paper" : " papers"));
            })
        .toList();
  }

  private List<String> otherNames(Node entity) {
    return Facts.texts(site.facts().facts(), entity, Terms.ALTERNATIVE)
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  private List<Detail> details(Node entity, EntityKind kind) {
    List<Detail> details = new ArrayList<>();
    Graph graph = site.facts().facts();
    Detail.of("Same as", Facts.objects(graph, entity, Terms.EXACT_MATCH), site)
        .ifPresent(details::add);
    Detail.of("Close to", Facts.objects(graph, entity, Terms.CLOSE_MATCH), site)
        .ifPresent(details::add);
    address(entity).ifPresent(details::add);
    if (kind == EntityKind.RESULT) {
      details.addAll(resultDetails(entity));
    }
    return details;
  }

  /** The address of code, in full. */
  private Optional<Detail> address(Node entity) {
    return site.facts()
        .object(entity, Terms.CODE_REPOSITORY)
        .filter(Node::isURI)
        .flatMap(node -> site.addresses().link(node, node.getURI()))
        .map(link -> new Detail("Address", List.of(link)));
  }

  private List<Detail> resultDetails(Node result) {
    Graph graph = site.facts().facts();
    List<Detail> details = new ArrayList<>();
    boolean change =
        site.facts().text(result, Terms.IS_RELATIVE).filter("true"::equals).isPresent();
    details.add(
        new Detail(
            "Kind", List.of(Link.none(change ? "difference or ratio" : "value of the metric"))));
    Map<String, Node> properties =
        new java.util.TreeMap<>(
            Map.of(
                "Metric", Terms.METRIC,
                "Dataset", Terms.ON_DATASET,
                "Method", Terms.OF_METHOD,
                "Compared with", Terms.BASELINE));
    properties.forEach(
        (name, property) ->
            Detail.of(name, Facts.objects(graph, result, property), site).ifPresent(details::add));
    return details;
  }

  private Quoting quoting(Use use, Node entity) {
    Mentions mentions = new Mentions(site.facts(), site.names(), use.paper());
    List<Segment> quote = mentions.quote(entity).map(MarkedText::segments).orElse(List.of());
    return new Quoting(
        site.names().link(use.paper()), use.relation().verb(), use.relation().introduces(), quote);
  }

  private List<Node> results(Node entity, EntityKind kind) {
    return RESULTS_BY.getOrDefault(kind, List.of()).stream()
        .flatMap(property -> Facts.subjects(site.facts().facts(), property, entity).stream())
        .distinct()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }
}

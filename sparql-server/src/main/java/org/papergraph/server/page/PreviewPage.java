package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The small page at {@code /reconcile/preview} that clients of the reconciliation service show in a
 * frame: the only one that may be in one.
 */
final class PreviewPage implements PageHandler {
  static final String PATH = "/reconcile/preview";

  private static final String IN_FRAMES =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors *";
  private static final int MOST_VALUES = 5;

  private final Site site;

  PreviewPage(Site site) {
    this.site = site;
  }

  /**
   * What the template shows.
   *
   * @param text how a paper's abstract begins; may be empty
   * @param href the entity's page
   */
  record View(
      Frame frame,
      String name,
      String kind,
      List<Detail> details,
      String text,
      String href,
      String iri) {}

  @Override
  public Reply reply(HttpServletRequest request) {
    String id = Optional.ofNullable(request.getParameter("id")).orElse("");
    Optional<Node> entity = entity(id);
    Optional<EntityKind> kind = entity.flatMap(site.facts()::kind);
    Reply reply =
        entity.isEmpty() || kind.isEmpty()
            ? ErrorPage.notFound(PATH + "?id=" + id)
            : page(entity.get(), kind.get());
    return reply
        .with("Content-Security-Policy", IN_FRAMES)
        .with("Access-Control-Allow-Origin", "*");
  }

  /** The entity with an identifier or an IRI, or what has replaced it. */
  private Optional<Node> entity(String id) {
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Node node =
        site.addresses().isOwn(id)
            ? NodeFactory.createURI(id)
            : site.addresses().entity(Addresses.ENTITIES + id);
    return site.facts()
        .object(node, Terms.REPLACED_BY)
        .filter(Node::isURI)
        .or(() -> Optional.of(node));
  }

  private Reply page(Node entity, EntityKind kind) {
    String name = site.names().name(entity);
    String text = site.facts().text(entity, Terms.ABSTRACT).map(Names::readable).orElse("");
    View view =
        new View(
            Frame.of(name),
            name,
            kind.singular(),
            details(entity, kind),
            PaperCard.opening(text),
            site.addresses().link(entity, name).map(Link::href).orElse(""),
            entity.getURI());
    return Reply.page(200, Templates.render("preview", view));
  }

  private List<Detail> details(Node entity, EntityKind kind) {
    Graph facts = site.facts().facts();
    List<Detail> details = new ArrayList<>();
    add(details, "Also", Facts.objects(facts, entity, Terms.ALTERNATIVE));
    if (kind == EntityKind.PAPER) {
      add(details, "Published", Facts.objects(facts, entity, Terms.ISSUED));
      add(details, "By", Authors.of(facts, entity));
    } else {
      details.add(new Detail("Papers", List.of(Link.none(papers(entity, kind)))));
    }
    add(details, "Known as", Facts.objects(facts, entity, Terms.IDENTIFIER));
    add(details, "Same as", Facts.objects(facts, entity, Terms.EXACT_MATCH));
    return details;
  }

  private void add(List<Detail> details, String name, List<Node> nodes) {
    Detail.of(name, nodes.stream().limit(MOST_VALUES).toList(), site).ifPresent(details::add);
  }

  private String papers(Node thing, EntityKind kind) {
    long papers =
        Arrays.stream(Relation.values())
            .filter(relation -> relation.kind() == kind)
            .flatMap(r -> Facts.subjects(site.facts().facts(), r.property(), thing).stream())
            .distinct()
            .count();
    return GraphSummary.grouped(papers);
  }
}

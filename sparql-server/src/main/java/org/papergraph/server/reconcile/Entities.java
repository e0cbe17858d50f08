package org.papergraph.server.reconcile;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.papergraph.server.page.EntityKind;
import org.papergraph.server.page.Site;
import org.papergraph.server.page.Terms;

/**
 * Entities by their identifiers: the part of an IRI after the base ({@code method/dropout}). Used
 * inside a transaction.
 */
final class Entities {
  private static final int MOST_REPLACEMENTS = 8;

  private final Site site;
  private final String base;

  Entities(Site site, String base) {
    this.site = site;
    this.base = base;
  }

  String id(Node entity) {
    return site.addresses().shortened(entity.getURI());
  }

  /** The entity with that identifier or IRI, or what has replaced it; nothing if unknown. */
  Optional<Node> of(String id) {
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Node node = NodeFactory.createURI(id.startsWith(base) ? id : base + id);
    for (int i = 0; i < MOST_REPLACEMENTS; i++) {
      Optional<Node> next = site.facts().object(node, Terms.REPLACED_BY).filter(Node::isURI);
      if (next.isEmpty()) {
        break;
      }
      node = next.get();
    }
    return Optional.of(node).filter(found -> !kinds(found).isEmpty());
  }

  /** What it is, of that which one can reconcile with. */
  List<EntityKind> kinds(Node entity) {
    return Types.ALL.stream()
        .filter(kind -> site.facts().facts().contains(entity, Terms.TYPE, kind.type()))
        .toList();
  }

  Site site() {
    return site;
  }
}

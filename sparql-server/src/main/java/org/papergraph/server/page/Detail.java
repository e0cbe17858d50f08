package org.papergraph.server.page;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Values of one property, in words. */
record Detail(String name, List<Link> values) {
  Detail {
    values = List.copyOf(values);
  }

  static Optional<Detail> of(String name, List<Node> nodes, Site site) {
    return nodes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Detail(name, nodes.stream().map(site.names()::link).toList()));
  }
}

package org.papergraph.server.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Who made a thing. */
public final class Authors {
  private Authors() {}

  /** The authors of a paper, in its order where the graph knows it. */
  public static List<Node> of(Graph graph, Node paper) {
    Map<Node, Integer> positions = new HashMap<>();
    for (Node authorship : Facts.objects(graph, paper, Terms.HAS_AUTHORSHIP)) {
      Facts.number(graph, authorship, Terms.POSITION)
          .ifPresent(
              position ->
                  Facts.objects(graph, authorship, Terms.AUTHOR)
                      .forEach(person -> positions.merge(person, position, Math::min)));
    }
    return Facts.objects(graph, paper, Terms.CREATOR).stream()
        .sorted(
            Comparator.comparingInt(
                (Node person) -> positions.getOrDefault(person, Integer.MAX_VALUE)))
        .toList();
  }
}

package org.papergraph.server.page;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.papergraph.server.scan.GraphIndex;
import org.papergraph.server.scan.ResultIndex.Claim;

/** What claims of one group have in common: metric, data set and scale. */
record GroupKey(int metricNumber, int datasetNumber, Scale scale) {
  static GroupKey of(Claim claim) {
    return new GroupKey(claim.metric(), claim.dataset(), Scale.of(claim));
  }

  /** Whether values of the group may be put in order. */
  boolean comparable() {
    return reason().isEmpty();
  }

  /** Why not; empty where they may. */
  String reason() {
    if (metricNumber < 0) {
      return "The texts do not say what was measured, so the values are not put in order.";
    }
    if (datasetNumber < 0) {
      return "The texts do not say on what it was measured, so the values are not put in order.";
    }
    return scale.reason();
  }

  Optional<Node> metric(GraphIndex index) {
    return node(metricNumber, index);
  }

  Optional<Node> dataset(GraphIndex index) {
    return node(datasetNumber, index);
  }

  private static Optional<Node> node(int number, GraphIndex index) {
    return number < 0 ? Optional.empty() : Optional.of(index.papers().thing(number));
  }
}

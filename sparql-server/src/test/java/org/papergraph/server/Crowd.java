package org.papergraph.server;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.papergraph.ontology.Papergraph;

/** A method that very many papers speak of. */
final class Crowd {
  private Crowd() {}

  static DatasetGraph of(int papers) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(
        dataset,
        () -> {
          var method = NodeFactory.createURI(Papergraph.DEFAULT_BASE + "method/crowd");
          var type = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
          var mentions = NodeFactory.createURI(Papergraph.MENTIONS_METHOD);
          var graph = Quad.defaultGraphNodeGenerated;
          dataset.add(graph, method, type, NodeFactory.createURI(Papergraph.METHOD));
          for (int i = 0; i < papers; i++) {
            var paper = NodeFactory.createURI(Papergraph.DEFAULT_BASE + "paper/" + i);
            dataset.add(graph, paper, mentions, method);
          }
        });
    return dataset;
  }
}

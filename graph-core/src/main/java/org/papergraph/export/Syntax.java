package org.papergraph.export;

import org.apache.jena.graph.Node;

/**
 * How a format writes a graph, one subject after the other.
 *
 * <pre>
 * document = beginning , { graph } , end ;
 * graph    = opening , [ block , { between , block } ] , closing ;
 * </pre>
 *
 * <p>Each part of a dump is such a document.
 */
interface Syntax {
  /** What need not be written. */
  byte[] NOTHING = {};

  /** How the document begins. */
  default byte[] beginning() {
    return NOTHING;
  }

  /** How it ends. */
  default byte[] end() {
    return NOTHING;
  }

  /**
   * What stands before the first subject of a graph.
   *
   * @param graph its number among those of the dump
   * @param first whether it is the first of the document
   */
  default byte[] opening(int graph, boolean first) {
    return NOTHING;
  }

  /** What stands after the last subject of a graph. */
  default byte[] closing(int graph) {
    return NOTHING;
  }

  /** What stands between two subjects. */
  default byte[] between() {
    return NOTHING;
  }

  /** How it writes a node; empty if as N-Triples does. */
  default byte[] text(Node node) {
    return NOTHING;
  }

  /** Writes a subject with its statements; how many it could say. */
  int block(Block block, Bytes out);
}

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
  /** How the document begins. */
  byte[] beginning();

  /** How it ends. */
  byte[] end();

  /**
   * What stands before the first subject of a graph.
   *
   * @param graph its number among those of the dump
   * @param first whether it is the first of the document
   */
  byte[] opening(int graph, boolean first);

  /** What stands after the last subject of a graph. */
  byte[] closing(int graph);

  /** What stands between two subjects. */
  byte[] between();

  /** How it writes a node; empty if as N-Triples does. */
  byte[] text(Node node);

  /** Writes a subject with its statements; how many it could say. */
  int block(Block block, Bytes out);
}

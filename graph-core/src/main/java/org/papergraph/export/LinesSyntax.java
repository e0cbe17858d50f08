package org.papergraph.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * <a href="https://www.w3.org/TR/n-triples/">N-Triples</a> and <a
 * href="https://www.w3.org/TR/n-quads/">N-Quads</a>: a statement a line.
 */
final class LinesSyntax implements Syntax {
  private static final byte[] END = " .\n".getBytes(StandardCharsets.UTF_8);

  private final List<byte[]> graphs;

  private LinesSyntax(List<byte[]> graphs) {
    this.graphs = graphs;
  }

  static LinesSyntax triples(List<Node> graphs) {
    return new LinesSyntax(graphs.stream().map(graph -> NOTHING).toList());
  }

  static LinesSyntax quads(List<Node> graphs) {
    return new LinesSyntax(
        graphs.stream()
            .map(graph -> Quad.isDefaultGraph(graph) ? NOTHING : NTriplesText.of(graph))
            .toList());
  }

  @Override
  public int block(Block block, Bytes out) {
    for (Block.Statement statement : block.statements()) {
      out.add(block.subject().text());
      out.write(' ');
      out.add(statement.predicate().text());
      out.write(' ');
      out.add(statement.object().text());
      byte[] graph = graphs.get(statement.graph());
      if (graph.length > 0) {
        out.write(' ');
        out.add(graph);
      }
      out.add(END);
    }
    return block.statements().size();
  }
}

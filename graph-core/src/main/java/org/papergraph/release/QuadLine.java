package org.papergraph.release;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A statement as a line of <a href="https://www.w3.org/TR/n-quads/">N-Quads</a>, with one blank
 * between terms: {@code subject predicate object [graph] .}
 *
 * @param predicate its IRI
 * @param object as the line has it
 * @param graph its IRI; none for the default graph
 */
record QuadLine(String predicate, String object, Optional<String> graph) {
  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is no statement
   */
  static QuadLine of(byte[] utf8) {
    String line = new String(utf8, StandardCharsets.UTF_8);
    int subject = line.indexOf(' ');
    int predicate = line.indexOf(' ', subject + 1);
    int object = subject < 0 || predicate < 0 ? -1 : end(line, predicate + 1);
    if (object < 0 || !line.endsWith(" .") || object > line.length() - 2) {
      throw new IllegalArgumentException("no statement of N-Quads: \"" + shortened(line) + "\"");
    }
    String graph = line.substring(object, line.length() - 2).strip();
    return new QuadLine(
        bare(line.substring(subject + 1, predicate)),
        line.substring(predicate + 1, object),
        graph.isEmpty() ? Optional.empty() : Optional.of(bare(graph)));
  }

  /** Where the term that begins at a place ends. */
  private static int end(String line, int start) {
    if (line.startsWith("\"", start)) {
      int quote = start + 1;
      while (quote < line.length() && line.charAt(quote) != '"') {
        quote += line.charAt(quote) == '\\' ? 2 : 1;
      }
      return line.indexOf(' ', Math.min(quote, line.length()));
    }
    return line.indexOf(' ', start);
  }

  private static String bare(String iri) {
    return iri.startsWith("<") && iri.endsWith(">") ? iri.substring(1, iri.length() - 1) : iri;
  }

  private static String shortened(String line) {
    return line.length() > 80 ? line.substring(0, 80) + "…" : line;
  }

  /** The class that it says its subject is of, if it does so in the default graph. */
  Optional<String> type() {
    boolean typed =
        predicate.equals("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
            && graph.isEmpty()
            && object.startsWith("<");
    return typed ? Optional.of(bare(object)) : Optional.empty();
  }
}

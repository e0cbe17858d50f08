package org.papergraph.release;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableSet;
import org.papergraph.export.Compression;

/** Statements about otters, as sorted lines. */
final class MadeUpQuads {
  static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
  static final String EVIDENCE = "<https://pond.example/evidence>";

  private MadeUpQuads() {}

  /** A statement of the default graph, or of another one if its name is not empty. */
  static String quad(String subject, String predicate, String object, String graph) {
    return subject + " " + predicate + " " + object + (graph.isEmpty() ? "" : " " + graph) + " .";
  }

  static SortedLines lines(NavigableSet<String> statements) {
    return lines("pond.nq", String.join("", statements.stream().map(s -> s + "\n").toList()));
  }

  static SortedLines lines(String name, String... files) {
    return new SortedLines(
        List.of(files).stream().<SortedLines.Source>map(file -> new Text(name, file)).toList());
  }

  private record Text(String name, String text) implements SortedLines.Source {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Compression compression() {
      return Compression.NONE;
    }
  }
}

package org.papergraph.correct;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.papergraph.write.Iris;

/** Reads files of corrections, whose names tell what they are. */
public final class CorrectionFile {
  private static final Map<String, Lang> RDF =
      Map.of("ttl", Lang.TURTLE, "nt", Lang.NTRIPLES, "trig", Lang.TRIG, "nq", Lang.NQUADS);

  private CorrectionFile() {}

  /**
   * Reads a file: Turtle, N-Triples, TriG or N-Quads where its name ends in {@code .ttl}, {@code
   * .nt}, {@code .trig} or {@code .nq}, and otherwise a table with tabs. What is wrong is handed
   * out as a rejection, and the rest arrives.
   *
   * @param iris where the entities live
   * @throws IOException if it cannot be read
   */
  public static void read(InputStream input, String fileName, Iris iris, CorrectionSink sink)
      throws IOException {
    Optional<Lang> lang = rdf(fileName);
    if (lang.isPresent()) {
      new CorrectionGraph(fileName, iris, sink).read(input, lang.get());
    } else {
      new CorrectionTable(input, fileName, iris, sink).read();
    }
  }

  private static Optional<Lang> rdf(String fileName) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(RDF.get(ending));
  }
}

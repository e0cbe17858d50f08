package org.papergraph.restore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.read.DamagedInputException;
import org.papergraph.read.rdf.LimitedText;
import org.papergraph.store.ExactRdf;

/** Reads the statements of a file of a dump, all of them or none: half a dump is no dump. */
final class StatementReader {
  private StatementReader() {}

  /**
   * Reads a file.
   *
   * @throws IOException with the file and the line of the first mistake
   */
  static void read(RdfFile file, StreamRDF out) throws IOException {
    Guarded guarded = new Guarded(out);
    try (InputStream input = Unpacked.open(file.path())) {
      if (file.syntax().isExact()) {
        exact(file, input, guarded);
      } else {
        OtherRdf.read(file, input, guarded);
      }
    } catch (IOException | RuntimeException e) {
      if (guarded.failure.isPresent()) {
        throw guarded.failure.get();
      }
      throw named(file, e);
    }
  }

  private static void exact(RdfFile file, InputStream input, StreamRDF out) throws IOException {
    LimitedText text = new LimitedText(Unpacked.text(input));
    try {
      String name = String.valueOf(file.path().getFileName());
      ExactRdf.read(text, file.syntax().language(), name, out);
    } catch (RuntimeException e) {
      if (text.failure().isPresent()) {
        throw text.failure().get();
      }
      throw e;
    }
  }

  private static IOException named(RdfFile file, Exception e) {
    String place = file.path().toString();
    String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    if (e instanceof RiotParseException broken) {
      place += ":" + broken.getLine();
      why = broken.getOriginalMessage();
    } else if (e instanceof DamagedInputException broken) {
      place += ":" + broken.line();
      why = why.replaceFirst("; what came before it was taken[^)]*", "");
    } else if (e instanceof CharacterCodingException) {
      why = "it is no UTF-8";
    }
    return new IOException(
        "%s: broken %s: %s; a dump is restored whole or not at all"
            .formatted(place, file.syntax().language().getName(), why),
        e);
  }

  /** Tells a failure to store from a failure to read. */
  private static final class Guarded extends StreamRDFBase {
    private final StreamRDF out;
    private Optional<RuntimeException> failure = Optional.empty();

    Guarded(StreamRDF out) {
      this.out = out;
    }

    private void guarded(Runnable storing) {
      try {
        storing.run();
      } catch (RuntimeException e) {
        failure = Optional.of(e);
        throw e;
      }
    }

    @Override
    public void triple(Triple triple) {
      guarded(() -> out.triple(triple));
    }

    @Override
    public void quad(Quad quad) {
      guarded(() -> out.quad(quad));
    }
  }
}

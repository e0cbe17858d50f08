package org.papergraph.restore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.ontology.Papergraph;
import org.papergraph.read.PeekedInput;
import org.papergraph.read.SourceReaders;
import org.papergraph.read.rdf.RdfLook;
import org.papergraph.read.records.RecordArchiveReader;
import org.papergraph.read.repository.RepositoryFolder;

/** Files that nothing describes, and that may be a dump. */
final class GivenFiles {
  private static final int HEAD_BYTES = 1 << 16;

  /** What all graphs of papergraph have in common. */
  private static final String GRAPHS =
      Papergraph.PROVENANCE_GRAPH.substring(0, Papergraph.PROVENANCE_GRAPH.lastIndexOf('/') + 1);

  private static final Pattern IN_OUR_GRAPH =
      Pattern.compile(".*[>\"\\w]\\s*<" + Pattern.quote(GRAPHS) + "[a-z]+>\\s*\\.\\s*");

  private GivenFiles() {}

  /** The dump they are, if they are one and nothing else. */
  static Optional<Dump> dump(List<Path> paths) throws IOException {
    if (paths.stream().anyMatch(GivenFiles::isRepository)) {
      return Optional.empty();
    }
    List<RdfFile> graph = new ArrayList<>();
    List<Path> records = new ArrayList<>();
    for (Path file : files(paths)) {
      String head = head(file);
      if (RdfLook.isRdf(head)) {
        boolean isLines = RdfLook.isOneStatementALine(head);
        graph.add(new RdfFile(file, isLines ? Syntax.NQUADS : Syntax.TRIG));
      } else if (isArchive(head)) {
        records.add(file);
      } else {
        return Optional.empty();
      }
    }
    if (records.size() > 1) {
      return Optional.empty();
    }
    for (RdfFile file : graph) {
      if (isOfADump(file)) {
        return Optional.of(
            new Dump(graph, true, records.stream().findFirst(), Optional.empty(), () -> {}));
      }
    }
    return Optional.empty();
  }

  private static List<Path> files(List<Path> paths) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      try (Stream<Path> all = Files.walk(path)) {
        all.filter(Files::isRegularFile)
            .filter(file -> file.equals(path) || !isHidden(path.relativize(file)))
            .sorted()
            .forEach(files::add);
      }
    }
    return files;
  }

  private static boolean isHidden(Path within) {
    for (Path name : within) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRepository(Path path) {
    return Files.isDirectory(path) && RepositoryFolder.is(path);
  }

  private static String head(Path file) throws IOException {
    try (InputStream input = Unpacked.open(file)) {
      return new String(PeekedInput.of(input, HEAD_BYTES).head(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      // Whoever reads it says what is wrong with it.
      return "";
    }
  }

  private static boolean isArchive(String head) {
    return SourceReaders.recognising(head)
        .filter(reader -> reader instanceof RecordArchiveReader)
        .isPresent();
  }

  private static boolean isOfADump(RdfFile file) {
    try (InputStream input = Unpacked.open(file.path())) {
      return file.syntax() == Syntax.NQUADS ? hasLine(input) : hasQuad(file);
    } catch (IOException e) {
      // Lines that cannot be unpacked may be a dump, of which nothing is to be left out.
      return file.syntax() == Syntax.NQUADS;
    }
  }

  private static boolean hasLine(InputStream input) throws IOException {
    // What is looked for is ASCII, and whether the rest is text whoever reads it finds out.
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(input, StandardCharsets.ISO_8859_1), 1 << 16);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.contains(GRAPHS) && IN_OUR_GRAPH.matcher(line).matches()) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasQuad(RdfFile file) throws IOException {
    try {
      StatementReader.read(
          file,
          new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
              if (quad.getGraph().isURI() && quad.getGraph().getURI().startsWith(GRAPHS)) {
                throw new FoundException();
              }
            }
          });
      return false;
    } catch (FoundException e) {
      return true;
    }
  }

  private static final class FoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}

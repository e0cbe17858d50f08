package org.papergraph.export.profile;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.papergraph.export.facts.FactGraph;
import org.papergraph.export.facts.Subjects;
import org.papergraph.export.facts.Thing;

/**
 * Writes a graph in the words of others, thing by thing; docs/profiles.md says what is in it.
 *
 * <p>Things come in the order of their IRIs. They are read in the transaction of the caller, or in
 * one of its own where there is none. The same graph gives the same bytes.
 */
public final class Profiles {
  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();

  /** What is done with each document. */
  private interface Sink {
    void take(Thing thing, ObjectNode document) throws IOException;
  }

  private Profiles() {}

  /**
   * Writes lines of JSON, a document each. The stream is flushed and stays open.
   *
   * @return how many documents
   * @throws IOException if the stream does not take it
   */
  public static long lines(DatasetGraph dataset, DocumentProfile profile, OutputStream out)
      throws IOException {
    long count =
        each(
            dataset,
            profile,
            (thing, document) -> {
              out.write(JSON.writeValueAsBytes(document));
              out.write('\n');
            });
    out.flush();
    return count;
  }

  /**
   * Writes a file for each document into a folder, which is made if it is not there: {@code
   * dataset-otterqa-0123456789abcdef0123.json}. Files that are there already with such a name are
   * replaced.
   *
   * @return how many documents
   * @throws IOException if a file cannot be written
   */
  public static long files(DatasetGraph dataset, DocumentProfile profile, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    return each(
        dataset,
        profile,
        (thing, document) -> {
          Path file = folder.resolve(FileNames.of(thing.id(), thing.iri()) + ".json");
          byte[] text = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
          Files.write(file, text);
        });
  }

  private static long each(DatasetGraph dataset, DocumentProfile profile, Sink sink)
      throws IOException {
    DocumentMaker maker = profile.maker();
    long[] count = {0};
    FactGraph.read(
        dataset,
        graph ->
            Subjects.forEach(
                dataset,
                maker.classes(),
                subject -> {
                  Thing thing = graph.thing(subject);
                  Optional<ObjectNode> document = maker.document(thing);
                  if (document.isPresent()) {
                    sink.take(thing, document.get());
                    count[0]++;
                  }
                }));
    return count[0];
  }
}

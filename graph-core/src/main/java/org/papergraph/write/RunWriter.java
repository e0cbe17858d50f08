package org.papergraph.write;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.ontology.Papergraph;
import org.papergraph.read.Place;
import org.papergraph.read.Rejection;
import org.papergraph.resolve.PaperKey;

/** Writes the account of a run into the graph of runs. */
public final class RunWriter {
  /**
   * What became of the records of a run.
   *
   * @param read = stored + merged + rejected
   */
  public record Counts(long read, long stored, long merged, long rejected) {}

  private final StreamRDF out;
  private final Iris iris;
  private final Map<String, Integer> rejected = new HashMap<>();

  public RunWriter(StreamRDF out, Iris iris) {
    this.out = out;
    this.iris = iris;
  }

  /**
   * Writes one run.
   *
   * @param fileNames for each source the names it was given under, by its SHA-256
   * @param bySource what became of the sources that were given to this run, by their SHA-256
   */
  public void run(
      String version,
      Map<String, List<String>> fileNames,
      Counts counts,
      Map<String, Counts> bySource,
      List<Rejection> rejections) {
    String id = PaperKey.sha256(version + fileNames.keySet() + counts).substring(0, 16);
    Node run = iris.run(id);
    add(run, Terms.TYPE, GraphWriter.term(Papergraph.RUN));
    add(run, GraphWriter.term(Papergraph.SOFTWARE_VERSION), GraphWriter.text(version));
    fileNames.forEach(
        (sha256, names) -> {
          Node source = iris.source(sha256);
          add(run, GraphWriter.term(Papergraph.READ), source);
          names.forEach(
              name -> add(source, GraphWriter.term(Papergraph.FILE_NAME), GraphWriter.text(name)));
        });
    counts(run, counts);
    bySource.forEach(
        (sha256, one) -> {
          Node usage = iris.usage(id, sha256);
          add(run, Terms.QUALIFIED_USAGE, usage);
          add(usage, Terms.TYPE, Terms.USAGE);
          add(usage, Terms.USED_ENTITY, iris.source(sha256));
          counts(usage, one);
        });
    for (Rejection rejection : rejections) {
      rejection(run, rejection);
    }
  }

  private void counts(Node of, Counts counts) {
    count(of, Papergraph.RECORDS_READ, counts.read());
    count(of, Papergraph.PAPERS_STORED, counts.stored());
    count(of, Papergraph.RECORDS_MERGED, counts.merged());
    count(of, Papergraph.RECORDS_REJECTED, counts.rejected());
  }

  private void count(Node run, String property, long count) {
    add(run, GraphWriter.term(property), GraphWriter.integer(count));
  }

  /** Files go by their names, for their folders are those of one machine. */
  private void rejection(Node run, Rejection rejection) {
    String file = String.valueOf(Path.of(rejection.place().file()).getFileName());
    Place place = new Place(file, rejection.place().line());
    String what = place + rejection.reason() + rejection.excerpt();
    int same = rejected.merge(what, 1, Integer::sum);
    String hash = PaperKey.sha256(same == 1 ? what : what + "\n" + same).substring(0, 24);
    Node node = iris.rejection(hash);
    add(node, Terms.TYPE, GraphWriter.term(Papergraph.REJECTION));
    add(node, GraphWriter.term(Papergraph.REJECTED_BY), run);
    add(node, GraphWriter.term(Papergraph.REASON), GraphWriter.text(rejection.reason()));
    add(node, GraphWriter.term(Papergraph.FILE_NAME), GraphWriter.text(file));
    add(node, GraphWriter.term(Papergraph.EXCERPT), GraphWriter.text(rejection.excerpt()));
    if (rejection.place().line() > 0) {
      add(node, GraphWriter.term(Papergraph.LINE), GraphWriter.integer(rejection.place().line()));
    }
  }

  private void add(Node subject, Node predicate, Node object) {
    out.quad(Quad.create(Terms.RUNS, subject, predicate, object));
  }
}

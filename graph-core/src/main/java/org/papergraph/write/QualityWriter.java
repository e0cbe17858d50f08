package org.papergraph.write;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.ontology.Papergraph;
import org.papergraph.quality.Estimate;
import org.papergraph.quality.PredicateQuality;
import org.papergraph.resolve.PaperKey;

/**
 * Writes how good the statements are into the graph of quality, in the W3C's <a
 * href="https://www.w3.org/TR/vocab-dqv/">Data Quality Vocabulary</a>.
 */
public final class QualityWriter {
  private final StreamRDF out;
  private final Iris iris;

  public QualityWriter(StreamRDF out, Iris iris) {
    this.out = out;
    this.iris = iris;
  }

  /** Writes three measurements a predicate: precision, recall and calibration error. */
  public void write(List<PredicateQuality> qualities) {
    for (PredicateQuality quality : qualities) {
      estimate(quality, Papergraph.PRECISION, quality.precision());
      estimate(quality, Papergraph.RECALL, quality.recall());
      measurement(
          quality,
          Papergraph.EXPECTED_CALIBRATION_ERROR,
          quality.calibrationError(),
          Optional.empty());
    }
  }

  private void estimate(PredicateQuality quality, String metric, Estimate estimate) {
    measurement(quality, metric, estimate.value(), Optional.of(estimate));
  }

  private void measurement(
      PredicateQuality quality, String metric, BigDecimal value, Optional<Estimate> interval) {
    String bounds = interval.map(one -> " " + one.low() + " " + one.high()).orElse("");
    Node node = iri(quality, metric, value + bounds);
    add(node, Terms.TYPE, Terms.QUALITY_MEASUREMENT);
    add(node, Terms.IS_MEASUREMENT_OF, GraphWriter.term(metric));
    add(node, Terms.COMPUTED_ON, GraphWriter.term(quality.predicate()));
    add(node, Terms.MEASURED_VALUE, GraphWriter.decimal(value));
    add(node, GraphWriter.term(Papergraph.SAMPLE_SIZE), GraphWriter.integer(quality.papers()));
    if (interval.isPresent()) {
      decimal(node, Papergraph.LOWER_BOUND, interval.get().low());
      decimal(node, Papergraph.UPPER_BOUND, interval.get().high());
      decimal(node, Papergraph.CONFIDENCE_LEVEL, Estimate.CONFIDENCE_LEVEL);
    }
  }

  /** Another outcome is another measurement, so that graphs of two versions can be put together. */
  private Node iri(PredicateQuality quality, String metric, String outcome) {
    return iris.measurement(
        quality.predicate().substring(Papergraph.NAMESPACE.length()),
        metric.substring(Papergraph.QUALITY.length()),
        PaperKey.sha256(quality.papers() + " " + outcome).substring(0, 10));
  }

  private void decimal(Node subject, String property, BigDecimal value) {
    add(subject, GraphWriter.term(property), GraphWriter.decimal(value));
  }

  private void add(Node subject, Node predicate, Node object) {
    out.quad(Quad.create(Terms.QUALITY, subject, predicate, object));
  }
}

package org.papergraph.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.export.ExportFormat;
import org.papergraph.export.GraphExport;
import org.papergraph.ontology.Papergraph;
import org.papergraph.quality.Estimate;
import org.papergraph.quality.PredicateQuality;
import org.papergraph.quality.QualityTable;
import org.papergraph.query.GraphQuery;
import org.papergraph.query.QueryFormat;
import org.papergraph.validate.GraphValidation;
import org.papergraph.validate.Violation;

class QualityWriterTest {
  private static final String DQV = "http://www.w3.org/ns/dqv#";
  private static final Node GRAPH = NodeFactory.createURI(Papergraph.QUALITY_GRAPH);

  private static Estimate estimate(String value, String low, String high) {
    return new Estimate(new BigDecimal(value), new BigDecimal(low), new BigDecimal(high));
  }

  private static PredicateQuality usesDataset(long papers) {
    return new PredicateQuality(
        Papergraph.USES_DATASET,
        papers,
        10,
        8,
        2,
        estimate("0.900", "0.600", "0.980"),
        estimate("0.800", "0.490", "0.943"),
        new BigDecimal("0.050"));
  }

  private static DatasetGraph graph(List<PredicateQuality> qualities) {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(
        dataset,
        () ->
            new QualityWriter(StreamRDFLib.dataset(dataset), new Iris(Papergraph.DEFAULT_BASE))
                .write(qualities));
    return dataset;
  }

  private static String nquads(DatasetGraph dataset) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new GraphExport(dataset).toStream(ExportFormat.NQUADS, out);
    return String.join("\n", new TreeSet<>(out.toString(StandardCharsets.UTF_8).lines().toList()));
  }

  private static String answer(DatasetGraph dataset, String query) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new GraphQuery(dataset).run(GraphQuery.parse(query), QueryFormat.CSV, out);
    return out.toString(StandardCharsets.UTF_8).replace("\r", "");
  }

  @Test
  void eachPredicateHasThreeMeasurementsInTheGraphOfQuality() throws Exception {
    String answer =
        answer(
            graph(List.of(usesDataset(40))),
            """
            SELECT ?metric ?value ?low ?high ?level ?papers {
              GRAPH graph:quality {
                ?m a dqv:QualityMeasurement ; dqv:computedOn pg:usesDataset ;
                   dqv:isMeasurementOf ?metric ; dqv:value ?value ; pg:sampleSize ?papers
                OPTIONAL {
                  ?m pg:lowerBound ?low ; pg:upperBound ?high ; pg:confidenceLevel ?level } }
            } ORDER BY ?metric
            """);

    assertEquals(
        """
        metric,value,low,high,level,papers
        https://w3id.org/papergraph/quality/expected-calibration-error,0.05,,,,40
        https://w3id.org/papergraph/quality/precision,0.9,0.6,0.98,0.95,40
        https://w3id.org/papergraph/quality/recall,0.8,0.49,0.943,0.95,40
        """,
        answer);
  }

  @Test
  void theSameTableGivesTheSameBytesWhateverItsOrder() throws IOException {
    List<PredicateQuality> reversed = new ArrayList<>(QualityTable.bundled());
    Collections.reverse(reversed);

    assertEquals(nquads(graph(QualityTable.bundled())), nquads(graph(reversed)));
    assertTrue(nquads(graph(reversed)).contains("<" + Papergraph.QUALITY_GRAPH + ">"));
  }

  @Test
  void anotherSampleIsAnotherMeasurement() {
    assertNotEquals(measurements(usesDataset(40)), measurements(usesDataset(41)));
    assertEquals(measurements(usesDataset(40)), measurements(usesDataset(40)));
  }

  private static Set<String> measurements(PredicateQuality quality) {
    DatasetGraph dataset = graph(List.of(quality));
    Set<String> subjects = new TreeSet<>();
    Txn.executeRead(
        dataset,
        () ->
            dataset
                .find(GRAPH, Node.ANY, RDF.type.asNode(), Node.ANY)
                .forEachRemaining(quad -> subjects.add(quad.getSubject().getURI())));
    return subjects;
  }

  @Test
  void whatIsWrittenConformsToTheShapes() {
    assertEquals(List.of(), new GraphValidation(graph(QualityTable.bundled())).validate());
  }

  @ParameterizedTest
  @CsvSource({
    "dqv:isMeasurementOf, <https://w3id.org/papergraph/quality/f1>, exactly one dqv:isMeasurementOf",
    "dqv:computedOn, <https://schema.org/about>, exactly one dqv:computedOn",
    "dqv:computedOn, , exactly one dqv:computedOn",
    "dqv:value, 1.5, exactly one dqv:value",
    "dqv:value, 0.5, The pg:lowerBound of a measurement of quality is not greater",
    "dqv:value, 0.99, The dqv:value of a measurement of quality is not greater",
    "pg:sampleSize, 0, exactly one pg:sampleSize",
    "pg:sampleSize, , exactly one pg:sampleSize",
    "pg:lowerBound, -0.1, at most one pg:lowerBound",
    "pg:lowerBound, , or none of them",
    "pg:upperBound, 1.1, at most one pg:upperBound",
    "pg:upperBound, , or none of them",
    "pg:confidenceLevel, 95.0, at most one pg:confidenceLevel",
    "pg:confidenceLevel, , or none of them"
  })
  void aMeasurementThatCannotBeTrueIsAViolation(
      String property, @Nullable String value, String message) {
    DatasetGraph dataset = graph(List.of(usesDataset(40)));
    Node predicate =
        NodeFactory.createURI(property.replace("dqv:", DQV).replace("pg:", Papergraph.NAMESPACE));
    Node precision = precision(dataset);
    Txn.executeWrite(
        dataset,
        () -> {
          dataset.deleteAny(GRAPH, precision, predicate, Node.ANY);
          if (value != null) {
            dataset.add(GRAPH, precision, predicate, node(value));
          }
        });

    List<Violation> violations = new GraphValidation(dataset).validate();

    assertTrue(
        violations.stream().anyMatch(one -> one.toString().contains(message)),
        violations::toString);
  }

  private static Node precision(DatasetGraph dataset) {
    return Txn.calculateRead(
        dataset,
        () -> {
          Quad quad =
              dataset
                  .find(GRAPH, Node.ANY, Node.ANY, NodeFactory.createURI(Papergraph.PRECISION))
                  .next();
          return quad.getSubject();
        });
  }

  private static Node node(String value) {
    if (value.startsWith("<")) {
      return NodeFactory.createURI(value.substring(1, value.length() - 1));
    }
    return value.contains(".")
        ? GraphWriter.decimal(new BigDecimal(value))
        : GraphWriter.integer(Long.parseLong(value));
  }
}

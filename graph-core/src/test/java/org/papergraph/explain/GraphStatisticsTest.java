package org.papergraph.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.UpdateExec;
import org.junit.jupiter.api.Test;
import org.papergraph.query.Prefixes;

class GraphStatisticsTest {
  private static DatasetGraph graph(String... measurements) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    for (String measurement : measurements) {
      StringBuilder update = new StringBuilder();
      Prefixes.all().forEach((p, iri) -> update.append("PREFIX " + p + ": <" + iri + ">\n"));
      update.append("INSERT DATA { GRAPH graph:quality { [] pg:sampleSize 1200 ; ");
      update.append(measurement).append(" } }");
      UpdateExec.dataset(dataset).update(update.toString()).execute();
    }
    return dataset;
  }

  @Test
  void theQualityOfAPredicateIsReadFromItsThreeMeasurements() {
    DatasetGraph graph =
        graph(
            "dqv:computedOn pg:hasResult ; dqv:isMeasurementOf quality:precision ;"
                + " dqv:value 0.6 ; pg:lowerBound 0.5 ; pg:upperBound 0.7",
            "dqv:computedOn pg:hasResult ; dqv:isMeasurementOf quality:recall ;"
                + " dqv:value 0.5 ; pg:lowerBound 0.4 ; pg:upperBound 0.6",
            "dqv:computedOn pg:hasResult ; dqv:value 0.07 ;"
                + " dqv:isMeasurementOf quality:expected-calibration-error");

    assertEquals(
        List.of(
            new GraphStatistics.Quality(
                "hasResult",
                share("0.6", "0.5", "0.7"),
                share("0.5", "0.4", "0.6"),
                new BigDecimal("0.07"),
                1200)),
        new GraphStatistics(graph).qualities());
  }

  private static GraphStatistics.Share share(String value, String low, String high) {
    return new GraphStatistics.Share(
        new BigDecimal(value), new BigDecimal(low), new BigDecimal(high));
  }

  @Test
  void aGraphThatDoesNotSayHowGoodItIsHasNoQuality() {
    assertEquals(List.of(), new GraphStatistics(graph()).qualities());
  }
}

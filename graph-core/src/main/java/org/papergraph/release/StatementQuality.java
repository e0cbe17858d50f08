package org.papergraph.release;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * How good the statements of each property are, as the graph of quality has it.
 *
 * @param measurements in the order of their properties
 */
record StatementQuality(List<Measurement> measurements) {
  private static final String ALL =
      """
      SELECT ?property ?metric ?value ?low ?high ?level ?sample {
        GRAPH graph:quality {
          ?m dqv:computedOn ?property ; dqv:isMeasurementOf ?metric ; dqv:value ?value .
          OPTIONAL { ?m pg:lowerBound ?low ; pg:upperBound ?high }
          OPTIONAL { ?m pg:confidenceLevel ?level }
          OPTIONAL { ?m pg:sampleSize ?sample }
        }
      } ORDER BY STR(?property) STR(?metric) ?sample ?value ?low ?high
      """;

  StatementQuality {
    measurements = List.copyOf(measurements);
  }

  /**
   * One of them.
   *
   * @param metric the local name of what was measured: precision, recall and so on
   * @param value from 0 to 1
   * @param sample how many papers it was measured on
   */
  record Measurement(
      String property, String metric, BigDecimal value, Optional<Interval> interval, long sample) {
    /** The local name of the property. */
    String name() {
      return property.replaceFirst("^.*[/#]", "");
    }
  }

  /**
   * Where a value probably is.
   *
   * @param level how probably, from 0 to 1
   */
  record Interval(BigDecimal low, BigDecimal high, String level) {}

  /** Those of a dataset. Called inside a transaction. */
  static StatementQuality of(DatasetGraph dataset) {
    List<Measurement> found = new ArrayList<>();
    for (Binding row : Rows.of(dataset, ALL)) {
      Optional<Interval> interval =
          row.contains("low")
              ? Optional.of(
                  new Interval(decimal(row, "low"), decimal(row, "high"), Rows.text(row, "level")))
              : Optional.empty();
      found.add(
          new Measurement(
              Rows.text(row, "property"),
              Rows.text(row, "metric").replaceFirst("^.*[/#]", ""),
              decimal(row, "value"),
              interval,
              Rows.number(row, "sample")));
    }
    return new StatementQuality(found);
  }

  private static BigDecimal decimal(Binding row, String variable) {
    return new BigDecimal(Rows.text(row, variable));
  }

  String json() {
    ArrayNode all = JsonText.array();
    for (Measurement one : measurements) {
      ObjectNode node = all.addObject();
      node.put("property", one.property()).put("metric", one.metric()).put("value", one.value());
      if (one.interval().isPresent()) {
        Interval interval = one.interval().get();
        node.put("low", interval.low()).put("high", interval.high());
        node.put("confidenceLevel", interval.level());
      }
      node.put("papers", one.sample());
    }
    ObjectNode quality = JsonText.object();
    quality.set("measurements", all);
    return JsonText.of(quality);
  }
}

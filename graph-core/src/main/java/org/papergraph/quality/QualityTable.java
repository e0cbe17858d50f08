package org.papergraph.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.papergraph.ontology.Papergraph;

/**
 * Reads the table of what was measured, which the training of the classifiers writes.
 *
 * <p>Tab-separated, UTF-8:
 *
 * <pre>
 * table  = header, { line }
 * header = "# ", the names in {@link #COLUMNS}
 * line   = predicate, papers, required, found, wrong,          local name; whole numbers
 *          precision, precisionLow, precisionHigh,             decimals from 0 to 1
 *          recall, recallLow, recallHigh, calibrationError     with three places
 * </pre>
 */
public final class QualityTable {
  static final List<String> COLUMNS =
      List.of(
          "predicate",
          "papers",
          "required",
          "found",
          "wrong",
          "precision",
          "precisionLow",
          "precisionHigh",
          "recall",
          "recallLow",
          "recallHigh",
          "calibrationError");

  private static final String RESOURCE = "/org/papergraph/quality/quality.tsv";
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("[01]\\.\\d{3}");

  /** The predicates that annotations speak of, by local name. */
  private static final Map<String, String> PREDICATES =
      List.of(
              Papergraph.MENTIONS_METHOD,
              Papergraph.INTRODUCES_METHOD,
              Papergraph.USES_DATASET,
              Papergraph.INTRODUCES_DATASET,
              Papergraph.ADDRESSES_TASK,
              Papergraph.REPORTS_METRIC,
              Papergraph.HAS_RESULT)
          .stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  iri -> iri.substring(Papergraph.NAMESPACE.length()), Function.identity()));

  private QualityTable() {}

  /** The table of the classifiers that come with papergraph. */
  public static List<PredicateQuality> bundled() {
    try (InputStream in = QualityTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the table " + RESOURCE + " is not on the class path");
      }
      return read(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), "quality.tsv");
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /**
   * Reads a table.
   *
   * @param name of the file, for messages
   * @throws IOException for a table that breaks the grammar or contradicts itself, with the line
   */
  public static List<PredicateQuality> read(BufferedReader table, String name) throws IOException {
    List<PredicateQuality> qualities = new ArrayList<>();
    Set<String> predicates = new HashSet<>();
    String header = "# " + String.join("\t", COLUMNS);
    String line = table.readLine();
    if (!header.equals(line)) {
      throw new IOException(name + ":1: not the header \"" + header + "\": " + line);
    }
    int number = 2;
    for (line = table.readLine(); line != null; line = table.readLine()) {
      try {
        PredicateQuality quality = quality(List.of(line.split("\t", -1)));
        if (!predicates.add(quality.predicate())) {
          throw new IllegalArgumentException("a second line for <" + quality.predicate() + ">");
        }
        qualities.add(quality);
      } catch (IllegalArgumentException e) {
        throw new IOException(name + ":" + number + ": " + e.getMessage(), e);
      }
      number++;
    }
    return List.copyOf(qualities);
  }

  private static PredicateQuality quality(List<String> cells) {
    if (cells.size() != COLUMNS.size()) {
      throw new IllegalArgumentException(
          cells.size() + " columns where there should be " + COLUMNS.size());
    }
    return new PredicateQuality(
        predicate(cells.get(0)),
        wholeNumber(cells, 1),
        wholeNumber(cells, 2),
        wholeNumber(cells, 3),
        wholeNumber(cells, 4),
        estimate(cells, 5),
        estimate(cells, 8),
        decimal(cells, 11));
  }

  private static String predicate(String name) {
    String iri = PREDICATES.get(name);
    if (iri == null) {
      throw new IllegalArgumentException(
          "predicate: \""
              + name
              + "\" is none of "
              + PREDICATES.keySet().stream().sorted().toList());
    }
    return iri;
  }

  private static Estimate estimate(List<String> cells, int column) {
    BigDecimal value = decimal(cells, column);
    BigDecimal low = decimal(cells, column + 1);
    BigDecimal high = decimal(cells, column + 2);
    try {
      return new Estimate(value, low, high);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(COLUMNS.get(column) + ": " + e.getMessage(), e);
    }
  }

  private static long wholeNumber(List<String> cells, int column) {
    return Long.parseLong(matching(cells, column, WHOLE_NUMBER, "a whole number"));
  }

  private static BigDecimal decimal(List<String> cells, int column) {
    return new BigDecimal(matching(cells, column, DECIMAL, "a decimal with three places"));
  }

  private static String matching(List<String> cells, int column, Pattern pattern, String right) {
    String cell = cells.get(column);
    if (!pattern.matcher(cell).matches()) {
      throw new IllegalArgumentException(
          COLUMNS.get(column) + ": \"" + cell + "\" is not " + right);
    }
    return cell;
  }
}

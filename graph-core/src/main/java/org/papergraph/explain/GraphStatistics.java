package org.papergraph.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.papergraph.query.GraphQuery;
import org.papergraph.query.QuerySyntaxException;

/** Counts over a graph. Each figure is the answer of a SPARQL query, which stands beside it. */
public final class GraphStatistics {
  /**
   * A figure.
   *
   * @param name what is counted
   * @param count how many there are
   */
  public record Figure(String name, long count) {}

  /**
   * A list of figures.
   *
   * @param title what they have in common
   * @param figures in the order to be shown
   */
  public record Table(String title, List<Figure> figures) {
    public Table {
      figures = List.copyOf(figures);
    }
  }

  /**
   * A measured share.
   *
   * @param value from 0 to 1
   * @param low the lower end of its confidence interval
   * @param high the upper end
   */
  public record Share(BigDecimal value, BigDecimal low, BigDecimal high) {}

  /**
   * How good the statements of one predicate are.
   *
   * @param predicate its local name
   * @param papers the annotated papers it was measured on
   */
  public record Quality(
      String predicate, Share precision, Share recall, BigDecimal calibrationError, long papers) {}

  /**
   * How many entities are linked to a vocabulary.
   *
   * @param vocabulary its IRI, or the name of its file
   * @param accepted how many mappings somebody read and found right
   * @param rejected how many somebody found wrong
   */
  public record LinkCoverage(
      String vocabulary,
      long methods,
      long datasets,
      long tasks,
      long metrics,
      long accepted,
      long rejected) {
    private static LinkCoverage of(String vocabulary, Map<String, Long> counts) {
      return new LinkCoverage(
          vocabulary,
          counts.getOrDefault("Method", 0L),
          counts.getOrDefault("Dataset", 0L),
          counts.getOrDefault("Task", 0L),
          counts.getOrDefault("Metric", 0L),
          counts.getOrDefault("accepted", 0L),
          counts.getOrDefault("rejected", 0L));
    }
  }

  private static final String FILES = "^https://w3id\\.org/papergraph/file/";

  private static final String KINDS =
      """
      SELECT ?name (COUNT(*) AS ?count) {
        VALUES (?type ?name ?place) {
          (pg:Paper "papers" 1) (pg:Method "methods" 2) (pg:Dataset "datasets" 3)
          (pg:Task "tasks" 4) (pg:Metric "metrics" 5) (pg:Repository "repositories" 6)
          (pg:WebPage "links" 7) (pg:Result "results" 8) (pg:Acronym "acronyms" 9)
        }
        ?thing a ?type
      } GROUP BY ?name ?place ORDER BY ?place
      """;

  private static final String EVIDENCE =
      """
      SELECT ?name (COUNT(*) AS ?count) {
        VALUES (?type ?name ?place) {
          (pg:Mention "mentions" 1) (pg:Source "source pages" 2) (pg:SourceRecord "source records" 3)
        }
        GRAPH ?g { ?thing a ?type }
      } GROUP BY ?name ?place ORDER BY ?place
      """;

  private static final String COVERAGE =
      "SELECT ?name (COUNT(DISTINCT ?paper) AS ?count)"
          + " { BIND(\"%s\" AS ?name) ?paper %s ?thing } GROUP BY ?name";

  private static final List<List<String>> COVERED =
      List.of(
          List.of("introduce a method", "pg:introducesMethod"),
          List.of("mention or introduce a method", "pg:mentionsMethod"),
          List.of("introduce a dataset", "pg:introducesDataset"),
          List.of("use or introduce a dataset", "pg:usesDataset"),
          List.of("address a task", "pg:addressesTask"),
          List.of("report a metric", "pg:reportsMetric"),
          List.of("have a result", "pg:hasResult"),
          List.of("have a repository", "pg:hasRepository"),
          List.of("have another link", "pg:hasLink"),
          List.of("define an acronym", "pg:definesAcronym"));

  private static final String CORRECTIONS =
      """
      SELECT ?name (COUNT(*) AS ?count) {
        VALUES (?decision ?name ?place) {
          ("accepted" "accepted" 1) ("rejected" "rejected" 2) ("edited" "edited" 3)
          ("merged" "merged" 4) ("separated" "kept apart" 5)
        }
        GRAPH graph:corrections { ?correction pg:decision ?decision }
      } GROUP BY ?name ?place ORDER BY ?place
      """;

  private static final String RUNS =
      """
      SELECT ?name (SUM(?n) AS ?count) {
        VALUES (?property ?name ?place) {
          (pg:recordsRead "records read" 1) (pg:papersStored "stored as papers" 2)
          (pg:recordsMerged "merged into papers" 3) (pg:recordsRejected "rejected" 4)
        }
        GRAPH graph:runs { ?run ?property ?n }
      } GROUP BY ?name ?place ORDER BY ?place
      """;

  private static final String TOP =
      """
      SELECT ?name (COUNT(DISTINCT ?paper) AS ?count) {
        ?paper %s ?thing . ?thing skos:prefLabel ?name
      } GROUP BY ?thing ?name ORDER BY DESC(?count) ?name LIMIT 10
      """;

  /** Entities by kind and vocabulary. */
  private static final String LINKED =
      """
      SELECT ?vocabulary ?type (COUNT(DISTINCT ?entity) AS ?count) {
        VALUES ?match { skos:exactMatch skos:closeMatch }
        ?concept skos:inScheme ?vocabulary .
        ?entity ?match ?concept .
        VALUES ?type { pg:Method pg:Dataset pg:Task pg:Metric }
        ?entity a ?type
      } GROUP BY ?vocabulary ?type
      """;

  /** Entities by kind, in any vocabulary. */
  private static final String LINKED_AT_ALL =
      """
      SELECT ?type (COUNT(DISTINCT ?entity) AS ?count) {
        VALUES ?match { skos:exactMatch skos:closeMatch }
        ?concept skos:inScheme ?vocabulary .
        ?entity ?match ?concept .
        VALUES ?type { pg:Method pg:Dataset pg:Task pg:Metric }
        ?entity a ?type
      } GROUP BY ?type
      """;

  /** What somebody decided of mappings, most of which rules had found. */
  private static final String DECIDED =
      """
      SELECT ?vocabulary ?status (COUNT(*) AS ?count) {
        GRAPH graph:links {
          VALUES ?status { "accepted" "rejected" }
          ?mapping pg:mappingStatus ?status ; sssom:object_source ?vocabulary
        }
      } GROUP BY ?vocabulary ?status
      """;

  /** Things known elsewhere, by the host of the address. */
  private static final String ELSEWHERE =
      """
      SELECT ?name (COUNT(*) AS ?count) {
        ?thing <https://schema.org/sameAs> ?address
        BIND (REPLACE(STR(?address), "^https?://([^/]+)/.*$", "$1") AS ?name)
      } GROUP BY ?name ORDER BY DESC(?count) ?name
      """;

  private static final String QUALITY =
      """
      SELECT ?predicate ?papers ?precision ?precisionLow ?precisionHigh
             ?recall ?recallLow ?recallHigh ?calibrationError {
        GRAPH graph:quality {
          ?p dqv:computedOn ?predicate ; dqv:isMeasurementOf quality:precision ;
             dqv:value ?precision ; pg:sampleSize ?papers ;
             pg:lowerBound ?precisionLow ; pg:upperBound ?precisionHigh .
          ?r dqv:computedOn ?predicate ; dqv:isMeasurementOf quality:recall ;
             dqv:value ?recall ; pg:lowerBound ?recallLow ; pg:upperBound ?recallHigh .
          ?e dqv:computedOn ?predicate ; dqv:isMeasurementOf quality:expected-calibration-error ;
             dqv:value ?calibrationError .
        }
      } ORDER BY ?predicate
      """;

  private final DatasetGraph dataset;

  public GraphStatistics(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** All tables. */
  public List<Table> tables() {
    return Txn.calculateRead(
        dataset,
        () ->
            List.of(
                table("Kinds", KINDS),
                table("Evidence", EVIDENCE),
                table("Identifiers elsewhere", ELSEWHERE),
                coverage(),
                table("Corrections", CORRECTIONS),
                table("Accounts of all runs", RUNS),
                table("Methods in most papers", TOP.formatted("pg:mentionsMethod")),
                table("Datasets in most papers", TOP.formatted("pg:usesDataset")),
                table("Tasks most papers address", TOP.formatted("pg:addressesTask")),
                table("Metrics most papers report", TOP.formatted("pg:reportsMetric"))));
  }

  /**
   * How many entities are linked to each vocabulary, by its name; the last is all of them together.
   * Empty where none is linked.
   */
  public List<LinkCoverage> links() {
    return Txn.calculateRead(dataset, this::linked);
  }

  private List<LinkCoverage> linked() {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    for (Binding row : rows(LINKED)) {
      counts(row, counts).put(row.get("type").getLocalName(), number(row, "count"));
    }
    for (Binding row : rows(DECIDED)) {
      counts(row, counts).put(row.get("status").getLiteralLexicalForm(), number(row, "count"));
    }
    List<LinkCoverage> all = new ArrayList<>();
    counts.forEach((vocabulary, numbers) -> all.add(LinkCoverage.of(vocabulary, numbers)));
    if (!all.isEmpty()) {
      Map<String, Long> together = new TreeMap<>();
      for (Binding row : rows(LINKED_AT_ALL)) {
        together.put(row.get("type").getLocalName(), number(row, "count"));
      }
      together.put("accepted", all.stream().mapToLong(LinkCoverage::accepted).sum());
      together.put("rejected", all.stream().mapToLong(LinkCoverage::rejected).sum());
      all.add(LinkCoverage.of("any of them", together));
    }
    return all;
  }

  private static Map<String, Long> counts(Binding row, Map<String, Map<String, Long>> counts) {
    String vocabulary = row.get("vocabulary").toString().replaceFirst(FILES, "");
    return counts.computeIfAbsent(vocabulary, k -> new TreeMap<>());
  }

  private Table coverage() {
    List<Figure> figures = new ArrayList<>();
    for (List<String> row : COVERED) {
      figures.addAll(figures(COVERAGE.formatted(row.get(0), row.get(1))));
    }
    return new Table("Papers that", figures);
  }

  private Table table(String title, String sparql) {
    return new Table(title, figures(sparql));
  }

  /**
   * How good the statements of each predicate are, by name; empty for a graph that does not say so.
   */
  public List<Quality> qualities() {
    return Txn.calculateRead(
        dataset, () -> rows(QUALITY).stream().map(GraphStatistics::quality).toList());
  }

  private static Quality quality(Binding row) {
    return new Quality(
        row.get("predicate").getLocalName(),
        share(row, "precision"),
        share(row, "recall"),
        decimal(row, "calibrationError"),
        number(row, "papers"));
  }

  private static Share share(Binding row, String name) {
    return new Share(decimal(row, name), decimal(row, name + "Low"), decimal(row, name + "High"));
  }

  private static BigDecimal decimal(Binding row, String variable) {
    return new BigDecimal(row.get(variable).getLiteralLexicalForm());
  }

  private static long number(Binding row, String variable) {
    return ((Number) row.get(variable).getLiteralValue()).longValue();
  }

  private List<Figure> figures(String sparql) {
    List<Figure> figures = new ArrayList<>();
    for (Binding row : rows(sparql)) {
      Node name = row.get("name");
      if (name != null) {
        figures.add(new Figure(name.getLiteralLexicalForm(), number(row, "count")));
      }
    }
    return figures;
  }

  private List<Binding> rows(String sparql) {
    Query query;
    try {
      query = GraphQuery.parse(sparql);
    } catch (QuerySyntaxException e) {
      throw new IllegalStateException(sparql, e);
    }
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      return Iter.toList(execution.select());
    }
  }
}

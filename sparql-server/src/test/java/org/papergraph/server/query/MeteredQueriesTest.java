package org.papergraph.server.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries within limits, over otters in the reeds: 3,000 of them, each in one of ten rivers. */
class MeteredQueriesTest {
  private static final String PREFIX = "PREFIX : <urn:> ";
  private static final DatasetGraph OTTERS = DatabaseMgr.createDatasetGraph();

  private QueryGate gate = new QueryGate(QueryLimits.DEFAULT);

  @BeforeAll
  static void letThemSwim() {
    StringBuilder data = new StringBuilder("PREFIX : <urn:> INSERT DATA {");
    for (int i = 0; i < 3_000; i++) {
      data.append(
          ":otter%d :in :river%d ; :name 'otter number %d' ; :age %d . "
              .formatted(i, i % 10, i, i % 17));
      if (i % 3 == 0) {
        data.append(":otter%d :follows :otter%d . ".formatted(i, (i * 7 + 1) % 3_000));
      }
    }
    data.append(
        "[] :in :river0 ; :name 'nobody'@en . :call :cry 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' , 'b' . GRAPH :g { :a :in :b } }");
    Txn.executeWrite(OTTERS, () -> UpdateExec.dataset(OTTERS).update(data.toString()).execute());
  }

  @AfterEach
  void close() {
    gate.close();
  }

  private void limitTo(QueryLimits limits) {
    gate.close();
    gate = new QueryGate(limits);
  }

  private List<String> rows(String text) {
    Query query = QueryRules.parse(PREFIX + text);
    try (RunningQuery running = gate.enter(RunningQuery.Client.PATIENT)) {
      return Txn.calculateRead(
          OTTERS,
          () -> {
            try (QueryExec execution = prepared(query, running)) {
              return sorted(execution.select());
            }
          });
    }
  }

  private QueryExec prepared(Query query, RunningQuery running) {
    return new GuardedQueries(gate, Set.of()).prepare(query, OTTERS, OTTERS.getContext(), running);
  }

  private static List<String> plainRows(String text) {
    return Txn.calculateRead(
        OTTERS,
        () -> {
          try (QueryExec execution =
              QueryExec.dataset(OTTERS).query(QueryFactory.create(PREFIX + text)).build()) {
            return sorted(execution.select());
          }
        });
  }

  private static List<String> sorted(RowSet rows) {
    return rows.stream().map(Object::toString).sorted().collect(Collectors.toList());
  }

  private StopReason stopped(String text) {
    QueryCancelledException stopped =
        assertThrows(QueryCancelledException.class, () -> rows(text), text);
    return stopped instanceof QueryStoppedException why ? why.reason() : StopReason.TIME;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?r (COUNT(*) AS ?n) { ?o :in ?r } GROUP BY ?r",
        "SELECT (COUNT(*) AS ?n) { ?o :nowhere ?r }",
        "SELECT ?r (COUNT(*) AS ?n) { ?o :nowhere ?r } GROUP BY ?r",
        "SELECT (COUNT(DISTINCT ?a) AS ?n) (SUM(?a) AS ?s) (AVG(DISTINCT ?a) AS ?v) { ?o :age ?a }",
        "SELECT (COUNT(DISTINCT *) AS ?n) { ?o :in ?r ; :age ?a }",
        "SELECT ?r (MIN(?n) AS ?first) (MAX(?n) AS ?last) { ?o :in ?r ; :name ?n } GROUP BY ?r",
        "SELECT ?r { ?o :in ?r } GROUP BY ?r HAVING (COUNT(*) > 300)",
        "SELECT (SAMPLE(?r) AS ?x) { ?o :nowhere ?r }",
        "SELECT ?x (COUNT(*) AS ?n) { ?o :age ?a } GROUP BY (?a * 2 AS ?x)",
        "SELECT (GROUP_CONCAT(DISTINCT ?a) AS ?all) { SELECT ?a { ?o :age ?a } ORDER BY ?a }",
        "SELECT DISTINCT ?a { ?o :age ?a } ORDER BY DESC(?a)",
        "SELECT ?o ?a { ?o :age ?a } ORDER BY ?a ?o LIMIT 7",
        "SELECT * { ?o :in :river3 ; :age ?a . OPTIONAL { ?o :follows ?p } }",
        "SELECT * { ?o :in :river3 MINUS { ?o :follows ?p } }",
        "SELECT * { { SELECT ?o { ?o :in :river3 } } { SELECT ?o ?a { ?o :age ?a } } }",
        "SELECT * { ?o :in :river3 FILTER NOT EXISTS { ?o :follows ?p } }",
        "SELECT * { ?o :in :river3 FILTER EXISTS { ?o :name ?n FILTER REGEX(?n, '3$') } }",
        "SELECT * { :otter0 :follows+ ?p }",
        "SELECT * { ?o :follows/:follows ?p }",
        "SELECT (COUNT(*) AS ?n) { ?o :follows* ?p }",
        "SELECT * { ?o :name ?n FILTER REGEX(?n, 'NUMBER 1\\\\d$', 'i') }",
        "SELECT (REPLACE(?n, '(\\\\d)(\\\\d)', '$2$1') AS ?x) { ?o :name ?n }",
        "SELECT (REPLACE('abc', 'z*', '-') AS ?x) (REPLACE('abc'@en, 'b', 'B') AS ?y) {}",
        "SELECT (CONCAT('a', 'b'@en) AS ?x) (CONCAT('a'@en, 'b'@en) AS ?y) (6*7 AS ?z) {}",
        "SELECT (ENCODE_FOR_URI('reed bed') AS ?x) (1.5*2.5 AS ?y) (2e0*3 AS ?z) ('a'*2 AS ?w) {}",
        "SELECT * { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * { VALUES ?o { :otter1 :otter2 } ?o :age ?a }",
        "SELECT * { { ?o :in :river1 } UNION { ?o :in :river2 } FILTER(?o != :otter11) }"
      })
  void answersAreThoseOfArq(String query) {
    assertEquals(plainRows(query), rows(query));
  }

  @Test
  void theOrderIsKept() {
    Query query = QueryRules.parse(PREFIX + "SELECT ?n { ?o :name ?n } ORDER BY DESC(STR(?n))");
    try (RunningQuery running = gate.enter(RunningQuery.Client.PATIENT)) {
      List<String> names =
          Txn.calculateRead(
              OTTERS,
              () -> {
                try (QueryExec execution = prepared(query, running)) {
                  return execution.select().stream()
                      .map(row -> row.get("n").getLiteralLexicalForm())
                      .toList();
                }
              });
      assertEquals(3_001, names.size());
      assertEquals(List.copyOf(new TreeSet<>(names).descendingSet()), names);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DESCRIBE :otter3",
        "DESCRIBE ?o { ?o :in :river0 }",
        "DESCRIBE * { ?o :follows ?p FILTER(?o = :otter3) }",
        "DESCRIBE :otter1 ?o { ?o :follows :otter1 }"
      })
  void aDescriptionIsThatOfArq(String text) {
    Query query = QueryRules.parse(PREFIX + text);
    Set<Triple> expected = new HashSet<>();
    Txn.executeRead(
        OTTERS,
        () ->
            QueryExec.dataset(OTTERS)
                .query(query)
                .build()
                .describe()
                .find()
                .forEachRemaining(expected::add));
    Set<Triple> found = new HashSet<>();
    try (RunningQuery running = gate.enter(RunningQuery.Client.PATIENT)) {
      Txn.executeRead(
          OTTERS,
          () -> {
            try (QueryExec execution = prepared(query, running)) {
              new Description(query, execution, running).triples().forEachRemaining(found::add);
            }
          });
    }
    assertFalse(found.isEmpty());
    assertEquals(expected, found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?o :name ?n } ORDER BY ?n",
        "SELECT DISTINCT ?n { ?o :name ?n }",
        "SELECT ?n (COUNT(*) AS ?c) { ?o :name ?n } GROUP BY ?n",
        "SELECT ?n { ?o :name ?n } GROUP BY ?n",
        "SELECT (GROUP_CONCAT(?n) AS ?all) { ?o :name ?n }",
        "SELECT (COUNT(DISTINCT ?n) AS ?c) { ?o :name ?n }",
        "SELECT (COUNT(DISTINCT *) AS ?c) { ?o :name ?n }",
        "SELECT * { ?o :in :river1 MINUS { ?o :name ?n } }",
        "SELECT * { :otter0 (:in|^:in|:age|^:age)+ ?p }",
        "SELECT * { ?o :in :river1 OPTIONAL { { SELECT ?p ?n { ?p :name ?n } } FILTER(?o < ?p) } }"
      })
  void aQueryThatKeepsTooMuchIsStopped(String query) {
    limitTo(QueryLimits.DEFAULT.withMemory(100_000));
    assertEquals(StopReason.MEMORY, stopped(query));
    assertEquals(0, gate.figures().memory());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?r (COUNT(*) AS ?n) (MAX(?a) AS ?m) { ?o :in ?r ; :age ?a } GROUP BY ?r",
        "SELECT (COUNT(DISTINCT ?r) AS ?n) { ?o :in ?r }",
        "SELECT DISTINCT ?r { ?o :in ?r }",
        "SELECT ?n { ?o :name ?n } ORDER BY ?n LIMIT 5",
        "SELECT * { ?o :follows+ ?p } LIMIT 2000",
        "SELECT * { ?o :in ?r FILTER EXISTS { SELECT ?a { :otter5 :age ?a } ORDER BY ?a } }"
      })
  void aQueryThatLetsGoOfWhatItSawIsNot(String query) {
    limitTo(QueryLimits.DEFAULT.withMemory(100_000));
    assertEquals(plainRows(query).size(), rows(query).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?o :cry ?n FILTER REGEX(?n, '^(a+)+\\\\1b$') }",
        "SELECT (REPLACE(?n, '^(a+)+\\\\1b$', '') AS ?x) { ?o :cry ?n }",
        "SELECT (COUNT(*) AS ?c) { ?o :cry ?n } GROUP BY (REGEX(?n, '^(a+)+\\\\1b$'))",
        "SELECT * { ?o :cry ?n } ORDER BY REGEX(?n, '^(a+)+\\\\1b$')",
        "SELECT (COUNT(REGEX(?n, '^(a+)+\\\\1b$')) AS ?c) { ?o :cry ?n }",
        "SELECT * { ?o :cry ?r FILTER EXISTS { ?o :cry ?n FILTER REGEX(?n, '^(a+)+\\\\1b$') } }",
        "SELECT * { ?o :cry ?r OPTIONAL { ?o :cry ?n FILTER REGEX(?n, '^(a+)+\\\\1b$') } }",
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT * { ?a :age ?b . ?c :age ?d . ?e :age ?f FILTER(?b + ?d + ?f < 0) }",
        "SELECT (COUNT(*) AS ?n) { ?a (:in|^:in)* ?b . ?c (:in|^:in)* ?d }"
      })
  void aQueryThatTakesTooLongIsStopped(String query) {
    limitTo(QueryLimits.DEFAULT.withTime(Duration.ofMillis(300)));
    long start = System.nanoTime();
    assertEquals(StopReason.TIME, stopped(query));
    assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONCAT(?a, ?a)", "REPLACE(?a, '.', ?a)"})
  void aTextThatDoublesEndsUnbound(String step) {
    StringBuilder query = new StringBuilder("SELECT ?last { BIND('otterotter' AS ?v0) ");
    for (int i = 0; i < 60; i++) {
      query.append("BIND(%s AS ?v%d) ".formatted(step.replace("?a", "?v" + i), i + 1));
    }
    assertFalse(rows(query + "BIND(STRLEN(?v60) AS ?last) }").get(0).contains("last"));
  }

  @Test
  void aNumberThatSquaresEndsUnbound() {
    StringBuilder query = new StringBuilder("SELECT ?v40 { BIND(12345678901234567890 AS ?v0) ");
    for (int i = 0; i < 40; i++) {
      query.append("BIND(?v%d * ?v%d AS ?v%d) ".formatted(i, i, i + 1));
    }
    assertFalse(rows(query + "}").get(0).contains("v40"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<http://jena.apache.org/ARQ/function#wait>(60000)",
        "<http://jena.apache.org/ARQ/function#version>()",
        "<http://jena.apache.org/ARQ/function#sprintf>('%9999999d', 1)",
        "<http://jena.apache.org/ARQ/function#context>('x')",
        "<java:org.apache.jena.sparql.function.library.wait>(60000)",
        "<http://www.w3.org/2005/xpath-functions#error>()"
      })
  void aFunctionThatDoesHarmIsUnknown(String call) {
    assertFalse(rows("SELECT (" + call + " AS ?x) {}").get(0).contains("x"));
  }

  @Test
  void aQueryLetInLaterWaitsForTheOthers() {
    limitTo(QueryLimits.DEFAULT.withQueries(1, 1));
    RunningQuery first = gate.enter(RunningQuery.Client.PATIENT);
    assertEquals(1, gate.figures().running());
    Thread ending = new Thread(first::close);
    ending.start();
    try (RunningQuery second = gate.enter(RunningQuery.Client.PATIENT)) {
      assertEquals(1, gate.figures().running());
      second.throwIfStopped();
    }
    assertEquals(0, gate.figures().running());
    assertEquals(2, gate.figures().answered());
  }

  @Test
  void aClosedGateStopsThoseInside() {
    try (RunningQuery running = gate.enter(RunningQuery.Client.PATIENT)) {
      gate.close();
      QueryStoppedException stopped =
          assertThrows(QueryStoppedException.class, running::throwIfStopped);
      assertEquals(StopReason.STOPPING, stopped.reason());
    }
    assertThrows(QueryStoppedException.class, () -> gate.enter(RunningQuery.Client.PATIENT));
  }
}

package org.papergraph.benchmark;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Queries that people send to harm a server, and some that they send to learn something. */
final class HostileQueries {
  private static final String PREFIXES =
      """
      PREFIX pg: <https://w3id.org/papergraph/ontology#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;

  /** Matching takes time that doubles with each letter, whatever the text is. */
  private static final String REGEX_BOMB = "^(([a-z .,])+)+\\\\1#$";

  private HostileQueries() {}

  /** Those that harm, by what they do. */
  static Map<String, String> hostile() {
    Map<String, String> queries = new TreeMap<>();
    queries.put(
        "cross product, counted", "SELECT (COUNT(*) AS ?n) {?a ?b ?c . ?d ?e ?f . ?g ?h ?i}");
    queries.put("cross product, all rows", "SELECT * {?a ?b ?c . ?d ?e ?f}");
    queries.put("ORDER BY over all facts", "SELECT * {?a ?b ?c} ORDER BY ?c ?a");
    queries.put("ORDER BY over all graphs", "SELECT * {GRAPH ?g {?a ?b ?c}} ORDER BY DESC(?c)");
    queries.put("DISTINCT over all graphs", "SELECT DISTINCT ?c {GRAPH ?g {?a ?b ?c}}");
    queries.put(
        "GROUP BY over all graphs",
        "SELECT ?c (COUNT(*) AS ?n) {GRAPH ?g {?a ?b ?c}} GROUP BY ?c ORDER BY ?n LIMIT 3");
    queries.put("path to everything", "SELECT (COUNT(*) AS ?n) {?a (<x:a>|!<x:a>)* ?b}");
    queries.put(
        "path over co-occurrence",
        PREFIXES + "SELECT (COUNT(*) AS ?n) {?a (^pg:mentionsMethod/pg:mentionsMethod)+ ?b}");
    queries.put(
        "nested paths",
        "SELECT * {?a ((((!<x:a>)+/(^<x:b>|!<x:a>)+)+)|((!<x:c>)*/(!<x:d>)*))* ?b}");
    queries.put("VALUES of 80,000", values());
    queries.put("GROUP_CONCAT of everything", "SELECT (GROUP_CONCAT(?c) AS ?x) {?a ?b ?c}");
    queries.put(
        "regex bomb over abstracts",
        PREFIXES
            + "SELECT * {?a dcterms:abstract ?t FILTER REGEX(?t, \"%s\", \"i\")}"
                .formatted(REGEX_BOMB));
    queries.put(
        "regex bomb over a constant",
        "SELECT (REGEX(\"%s\", \"%s\") AS ?x) {}".formatted("a".repeat(60), REGEX_BOMB));
    queries.put("CONSTRUCT of everything", "CONSTRUCT {?a ?b ?c} WHERE {?a ?b ?c}");
    queries.put("DESCRIBE of everything", "DESCRIBE ?a {?a ?b ?c}");
    queries.put("a megabyte of UNION", repeated(45_000, " UNION ", i -> "{?a <x:" + i + "> ?b}"));
    queries.put(
        "200,000 parentheses",
        "SELECT (" + "(".repeat(100_000) + "1" + ")".repeat(100_000) + " AS ?x) {}");
    queries.put("3,000 nested groups", "SELECT * " + "{".repeat(3_000) + "}".repeat(3_000));
    queries.put(
        "text that doubles",
        "SELECT ?a40 {BIND('aaaaaaaaaa' AS ?a0) " + doubling("CONCAT(?a%1$d, ?a%1$d)") + "}");
    queries.put(
        "number that squares",
        "SELECT ?a40 {BIND(99999999999999999999 AS ?a0) " + doubling("?a%1$d * ?a%1$d") + "}");
    queries.put("MINUS everything", "SELECT * {?a ?b ?c MINUS {?a ?d ?e}}");
    queries.put("join of subqueries", "SELECT * {{SELECT ?a {?a ?b ?c}} {SELECT ?a {?a ?d ?e}}}");
    queries.put(
        "NOT EXISTS over everything",
        "SELECT (COUNT(*) AS ?n) {?a ?b ?c FILTER NOT EXISTS {?c ?d ?e . ?e ?f ?g . ?g ?h ?a}}");
    queries.put(
        "OPTIONAL by comparison",
        "SELECT (COUNT(*) AS ?n) {?a ?b ?c OPTIONAL {?d ?e ?f FILTER(STR(?c) < STR(?f))}}");
    queries.put(
        "a function that waits",
        "SELECT (<http://jena.apache.org/ARQ/function#wait>(100000) AS ?x) {}");
    queries.put("SERVICE", "SELECT * {SERVICE <http://127.0.0.1:1/> {?a ?b ?c}}");
    return queries;
  }

  /** Those that normal people send: each is answered in milliseconds when nobody else asks. */
  static Map<String, String> normal() {
    Map<String, String> queries = new TreeMap<>();
    queries.put("papers", PREFIXES + "SELECT * {?p a pg:Paper ; dcterms:title ?t} LIMIT 20");
    queries.put("methods", PREFIXES + "SELECT * {?m a pg:Method ; skos:prefLabel ?n} LIMIT 50");
    queries.put(
        "papers of a method",
        PREFIXES + "SELECT (COUNT(?p) AS ?n) {?m skos:prefLabel 'BERT' . ?p pg:mentionsMethod ?m}");
    queries.put("ask", "ASK {<x:a> ?b ?c}");
    queries.put("results", PREFIXES + "SELECT * {?r pg:value ?v ; pg:metric ?m} LIMIT 100");
    queries.put(
        "tasks of a dataset",
        PREFIXES
            + """
            SELECT ?t (COUNT(?p) AS ?n) {
              ?d skos:prefLabel 'ImageNet' . ?p pg:usesDataset ?d ; pg:addressesTask ?t
            } GROUP BY ?t ORDER BY DESC(?n) LIMIT 10
            """);
    return queries;
  }

  private static String values() {
    return "SELECT * {VALUES ?a {%s} VALUES ?b {%s} ?a ?p ?b}"
        .formatted(list(60_000, "x"), list(20_000, "y"));
  }

  private static String list(int count, String scheme) {
    return IntStream.range(0, count)
        .mapToObj(i -> "<" + scheme + ":" + i + ">")
        .collect(Collectors.joining(" "));
  }

  private static String repeated(int count, String between, IntFunction<String> part) {
    return "SELECT * {"
        + IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(between))
        + "}";
  }

  private static String doubling(String step) {
    return IntStream.range(0, 40)
        .mapToObj(i -> "BIND(" + step.formatted(i) + " AS ?a" + (i + 1) + ")")
        .collect(Collectors.joining(" "));
  }
}

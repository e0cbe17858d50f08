package org.papergraph.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Addresses of a served graph, the same for the same graph: some of each kind, well mixed. */
final class SampledAddresses {
  private static final int SEED = 20_260_101;
  private static final int MOST_CANDIDATES = 100_000;
  private static final int SHORTEST_WORD = 5;
  private static final String ONTOLOGY = "https://w3id.org/papergraph/ontology#";
  private static final String SCHEMA = "https://schema.org/";
  private static final String PAPER = ONTOLOGY + "Paper";
  private static final String METHOD = ONTOLOGY + "Method";
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

  /** Kinds of pages by the class their things are of. */
  private static final Map<String, String> CLASSES = new LinkedHashMap<>();

  static {
    CLASSES.put("paper", PAPER);
    CLASSES.put("method", METHOD);
    CLASSES.put("dataset", ONTOLOGY + "Dataset");
    CLASSES.put("task", ONTOLOGY + "Task");
    CLASSES.put("metric", ONTOLOGY + "Metric");
    CLASSES.put("person", SCHEMA + "Person");
    CLASSES.put("repository", ONTOLOGY + "Repository");
    CLASSES.put("result", ONTOLOGY + "Result");
  }

  private static final String DATASETS = "usesDataset";

  /** What papers have to do with the kinds of things that some papers share. */
  private static final Map<String, String> RELATIONS =
      new TreeMap<>(
          Map.of("dataset", DATASETS, "method", "mentionsMethod", "task", "mentionsTask"));

  private final ServedStore store;
  private final int ofAKind;

  /**
   * @param ofAKind how many addresses of a kind there are at most
   */
  SampledAddresses(ServedStore store, int ofAKind) {
    this.store = store;
    this.ofAKind = ofAKind;
  }

  /** The addresses, in the order they are asked for. */
  List<Address> mixed() throws IOException {
    List<Address> addresses = new ArrayList<>();
    addresses.addAll(Collections.nCopies(ofAKind, new Address("start page", "/")));
    List<String> papers = spread(things(PAPER));
    String base = base(papers);
    for (Map.Entry<String, String> kind : CLASSES.entrySet()) {
      for (String iri : kind.getKey().equals("paper") ? papers : spread(things(kind.getValue()))) {
        if (iri.startsWith(base)) {
          addresses.add(new Address(kind.getKey(), page(iri, base)));
        }
      }
    }
    for (Map.Entry<String, String> kind : RELATIONS.entrySet()) {
      for (String iri : frequent(kind.getValue())) {
        if (iri.startsWith(base)) {
          addresses.add(new Address("frequent " + kind.getKey(), page(iri, base)));
        }
      }
    }
    for (String dataset : frequent(DATASETS)) {
      addresses.add(new Address("results page", "/results?dataset=" + encoded(dataset)));
    }
    for (String word : words()) {
      addresses.add(new Address("search", "/search?q=" + encoded(word)));
    }
    for (String method : spread(things(METHOD))) {
      String query = "SELECT ?paper { ?paper <" + ONTOLOGY + "mentionsMethod> <" + method + "> }";
      addresses.add(new Address("query page", "/query?query=" + encoded(query)));
      addresses.add(new Address("SPARQL", "/sparql?format=json&query=" + encoded(query)));
    }
    Collections.shuffle(addresses, new Random(SEED));
    return addresses;
  }

  private static String page(String iri, String base) {
    return "/id/" + iri.substring(base.length()) + ".html";
  }

  /** What most papers have a relation to. */
  private List<String> frequent(String relation) throws IOException {
    return rows(
        "SELECT ?x { ?p <%s> ?x } GROUP BY ?x ORDER BY DESC(COUNT(?p)) ?x LIMIT %d"
            .formatted(ONTOLOGY + relation, ofAKind));
  }

  /** What stands before {@code paper/} in the IRIs of papers. */
  private static String base(List<String> papers) throws IOException {
    return papers.stream()
        .filter(iri -> iri.contains("/paper/"))
        .map(iri -> iri.substring(0, iri.indexOf("/paper/") + 1))
        .findFirst()
        .orElseThrow(() -> new IOException("the graph has no papers"));
  }

  private List<String> things(String type) throws IOException {
    return rows("SELECT DISTINCT ?x { ?x a <" + type + "> } LIMIT " + MOST_CANDIDATES);
  }

  /** The longest word of each of some titles. */
  private List<String> words() throws IOException {
    String titles =
        "SELECT ?t { ?x <http://purl.org/dc/terms/title> ?t ; a <"
            + ONTOLOGY
            + "Paper> } LIMIT "
            + MOST_CANDIDATES;
    return spread(
        rows(titles).stream()
            .flatMap(
                title ->
                    BETWEEN_WORDS
                        .splitAsStream(title)
                        .max(Comparator.comparingInt(String::length))
                        .filter(word -> word.length() >= SHORTEST_WORD)
                        .stream())
            .distinct()
            .toList());
  }

  private List<String> rows(String query) throws IOException {
    HttpResponse<byte[]> answer = store.get("/sparql?query=" + encoded(query), "text/csv");
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return lines(in).toList();
    } catch (ZipException e) {
      return lines(new ByteArrayInputStream(answer.body())).toList();
    }
  }

  private static Stream<String> lines(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .filter(line -> !line.isBlank());
  }

  /** As many as are wanted of those there are, evenly spread over their order. */
  private List<String> spread(List<String> all) {
    List<String> sorted = all.stream().sorted().toList();
    int wanted = Math.min(ofAKind, sorted.size());
    List<String> some = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      some.add(sorted.get((int) ((long) i * sorted.size() / wanted)));
    }
    return some;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

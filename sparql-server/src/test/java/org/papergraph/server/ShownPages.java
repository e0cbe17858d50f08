package org.papergraph.server;

import java.util.List;

/**
 * One page of each kind, over {@code graph.trig}. A new kind of page gets a line here, and is then
 * looked at in light and dark, on a desktop and on a phone.
 */
final class ShownPages {
  private static final String ROWS = "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 5";

  private static final String MARSHBIRDS = "https://w3id.org/papergraph/id/dataset/marshbirds";

  private ShownPages() {}

  /** Their paths. */
  static List<String> all() {
    return List.of(
        "/",
        "/search?q=heron",
        "/search?q=heron&kind=paper",
        "/search?q=nothingofthekind",
        "/id/paper/heron",
        "/id/method/heronnet",
        "/id/dataset/marshbirds",
        "/id/task/bird-counting",
        "/id/metric/accuracy",
        "/id/repository/github.com/wader/heron",
        "/id/result/heron/abstract-81-87",
        "/id/acronym/ru-1",
        "/id/mention/heron/1",
        "/id/source/aa11",
        "/id/paper/nobody-wrote-it",
        "/browse",
        "/browse?kind=method",
        "/about",
        "/results?dataset=" + ServedGraph.encoded(MARSHBIRDS),
        "/ontology.html",
        "/shapes.html",
        "/examples.html",
        "/graph/evidence.html",
        "/extract",
        "/extract?title=HeronNet&abstract=We+present+HeronNet+for+bird+counting+on+MarshBirds.",
        "/query",
        "/query?query=" + ServedGraph.encoded(ROWS),
        "/query?query=" + ServedGraph.encoded("CONSTRUCT WHERE { ?s ?p ?o }"),
        "/query?query=" + ServedGraph.encoded("SELECT * {"),
        "/nothing/here");
  }
}

package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.out.NodeFmtLib;
import org.papergraph.server.query.Answer;
import org.papergraph.server.query.SampleQuery;

/** The page at {@code /query}: a form for a query, and its results as a table. */
final class QueryPage implements PageHandler {
  /** What one can look through on a page; the downloads have all rows. */
  private static final int MOST_ROWS = 500;

  private static final String NEW_QUERY =
      SampleQuery.PREFIXES
          + """

          SELECT ?paper ?title
          WHERE {
            ?paper a pg:Paper ;
                   rdfs:label ?title .
          }
          LIMIT 20
          """;

  /** What the editor may put before a query that uses them. */
  private static final String MORE_PREFIXES =
      """
      PREFIX dc: <http://purl.org/dc/elements/1.1/>
      PREFIX dqv: <http://www.w3.org/ns/dqv#>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX text: <http://jena.apache.org/text#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  /** Two styles that the table of the editor makes: its handles between columns, and the cursor. */
  private static final String LIBRARY_STYLES =
      "'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk=' "
          + "'sha256-c0O6TmFAkgpNbHxKAa1BrveWHHopjEtC47i0PzMudxg='";

  /** The scripts of the editor and what it asks come from here; nothing else does anything. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' "
          + LIBRARY_STYLES
          + "; "
          + "img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final Site site;

  QueryPage(Site site) {
    this.site = site;
  }

  /**
   * What the template shows.
   *
   * @param outcome nothing where no query was sent
   * @param downloads the same results in other formats
   * @param base the beginning of the IRIs that have pages here
   */
  record View(
      Frame frame,
      String query,
      List<StartPage.Sample> samples,
      Optional<Outcome> outcome,
      List<Link> downloads,
      String base) {

    /** Declarations that the editor adds where they are missing. */
    String prefixes() {
      return SampleQuery.PREFIXES + MORE_PREFIXES;
    }

    /** The address of a file of the editor. */
    String file(String name) {
      return EditorFiles.address(name);
    }

    /** Lines of the box the query is typed into. */
    int height() {
      return Math.max(7, Math.min(24, (int) query.lines().count() + 2));
    }
  }

  /**
   * Results as they are shown; what does not apply is empty.
   *
   * @param summary in words
   * @param problem what is wrong with the query
   * @param triples in Turtle
   */
  record Outcome(
      String summary,
      String problem,
      List<String> columns,
      List<List<Cell>> rows,
      String triples) {}

  /**
   * A value in a table.
   *
   * @param number whether it is one, and lines up with others
   */
  record Cell(Link link, boolean number) {}

  @Override
  public Reply reply(HttpServletRequest request) {
    String query = Optional.ofNullable(request.getParameter("query")).orElse("").strip();
    if (query.isEmpty()) {
      return page(200, view(NEW_QUERY, Optional.empty(), List.of()));
    }
    Answer answer = site.queries().run(query, MOST_ROWS);
    int status = answer instanceof Answer.Failure failure ? failure.status() : 200;
    List<Link> downloads = answer instanceof Answer.Failure ? List.of() : downloads(query, answer);
    return page(status, view(query, Optional.of(outcome(answer)), downloads));
  }

  private View view(String query, Optional<Outcome> outcome, List<Link> downloads) {
    String base = site.addresses().entity(Addresses.ENTITIES).getURI();
    return new View(frame(), query, StartPage.samples(SampleQuery.all()), outcome, downloads, base);
  }

  private static Frame frame() {
    return Frame.of("SPARQL");
  }

  private static Reply page(int status, View view) {
    return Reply.page(status, Templates.render("query", view))
        .with("Vary", "Accept")
        .with("Content-Security-Policy", CONTENT_SECURITY_POLICY);
  }

  private static List<Link> downloads(String query, Answer answer) {
    String address = "/sparql?query=" + Addresses.encoded(query) + "&format=";
    List<String> formats =
        answer instanceof Answer.Triples
            ? List.of("turtle", "nt", "json-ld")
            : List.of("json", "csv", "tsv", "xml");
    return formats.stream()
        .map(format -> new Link(format.toUpperCase(java.util.Locale.ROOT), address + format, false))
        .toList();
  }

  private Outcome outcome(Answer answer) {
    if (answer instanceof Answer.Table table) {
      return table(table);
    }
    if (answer instanceof Answer.Truth truth) {
      return new Outcome(truth.holds() ? "Yes." : "No.", "", List.of(), List.of(), "");
    }
    if (answer instanceof Answer.Triples triples) {
      return triples(triples);
    }
    Answer.Failure failure = (Answer.Failure) answer;
    return new Outcome("", failure.reason(), List.of(), List.of(), "");
  }

  private Outcome table(Answer.Table table) {
    List<List<Cell>> rows =
        table.rows().stream().map(row -> row.stream().map(this::cell).toList()).toList();
    return new Outcome(counted(rows.size(), "row", table.more()), "", table.columns(), rows, "");
  }

  private static Outcome triples(Answer.Triples triples) {
    Graph graph = triples.graph();
    String text = RDFWriter.source(graph).lang(Lang.TURTLE).asString();
    return new Outcome(
        counted(graph.size(), "triple", triples.more()), "", List.of(), List.of(), text);
  }

  private static String counted(int count, String what, boolean more) {
    String counted = GraphSummary.grouped(count) + " " + what + (count == 1 ? "" : "s");
    return more ? "The first " + counted + "; the downloads have all." : counted + ".";
  }

  private Cell cell(Optional<Node> value) {
    if (value.isEmpty()) {
      return new Cell(Link.none(""), false);
    }
    Node node = value.get();
    if (node.isLiteral()) {
      boolean number = node.getLiteralDatatypeURI().matches(".*#(integer|decimal|double|float)");
      return new Cell(Link.none(node.getLiteralLexicalForm()), number);
    }
    String text =
        node.isURI() ? site.addresses().shortened(node.getURI()) : NodeFmtLib.strTTL(node);
    return new Cell(site.addresses().link(node, text).orElse(Link.none(text)), false);
  }
}

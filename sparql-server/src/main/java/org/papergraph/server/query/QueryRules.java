package org.papergraph.server.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.util.Context;

/** Which queries are run. */
public final class QueryRules {
  /** What a query with {@code SERVICE} is told. */
  public static final String NO_SERVICE =
      "SERVICE is refused: this endpoint does not send queries to other endpoints";

  /** What a query is told that would ask an endpoint that is not on the list. */
  public static final String OTHER_SERVICE =
      "SERVICE is refused: this endpoint sends queries to the endpoints in its service description"
          + " only, named by their IRI";

  /** What a query is told that overflows the stack. */
  public static final String TOO_DEEP = "the query is nested too deeply";

  private static final String BASE = "http://server/unset-base/";

  /** Where the parser says the mistake is: before the rest of its words, or after them. */
  private static final Pattern PLACE =
      Pattern.compile("^[Ll]ine (\\d+), column (\\d+): | at line (\\d+), column (\\d+)");

  private QueryRules() {}

  /**
   * Reads a query in the syntax of ARQ, which includes that of SPARQL 1.1.
   *
   * @throws QueryParseException if it is none
   */
  public static Query parse(String text) {
    try {
      return QueryFactory.create(text, BASE, Syntax.syntaxARQ);
    } catch (StackOverflowError e) {
      throw new QueryParseException(TOO_DEEP, -1, -1);
    }
  }

  /**
   * Why a query is not run whatever the graph is, if there is a reason.
   *
   * @param services the endpoints that it may ask
   * @throws QueryParseException if it is nested too deeply
   */
  public static Optional<String> refusal(Query query, Set<String> services) {
    List<Node> asked = services(query);
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    boolean allowed =
        asked.stream().allMatch(node -> node.isURI() && services.contains(node.getURI()));
    if (allowed) {
      return Optional.empty();
    }
    return Optional.of(services.isEmpty() ? NO_SERVICE : OTHER_SERVICE);
  }

  /** One line on what is wrong with a query, where the parser gives no place. */
  public static String explain(QueryException e) {
    return e.getCause() instanceof StackOverflowError ? TOO_DEEP : String.valueOf(e.getMessage());
  }

  /**
   * One line on what is wrong with a query and where: {@code line 3, column 7: …}.
   *
   * <p>The place is taken from the message: the one in the fields of the exception is that of the
   * word before.
   */
  public static String explain(QueryParseException e) {
    if (e.getCause() instanceof StackOverflowError) {
      return TOO_DEEP;
    }
    String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    Matcher place = PLACE.matcher(said);
    if (!place.find()) {
      return e.getLine() > 0 ? "line " + e.getLine() + ": " + said : said;
    }
    boolean first = place.group(1) != null;
    return "line "
        + place.group(first ? 1 : 3)
        + ", column "
        + place.group(first ? 2 : 4)
        + ": "
        + place.replaceFirst("").strip();
  }

  /** The endpoints that a query would have asked, or the variables that stand for them. */
  private static List<Node> services(Query query) {
    if (query.getQueryPattern() == null) {
      return List.of();
    }
    ServiceFinder finder = new ServiceFinder();
    try {
      Walker.walk(Algebra.compile(query), finder, new ExprVisitorBase());
    } catch (StackOverflowError e) {
      throw new QueryParseException(TOO_DEEP, -1, -1);
    }
    return finder.found;
  }

  /** Makes queries with this context fail rather than ask other endpoints. */
  public static void forbidService(Context context) {
    context.setFalse(ARQ.httpServiceAllowed);
  }

  private static final class ServiceFinder extends OpVisitorBase {
    private final List<Node> found = new ArrayList<>();

    @Override
    public void visit(OpService service) {
      found.add(service.getService());
    }
  }
}

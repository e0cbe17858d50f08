package org.papergraph.server.query;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;

/** REPLACE that can be stopped and whose result is bounded. */
final class GuardedReplace extends E_StrReplace {
  private final RunningQuery query;
  private final GuardedRegex.CompiledPattern compiled = new GuardedRegex.CompiledPattern("REPLACE");

  GuardedReplace(ExprList arguments, RunningQuery query) {
    super(arguments.get(0), arguments.get(1), arguments.get(2), flags(arguments));
    this.query = query;
  }

  private static @Nullable Expr flags(ExprList arguments) {
    return arguments.size() > 3 ? arguments.get(3) : null;
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    Node text = NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(0));
    Node by = NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(2));
    Pattern pattern = compiled.of(values.get(1), values.size() > 3 ? values.get(3) : null);
    String before = text.getLiteralLexicalForm();
    try {
      String after = replaced(pattern, before, by.getLiteralLexicalForm());
      return after.equals(before) ? values.get(0) : NodeValue.makeNode(like(text, after));
    } catch (StackOverflowError e) {
      throw new ExprEvalException("REPLACE: the text is too long for this pattern");
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new ExprEvalException("REPLACE: " + e.getMessage(), e);
    }
  }

  /** As ARQ does it: a match of nothing is replaced only if it is the first. */
  private String replaced(Pattern pattern, String text, String by) {
    Matcher matcher = pattern.matcher(new GuardedText(text, query));
    StringBuilder result = new StringBuilder();
    boolean first = true;
    while (matcher.find()) {
      if (first || matcher.start() != matcher.end()) {
        matcher.appendReplacement(result, by);
      }
      first = false;
      if (result.length() > GuardedExpressions.LONGEST_TEXT) {
        throw GuardedExpressions.tooLong();
      }
    }
    return matcher.appendTail(result).toString();
  }

  private static Node like(Node original, String text) {
    return original.getLiteralLanguage().isEmpty()
        ? NodeFactory.createLiteralString(text)
        : NodeFactory.createLiteralLang(text, original.getLiteralLanguage());
  }

  @Override
  public Expr copy(ExprList others) {
    return new GuardedReplace(others, query);
  }
}

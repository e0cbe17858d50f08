package org.papergraph.server.query;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;

/** REGEX that can be stopped. */
final class GuardedRegex extends E_Regex {
  private final RunningQuery query;
  private final CompiledPattern compiled = new CompiledPattern("REGEX");

  GuardedRegex(ExprList arguments, RunningQuery query) {
    super(arguments.get(0), arguments.get(1), flags(arguments));
    this.query = query;
  }

  private static @Nullable Expr flags(ExprList arguments) {
    return arguments.size() > 2 ? arguments.get(2) : null;
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    Node text = NodeValueOps.checkAndGetStringLiteral("REGEX", values.get(0));
    Pattern pattern = compiled.of(values.get(1), values.size() > 2 ? values.get(2) : null);
    try {
      return NodeValue.makeBoolean(
          pattern.matcher(new GuardedText(text.getLiteralLexicalForm(), query)).find());
    } catch (StackOverflowError e) {
      throw new ExprEvalException("REGEX: the text is too long for this pattern");
    }
  }

  @Override
  public Expr copy(ExprList others) {
    return new GuardedRegex(others, query);
  }

  /** The last pattern, which mostly is the only one. */
  static final class CompiledPattern {
    private final String function;
    private String text = "";
    private String flags = "";
    private @Nullable Pattern pattern;

    CompiledPattern(String function) {
      this.function = function;
    }

    Pattern of(NodeValue newText, @Nullable NodeValue newFlags) {
      String words = string(newText);
      String options = newFlags == null ? "" : string(newFlags);
      if (pattern == null || !words.equals(text) || !options.equals(flags)) {
        pattern = RegexEngine.makePattern(function, words, options.isEmpty() ? null : options);
        text = words;
        flags = options;
      }
      return pattern;
    }

    private String string(NodeValue value) {
      return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
    }
  }
}

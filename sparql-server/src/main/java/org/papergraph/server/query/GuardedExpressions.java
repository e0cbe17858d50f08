package org.papergraph.server.query;

import java.math.BigInteger;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Puts expressions that can be stopped, and that make no texts and numbers beyond a size, in the
 * place of those that cannot: REGEX, REPLACE, CONCAT and multiplication. Twenty times {@code
 * BIND(CONCAT(?a, ?a) AS ?b)} would otherwise fill the memory in one row.
 *
 * <p>A text or number that would be too large is an error of the expression, which leaves its
 * variable unbound, as <a href="https://www.w3.org/TR/sparql11-query/#evaluation">SPARQL 1.1,
 * 17.2</a> has it.
 */
final class GuardedExpressions extends ExprTransformCopy {
  /** Longer than any text of a graph; of twenty of them at once the heap takes no notice. */
  static final int LONGEST_TEXT = 1 << 20;

  /** Some 3,000 decimal digits. */
  private static final int LONGEST_NUMBER = 10_000;

  private final RunningQuery query;

  GuardedExpressions(RunningQuery query) {
    this.query = query;
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr left, Expr right) {
    return function instanceof E_Multiply
        ? new Product(left, right)
        : super.transform(function, left, right);
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    if (function instanceof E_Regex) {
      return new GuardedRegex(arguments, query);
    } else if (function instanceof E_StrReplace) {
      return new GuardedReplace(arguments, query);
    } else if (function instanceof E_StrConcat) {
      return new Concatenation(arguments);
    }
    return super.transform(function, arguments);
  }

  static ExprEvalException tooLong() {
    return new ExprEvalException("the text would be longer than " + LONGEST_TEXT + " characters");
  }

  private static long length(NodeValue value) {
    return value.asUnquotedString().length();
  }

  private static final class Concatenation extends E_StrConcat {
    Concatenation(ExprList arguments) {
      super(arguments);
    }

    @Override
    public NodeValue eval(java.util.List<NodeValue> texts) {
      if (texts.stream().mapToLong(GuardedExpressions::length).sum() > LONGEST_TEXT) {
        throw tooLong();
      }
      return super.eval(texts);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Concatenation(arguments);
    }
  }

  private static final class Product extends E_Multiply {
    Product(Expr left, Expr right) {
      super(left, right);
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
      if (bits(left) + bits(right) > LONGEST_NUMBER) {
        throw new ExprEvalException("the product would have more than 3,000 digits");
      }
      return super.eval(left, right);
    }

    private static int bits(NodeValue value) {
      if (value.isInteger()) {
        return value.getInteger().bitLength();
      }
      if (!value.isDecimal()) {
        return 0;
      }
      BigInteger digits = value.getDecimal().unscaledValue();
      return digits.bitLength();
    }

    @Override
    public Expr copy(Expr left, Expr right) {
      return new Product(left, right);
    }
  }
}

package org.papergraph.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Distinct;
import org.apache.jena.sparql.path.P_FixedLength;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Mod;
import org.apache.jena.sparql.path.P_Multi;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_Shortest;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathVisitor;

/**
 * Rewrites property paths: each step along a general property becomes the alternative of the
 * properties below it. A negated property set says what it says and is left as it is.
 */
final class GeneralPaths implements PathVisitor {
  private final Function<Node, List<Node>> below;
  private final Deque<Path> rewritten = new ArrayDeque<>();

  private GeneralPaths(Function<Node, List<Node>> below) {
    this.below = below;
  }

  /**
   * The path with general properties replaced.
   *
   * @param below for a property itself and those below it
   */
  static Path rewrite(Path path, Function<Node, List<Node>> below) {
    return new GeneralPaths(below).apply(path);
  }

  private Path apply(Path path) {
    path.visit(this);
    return rewritten.pop();
  }

  private void one(P_Path1 path, UnaryOperator<Path> maker) {
    rewritten.push(maker.apply(apply(path.getSubPath())));
  }

  private interface Joiner {
    Path join(Path left, Path right);
  }

  private void two(P_Path2 path, Joiner joiner) {
    Path left = apply(path.getLeft());
    rewritten.push(joiner.join(left, apply(path.getRight())));
  }

  private Path alternatives(Node property) {
    return below.apply(property).stream()
        .map(specific -> (Path) new P_Link(specific))
        .reduce(P_Alt::new)
        .orElseGet(() -> new P_Link(property));
  }

  @Override
  public void visit(P_Link path) {
    rewritten.push(alternatives(path.getNode()));
  }

  @Override
  public void visit(P_ReverseLink path) {
    rewritten.push(new P_Inverse(alternatives(path.getNode())));
  }

  @Override
  public void visit(P_NegPropSet path) {
    rewritten.push(path);
  }

  @Override
  public void visit(P_Inverse path) {
    one(path, P_Inverse::new);
  }

  @Override
  public void visit(P_Mod path) {
    one(path, inner -> new P_Mod(inner, path.getMin(), path.getMax()));
  }

  @Override
  public void visit(P_FixedLength path) {
    one(path, inner -> new P_FixedLength(inner, path.getCount()));
  }

  @Override
  public void visit(P_Distinct path) {
    one(path, P_Distinct::new);
  }

  @Override
  public void visit(P_Multi path) {
    one(path, P_Multi::new);
  }

  @Override
  public void visit(P_Shortest path) {
    one(path, P_Shortest::new);
  }

  @Override
  public void visit(P_ZeroOrOne path) {
    one(path, P_ZeroOrOne::new);
  }

  @Override
  public void visit(P_ZeroOrMore1 path) {
    one(path, P_ZeroOrMore1::new);
  }

  @Override
  public void visit(P_ZeroOrMoreN path) {
    one(path, P_ZeroOrMoreN::new);
  }

  @Override
  public void visit(P_OneOrMore1 path) {
    one(path, P_OneOrMore1::new);
  }

  @Override
  public void visit(P_OneOrMoreN path) {
    one(path, P_OneOrMoreN::new);
  }

  @Override
  public void visit(P_Alt path) {
    two(path, P_Alt::new);
  }

  @Override
  public void visit(P_Seq path) {
    two(path, P_Seq::new);
  }
}

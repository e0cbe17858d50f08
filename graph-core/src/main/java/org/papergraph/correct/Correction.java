package org.papergraph.correct;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * What somebody decided of a statement, or of two things.
 *
 * @param subject of the statement, or the first of the things
 * @param predicate of the statement; none for things
 * @param object of the statement, or the second of the things; none for a paper that is no other
 * @param replacement what an edited statement has in the place of its object
 * @param by who decided
 */
public record Correction(
    Decision decision,
    Node subject,
    Optional<Node> predicate,
    Optional<Node> object,
    Optional<Node> replacement,
    Attribution by) {

  /**
   * Who decided, why and when.
   *
   * @param who a text or an IRI
   * @param when a date in the form of XML Schema
   */
  public record Attribution(Node who, String why, Optional<String> when) {}

  /**
   * What it is about: of two corrections of the same the later counts. Two things have no order.
   */
  public String about() {
    Stream<Node> terms =
        Stream.of(Optional.of(subject), predicate, object).flatMap(Optional::stream);
    Stream<String> texts = terms.map(NodeFmtLib::strNT);
    return (decision.isOfThings() ? texts.sorted() : texts).collect(Collectors.joining(" "));
  }

  /** The statement or the things and what was decided, for people. */
  @Override
  public String toString() {
    String after = replacement.map(it -> " -> " + NodeFmtLib.strNT(it)).orElse("");
    String terms =
        Stream.of(Optional.of(subject), predicate, object)
            .flatMap(Optional::stream)
            .map(NodeFmtLib::strNT)
            .collect(Collectors.joining(" "));
    return decision.term() + " " + terms + after;
  }
}

package org.papergraph.explain;

import java.util.List;
import java.util.Optional;
import org.papergraph.link.Mapping;

/**
 * What the graph says of one thing.
 *
 * @param iri its address
 * @param kind its class, as a word ({@code Method})
 * @param label its name
 * @param otherLabels its other names, sorted
 * @param facts what is stated of it, a line each, sorted
 * @param links to concepts of other vocabularies: stated, suggested and rejected ones
 * @param corrections what somebody decided of it, who and why, a line each
 * @param statements which papers say what of it; for a paper: what it says
 * @param places where a paper was read
 */
public record Explanation(
    String iri,
    String kind,
    String label,
    List<String> otherLabels,
    List<String> facts,
    List<Mapping> links,
    List<String> corrections,
    List<Statement> statements,
    List<String> places) {

  /**
   * A relation between a paper and a thing.
   *
   * @param relation the property, shortened ({@code pg:introducesMethod})
   * @param other the label of the other side
   * @param otherIri its address
   * @param readings where it was read, in the order of the text
   */
  public record Statement(String relation, String other, String otherIri, List<Reading> readings) {
    public Statement {
      readings = List.copyOf(readings);
    }
  }

  /**
   * A mention in its sentence.
   *
   * @param part title or abstract
   * @param begin offset in code points
   * @param end offset behind it
   * @param before what stands before it in its sentence
   * @param exact the words themselves
   * @param after what stands behind it in its sentence
   * @param confidence 0 to 1
   * @param rule the rule that found it
   */
  public record Reading(
      String part,
      long begin,
      long end,
      String before,
      String exact,
      String after,
      Optional<String> confidence,
      Optional<String> rule) {}

  public Explanation {
    otherLabels = List.copyOf(otherLabels);
    facts = List.copyOf(facts);
    links = List.copyOf(links);
    corrections = List.copyOf(corrections);
    statements = List.copyOf(statements);
    places = List.copyOf(places);
  }
}

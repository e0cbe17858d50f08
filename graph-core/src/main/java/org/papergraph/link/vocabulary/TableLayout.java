package org.papergraph.link.vocabulary;

import java.util.Optional;

/**
 * Which columns of a table say what; those not given are known by their names.
 *
 * @param id the column of the concept's IRI, or of what {@code iriTemplate} makes one of
 * @param label the column of its name
 * @param alternatives the column of its other names, with {@code |} or {@code ;} between them
 * @param broader the column of more general concepts, written as in {@code id}
 * @param iriTemplate an IRI with {@code {id}}, or with {@code {label}} for the label in lower case
 *     with {@code _} for blanks
 */
public record TableLayout(
    Optional<String> id,
    Optional<String> label,
    Optional<String> alternatives,
    Optional<String> broader,
    Optional<String> iriTemplate) {
  /** The one in which every column is known by its name. */
  public static final TableLayout BY_NAMES =
      new TableLayout(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The same with a template. */
  public TableLayout withIriTemplate(String template) {
    return new TableLayout(id, label, alternatives, broader, Optional.of(template));
  }
}

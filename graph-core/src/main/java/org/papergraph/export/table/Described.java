package org.papergraph.export.table;

import static org.papergraph.export.table.Column.integer;
import static org.papergraph.export.table.Column.text;
import static org.papergraph.export.table.Column.texts;

import java.util.List;
import java.util.Optional;
import org.papergraph.export.facts.Author;
import org.papergraph.export.facts.Terms;
import org.papergraph.export.facts.Thing;
import org.papergraph.export.facts.Values;

/** Columns of what records describe: methods, datasets, repositories. */
final class Described {
  private Described() {}

  static List<Column<Thing>> columns() {
    return List.of(
        texts("descriptions", "What records say it is.", it -> it.facts().texts(Terms.DESCRIPTION)),
        texts(
            "creators",
            "Who made it, in their order.",
            it -> Author.of(it).stream().map(Author::name).toList()),
        text(
            "issued",
            "When it first appeared: a day, a month or a year, whatever is known.",
            it -> it.facts().text(Terms.ISSUED)),
        integer(
            "year",
            "The year it first appeared in.",
            it -> it.facts().text(Terms.ISSUED).flatMap(Values::year)),
        text("modified", "When it was last changed.", it -> it.facts().text(Terms.MODIFIED)),
        texts("licenses", "Terms of use, by name or address.", Described::licenses),
        texts(
            "versions", "Versions as its makers call them.", it -> it.facts().texts(Terms.VERSION)),
        texts("keywords", "Its keywords.", it -> it.facts().texts(Terms.KEYWORDS)),
        texts(
            "identifiers",
            "Its identifiers, each as scheme:value.",
            it -> it.facts().texts(Terms.IDENTIFIER)),
        texts("urls", "Pages about it.", it -> it.facts().iris(Terms.URL)),
        texts(
            "cited_as",
            "Papers about it, or to be cited for it, by address.",
            it -> it.facts().iris(Terms.CITATION)));
  }

  static List<String> licenses(Thing thing) {
    return thing.facts().objects(Terms.RIGHTS).stream()
        .map(it -> it.isLiteral() ? it.getLiteralLexicalForm() : it.toString())
        .filter(it -> !it.isEmpty())
        .toList();
  }

  /** The first identifier of a scheme. */
  static Optional<String> first(Thing thing, String scheme) {
    return thing.identifiers(scheme).stream().findFirst();
  }
}

package org.papergraph.export.table;

import static org.papergraph.export.table.Column.count;
import static org.papergraph.export.table.Column.integer;
import static org.papergraph.export.table.Column.required;
import static org.papergraph.export.table.Column.text;
import static org.papergraph.export.table.Column.texts;

import java.util.List;
import java.util.stream.Stream;
import org.papergraph.export.facts.Terms;
import org.papergraph.export.facts.Thing;
import org.papergraph.ontology.Papergraph;

/** A row for each code repository. */
final class RepositoryTable {
  private RepositoryTable() {}

  static Table<Thing> table() {
    return Table.ofThings(
        List.of(Papergraph.REPOSITORY, Terms.SOURCE_CODE),
        Stream.of(names(), Described.columns(), counts()).flatMap(List::stream).toList());
  }

  private static List<Column<Thing>> names() {
    return List.of(
        required("id", "Its short name, by which other tables point to it.", Thing::id),
        required("iri", "Its IRI.", Thing::iri),
        text(
            "url",
            "Its https address.",
            it -> it.facts().iris(Terms.CODE_REPOSITORY).stream().findFirst()),
        texts(
            "names", "Names it goes by.", it -> it.facts().texts(Terms.NAME, Terms.ALTERNATE_NAME)),
        count(
            "paper_count",
            "How many papers name it as code for them.",
            it -> it.graph().count(it.node(), Papergraph.HAS_REPOSITORY)),
        texts(
            "papers",
            "These papers, by their id.",
            it ->
                it.graph().subjectIris(Papergraph.HAS_REPOSITORY, it.node()).stream()
                    .map(it.graph()::id)
                    .toList()));
  }

  private static List<Column<Thing>> counts() {
    return List.of(
        texts(
            "programming_languages",
            "Languages its code is written in.",
            it -> it.facts().texts(Terms.PROGRAMMING_LANGUAGE)),
        texts(
            "same_as",
            "Its addresses at the places that gave it an identifier.",
            it -> it.facts().iris(Terms.SAME_THING, Terms.SAME_PAGE)),
        integer(
            "stars",
            "How many users of its hosting service marked it; the greatest number told.",
            it -> it.greatest(Papergraph.STARS)),
        integer(
            "forks",
            "How many copies others work on; the greatest number told.",
            it -> it.greatest(Papergraph.FORKS)));
  }
}

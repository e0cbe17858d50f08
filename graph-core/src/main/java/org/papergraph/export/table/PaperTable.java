package org.papergraph.export.table;

import static org.papergraph.export.table.Column.count;
import static org.papergraph.export.table.Column.date;
import static org.papergraph.export.table.Column.integer;
import static org.papergraph.export.table.Column.required;
import static org.papergraph.export.table.Column.text;
import static org.papergraph.export.table.Column.texts;

import java.util.List;
import java.util.stream.Stream;
import org.papergraph.export.facts.Author;
import org.papergraph.export.facts.Terms;
import org.papergraph.export.facts.Thing;
import org.papergraph.export.facts.Values;
import org.papergraph.ontology.Papergraph;

/** A row for each paper. */
final class PaperTable {
  private PaperTable() {}

  static Table<Thing> table() {
    return Table.ofThings(
        List.of(Papergraph.PAPER),
        Stream.of(words(), published(), identified(), found(), readers())
            .flatMap(List::stream)
            .toList());
  }

  private static List<Column<Thing>> words() {
    return List.of(
        required("id", "Its short name, by which other tables point to it.", Thing::id),
        required("iri", "Its IRI.", Thing::iri),
        text("title", "Its title exactly as read.", it -> it.facts().text(Terms.TITLE)),
        text("label", "Its title without leftovers of LaTeX.", it -> it.facts().text(Terms.LABEL)),
        text("abstract", "Its abstract exactly as read.", it -> it.facts().text(Terms.ABSTRACT)),
        texts(
            "authors",
            "The names of its authors in their order, as this paper gives them.",
            it -> Author.of(it).stream().map(Author::name).toList()));
  }

  private static List<Column<Thing>> published() {
    return List.of(
        text(
            "issued",
            "When it first appeared: a day, a month or a year, whatever is known.",
            it -> it.facts().text(Terms.ISSUED)),
        date(
            "issued_day",
            "The same where the day is known.",
            it -> it.facts().text(Terms.ISSUED).flatMap(Days::of)),
        integer(
            "year",
            "The year it first appeared in.",
            it -> it.facts().text(Terms.ISSUED).flatMap(Values::year)),
        texts(
            "venues",
            "Conferences and journals it appeared in, by name.",
            it -> it.names(Papergraph.PUBLISHED_IN)),
        texts(
            "container_titles",
            "Titles of the volume or journal it stands in.",
            it -> it.facts().texts(Papergraph.CONTAINER_TITLE)),
        texts("publishers", "Its publishers.", it -> it.facts().texts(Terms.PUBLISHER)),
        texts("organizations", "Where it was made, by name.", it -> it.names(Terms.ORGANIZATION)),
        texts("languages", "Its languages, as read.", it -> it.facts().texts(Terms.LANGUAGE)),
        texts("licenses", "Terms of use, by name or address.", it -> Described.licenses(it)),
        texts("keywords", "Its keywords.", it -> it.facts().texts(Terms.KEYWORDS)),
        texts(
            "subjects",
            "Its classes in schemes of its sources.",
            it -> it.facts().texts(Terms.SUBJECT)),
        texts(
            "retracted",
            "Why it was withdrawn, as its publisher says; empty where it was not.",
            it -> it.facts().texts(Papergraph.RETRACTED)));
  }

  private static List<Column<Thing>> identified() {
    return List.of(
        text("doi", "Its DOI; of several the first.", it -> Described.first(it, "doi")),
        text("arxiv", "Its arXiv identifier without version.", it -> Described.first(it, "arxiv")),
        text("acl", "Its identifier in the ACL Anthology.", it -> Described.first(it, "acl")),
        text("openreview", "Its number on OpenReview.", it -> Described.first(it, "openreview")),
        texts(
            "identifiers",
            "All its identifiers, each as scheme:value.",
            it -> it.facts().texts(Terms.IDENTIFIER)),
        texts("urls", "Pages about it.", it -> it.facts().iris(Terms.URL)),
        texts("full_texts", "Where its text is to be had.", it -> it.facts().iris(Terms.FULL_TEXT)),
        texts(
            "repositories",
            "Code repositories that its text or record names, by their id.",
            it -> it.ids(Papergraph.HAS_REPOSITORY)),
        texts(
            "links",
            "Other addresses that stand in its text or record.",
            it -> it.facts().iris(Papergraph.HAS_LINK)));
  }

  private static List<Column<Thing>> found() {
    return List.of(
        texts(
            "methods_introduced",
            "Methods that it presents as its own, by their id.",
            it -> it.ids(Papergraph.INTRODUCES_METHOD)),
        texts(
            "methods_mentioned",
            "All methods that it names, those it introduces among them.",
            it -> it.ids(Papergraph.INTRODUCES_METHOD, Papergraph.MENTIONS_METHOD)),
        texts(
            "datasets_introduced",
            "Datasets that it presents as its own, by their id.",
            it -> it.ids(Papergraph.INTRODUCES_DATASET)),
        texts(
            "datasets_used",
            "All datasets that it works on, those it introduces among them.",
            it -> it.ids(Papergraph.INTRODUCES_DATASET, Papergraph.USES_DATASET)),
        texts(
            "tasks_addressed",
            "Tasks that it sets out to solve, to measure or to survey, by their id.",
            it -> it.ids(Papergraph.ADDRESSES_TASK)),
        texts(
            "tasks_mentioned",
            "All tasks that it names, those it addresses among them.",
            it -> it.ids(Papergraph.ADDRESSES_TASK, Papergraph.MENTIONS_TASK)),
        texts(
            "metrics_reported",
            "Metrics in which it states what it achieved, by their id.",
            it -> it.ids(Papergraph.REPORTS_METRIC)),
        texts(
            "metrics_mentioned",
            "All metrics that it names, those it reports among them.",
            it -> it.ids(Papergraph.REPORTS_METRIC, Papergraph.MENTIONS_METRIC)),
        count(
            "result_count",
            "How many results it has in the table of results.",
            it -> (long) it.facts().objects(Papergraph.HAS_RESULT).size()));
  }

  private static List<Column<Thing>> readers() {
    return List.of(
        integer(
            "upvotes",
            "How many readers approved of it; of several sources the greatest number.",
            it -> it.greatest(Papergraph.UPVOTES)),
        integer(
            "stars",
            "How many users marked its code; of several sources the greatest number.",
            it -> it.greatest(Papergraph.STARS)));
  }
}

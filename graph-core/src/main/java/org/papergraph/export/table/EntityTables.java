package org.papergraph.export.table;

import static org.papergraph.export.table.Column.count;
import static org.papergraph.export.table.Column.integer;
import static org.papergraph.export.table.Column.required;
import static org.papergraph.export.table.Column.text;
import static org.papergraph.export.table.Column.texts;

import java.util.List;
import java.util.Optional;
import org.papergraph.export.facts.Terms;
import org.papergraph.export.facts.Thing;
import org.papergraph.ontology.Papergraph;

/** A row for each method, dataset, task or metric. */
final class EntityTables {
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";

  private EntityTables() {}

  static Table<Thing> methods() {
    return table(
        Papergraph.METHOD,
        List.of(
            names(),
            List.of(
                papers(
                    "papers_introducing",
                    "How many papers present it as their own.",
                    Papergraph.INTRODUCES_METHOD),
                papers(
                    "papers_mentioning",
                    "How many papers name it, those that introduce it among them.",
                    Papergraph.INTRODUCES_METHOD,
                    Papergraph.MENTIONS_METHOD),
                by(
                    "introduced_by",
                    "The papers that present it as their own.",
                    Papergraph.INTRODUCES_METHOD),
                results(Papergraph.OF_METHOD)),
            mappings(),
            Described.columns()));
  }

  static Table<Thing> datasets() {
    return table(
        Papergraph.DATASET,
        List.of(
            names(),
            List.of(
                papers(
                    "papers_introducing",
                    "How many papers present it as their own.",
                    Papergraph.INTRODUCES_DATASET),
                papers(
                    "papers_using",
                    "How many papers work on it, those that introduce it among them.",
                    Papergraph.INTRODUCES_DATASET,
                    Papergraph.USES_DATASET),
                by(
                    "introduced_by",
                    "The papers that present it as their own.",
                    Papergraph.INTRODUCES_DATASET),
                results(Papergraph.ON_DATASET)),
            mappings(),
            Described.columns(),
            data()));
  }

  static Table<Thing> tasks() {
    return table(
        Papergraph.TASK,
        List.of(
            names(),
            List.of(
                papers(
                    "papers_addressing",
                    "How many papers set out to solve, to measure or to survey it.",
                    Papergraph.ADDRESSES_TASK),
                papers(
                    "papers_mentioning",
                    "How many papers name it, those that address it among them.",
                    Papergraph.ADDRESSES_TASK,
                    Papergraph.MENTIONS_TASK),
                papers(
                    "datasets",
                    "How many datasets name it in their own descriptions.",
                    Papergraph.SUPPORTS_TASK),
                results(Papergraph.ON_TASK)),
            mappings()));
  }

  static Table<Thing> metrics() {
    return table(
        Papergraph.METRIC_CLASS,
        List.of(
            names(),
            List.of(
                papers(
                    "papers_reporting",
                    "How many papers state in it what they achieved.",
                    Papergraph.REPORTS_METRIC),
                papers(
                    "papers_mentioning",
                    "How many papers name it, those that report it among them.",
                    Papergraph.REPORTS_METRIC,
                    Papergraph.MENTIONS_METRIC),
                results(Papergraph.METRIC)),
            mappings()));
  }

  private static Table<Thing> table(String type, List<List<Column<Thing>>> columns) {
    return Table.ofThings(List.of(type), columns.stream().flatMap(List::stream).toList());
  }

  private static List<Column<Thing>> names() {
    return List.of(
        required("id", "Its short name, by which other tables point to it.", Thing::id),
        required("iri", "Its IRI.", Thing::iri),
        text("label", "The one name to show.", it -> it.facts().text(Terms.PREFERRED_LABEL)),
        texts(
            "alternative_labels",
            "Its other names, short forms among them.",
            it ->
                it.facts().texts(Terms.ALTERNATIVE_LABEL, Terms.NAME, Terms.ALTERNATE_NAME).stream()
                    .filter(name -> !it.facts().texts(Terms.PREFERRED_LABEL).contains(name))
                    .toList()));
  }

  private static Column<Thing> papers(String name, String meaning, String... predicates) {
    return count(name, meaning, it -> it.graph().count(it.node(), predicates));
  }

  private static Column<Thing> by(String name, String meaning, String predicate) {
    return texts(
        name,
        meaning,
        it -> it.graph().subjectIris(predicate, it.node()).stream().map(it.graph()::id).toList());
  }

  private static Column<Thing> results(String predicate) {
    return count(
        "result_count",
        "How many rows of the table of results are about it.",
        it -> it.graph().count(it.node(), predicate));
  }

  private static List<Column<Thing>> mappings() {
    return List.of(
        text("wikidata", "Its number in Wikidata, of an exact match.", EntityTables::wikidata),
        texts(
            "exact_matches",
            "Concepts of other vocabularies that are the same, by IRI.",
            it -> it.facts().iris(Terms.EXACT_MATCH)),
        texts(
            "close_matches",
            "Concepts of other vocabularies that are nearly the same, by IRI.",
            it -> it.facts().iris(Terms.CLOSE_MATCH)),
        texts(
            "same_as",
            "Its addresses at the places that gave it an identifier.",
            it -> it.facts().iris(Terms.SAME_THING, Terms.SAME_PAGE)));
  }

  private static Optional<String> wikidata(Thing thing) {
    return thing.facts().iris(Terms.EXACT_MATCH, Terms.SAME_THING).stream()
        .map(it -> it.replaceFirst("^https:", "http:"))
        .filter(it -> it.startsWith(WIKIDATA))
        .map(it -> it.substring(WIKIDATA.length()))
        .findFirst();
  }

  private static List<Column<Thing>> data() {
    return List.of(
        texts("languages", "Its languages, as read.", it -> it.facts().texts(Terms.LANGUAGE)),
        texts(
            "formats",
            "What it is in, as read: images, text, formats of files.",
            it -> it.facts().texts(Terms.ENCODING_FORMAT)),
        texts(
            "sizes",
            "How much it is, as read: bytes, examples or a range of them.",
            it -> it.facts().texts(Terms.SIZE)),
        texts("downloads_from", "Files to be had.", it -> it.facts().iris(Terms.DOWNLOAD_URL)),
        texts(
            "tasks",
            "Tasks that its own description names, by their id.",
            it -> it.ids(Papergraph.SUPPORTS_TASK)),
        integer(
            "downloads",
            "How often it was fetched, as its hosting service counts; the greatest number told.",
            it -> it.greatest(Papergraph.DOWNLOADS)),
        integer(
            "upvotes",
            "How many people approved of it; the greatest number told.",
            it -> it.greatest(Papergraph.UPVOTES)));
  }
}

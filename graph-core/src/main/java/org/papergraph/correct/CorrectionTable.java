package org.papergraph.correct;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.papergraph.correct.Correction.Attribution;
import org.papergraph.read.DamagedInputException;
import org.papergraph.read.Place;
import org.papergraph.read.Rejection;
import org.papergraph.read.TextLine;
import org.papergraph.read.TextLines;
import org.papergraph.write.Iris;

/**
 * Reads corrections from lines of cells with tabs between, after a line with the names of the
 * columns. Terms have quotes of their own, so that cells have none.
 *
 * <pre>
 * table  = header line*
 * header = "action" "subject" "predicate" "object" "replacement" "who" "why" ["when"]  in any order
 * line   = ( "accept" | "reject" ) S P O  |  "edit" S P O replacement
 *        | "merge" A B  |  "separate" A [B]  |  "withdraw" ( S P O | A B | A )
 * </pre>
 */
final class CorrectionTable {
  private static final CSVFormat TABS =
      CSVFormat.DEFAULT.builder().setDelimiter('\t').setQuote(null).get();

  private static final List<String> NEEDED = List.of("action", "subject", "object", "who", "why");
  private static final Set<String> KNOWN =
      Set.of("action", "subject", "predicate", "object", "replacement", "who", "why", "when");

  private static final String WITHDRAW = "withdraw";

  private final TextLines lines;
  private final String fileName;
  private final Iris iris;
  private final CorrectionTerms terms;
  private final CorrectionSink sink;
  private final Map<String, Integer> columns = new HashMap<>();

  CorrectionTable(InputStream input, String fileName, Iris iris, CorrectionSink sink) {
    this.lines = new TextLines(input);
    this.fileName = fileName;
    this.iris = iris;
    this.terms = new CorrectionTerms(iris);
    this.sink = sink;
  }

  void read() throws IOException {
    for (Optional<TextLine> line = lines.next(); line.isPresent(); line = lines.next()) {
      TextLine one = line.get();
      if (one.isBlank() || one.text().startsWith("#")) {
        continue;
      }
      Place place = new Place(fileName, one.number());
      try {
        if (columns.isEmpty()) {
          header(cells(one));
        } else {
          sink.step(step(cells(one), place));
        }
      } catch (DamagedInputException e) {
        Rejection why = e.rejection(fileName);
        sink.rejection(new Rejection(place, why.reason(), why.advice(), one.text()));
        if (columns.isEmpty()) {
          return;
        }
      }
    }
  }

  private static List<String> cells(TextLine line) throws DamagedInputException {
    if (line.fault().isPresent()) {
      throw CorrectionRules.refused(line.fault().get(), "lines are UTF-8, and no longer than that");
    }
    try (CSVParser parser = CSVParser.parse(line.text(), TABS)) {
      return parser.getRecords().get(0).toList();
    } catch (IOException | UncheckedIOException e) {
      throw CorrectionRules.refused("broken line", "cells have tabs between them");
    }
  }

  private void header(List<String> names) throws DamagedInputException {
    Map<String, Integer> found = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && (!KNOWN.contains(name) || found.putIfAbsent(name, i) != null)) {
        throw badHeader("column " + name);
      }
    }
    for (String needed : NEEDED) {
      if (!found.containsKey(needed)) {
        throw badHeader("no column " + needed);
      }
    }
    columns.putAll(found);
  }

  private static DamagedInputException badHeader(String reason) {
    return CorrectionRules.refused(
        reason,
        "the first line names the columns, each once, with tabs between: action, subject,"
            + " predicate, object, replacement, who, why and, if you like, when");
  }

  private Step step(List<String> cells, Place place) throws DamagedInputException {
    Optional<Node> subject = term(cells, "subject");
    if (subject.isEmpty()) {
      throw CorrectionRules.refused("no subject", "the column subject says what it is about");
    }
    Optional<Node> predicate = term(cells, "predicate");
    Optional<Node> object = term(cells, "object");
    String action = cell(cells, "action").toLowerCase(Locale.ROOT);
    if (action.equals(WITHDRAW)) {
      Decision what = predicate.isPresent() ? Decision.REJECT : Decision.SEPARATE;
      Attribution nobody =
          new Attribution(NodeFactory.createLiteralString(""), "", Optional.empty());
      Correction same =
          new Correction(what, subject.get(), predicate, object, Optional.empty(), nobody);
      return new Step(place, CorrectionRules.withdrawable(same), true);
    }
    Correction one =
        new Correction(
            decision(action),
            subject.get(),
            predicate,
            object,
            term(cells, "replacement"),
            CorrectionRules.attribution(who(cells), cell(cells, "why"), when(cells)));
    return new Step(place, CorrectionRules.checked(one, iris), false);
  }

  private static Decision decision(String action) throws DamagedInputException {
    for (Decision decision : Decision.values()) {
      if (decision.name().toLowerCase(Locale.ROOT).equals(action)) {
        return decision;
      }
    }
    throw CorrectionRules.refused(
        "unknown action", "accept, reject, edit, merge, separate or withdraw");
  }

  private Optional<Node> who(List<String> cells) throws DamagedInputException {
    String who = cell(cells, "who");
    if (who.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        who.startsWith("<") ? terms.term(who) : NodeFactory.createLiteralString(who));
  }

  private Optional<String> when(List<String> cells) {
    return Optional.of(cell(cells, "when")).filter(it -> !it.isEmpty());
  }

  private Optional<Node> term(List<String> cells, String column) throws DamagedInputException {
    String cell = cell(cells, column);
    return cell.isEmpty() ? Optional.empty() : Optional.of(terms.term(cell));
  }

  private String cell(List<String> cells, String column) {
    int at = columns.getOrDefault(column, cells.size());
    return at < cells.size() ? cells.get(at).strip() : "";
  }
}

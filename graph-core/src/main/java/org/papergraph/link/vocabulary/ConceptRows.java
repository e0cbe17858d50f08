package org.papergraph.link.vocabulary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.papergraph.link.ConceptSink.LabelKind;

/** Rows with a concept each. */
final class ConceptRows implements TableRows {
  private static final Pattern ABSOLUTE = Pattern.compile("(?i)(?:https?://|urn:)\\S+");
  private static final Pattern BETWEEN = Pattern.compile("[|;]");

  /** After so many rows without an IRI, none will have one. */
  private static final int MOST_WITHOUT = 100;

  private final Reading reading;
  private final Optional<Integer> id;
  private final int label;
  private final Optional<Integer> alternatives;
  private final Optional<Integer> broader;
  private final Optional<String> template;
  private long without;
  private boolean isAnyWith;

  /**
   * @throws VocabularyException if there is no column of labels, or none that was asked for
   */
  ConceptRows(TableHeader header, Reading reading) throws VocabularyException {
    TableLayout layout = reading.options().layout();
    header.check(layout);
    this.reading = reading;
    this.id = header.id(layout);
    this.label = header.label(layout).orElseThrow();
    this.alternatives = header.alternatives(layout);
    this.broader = header.broader(layout);
    this.template = layout.iriTemplate();
    if (id.isEmpty() && template.filter(it -> it.contains("{label}")).isEmpty()) {
      throw noIri();
    }
  }

  private static VocabularyException noIri() {
    return new VocabularyException(
        "no column holds the IRIs of the concepts: give a template with --iri-template, such as"
            + " https://example.org/topics/{label} or https://example.org/topics/{id}");
  }

  @Override
  public void take(CSVRecord row) throws VocabularyException {
    String name = TableRows.cell(row, label);
    String key = id.map(column -> TableRows.cell(row, column)).orElse("");
    if (name.isEmpty() || (id.isPresent() && key.isEmpty())) {
      String what = name.isEmpty() ? "label" : "id";
      reading.problem("no " + what + " in a row of " + row.size() + " cells; it is left out");
      return;
    }
    Optional<String> iri = iri(key, name);
    if (iri.isPresent()) {
      isAnyWith = true;
      take(row, iri.get(), name);
    } else {
      lacksIri(key);
    }
  }

  private void take(CSVRecord row, String iri, String name) {
    reading.label(iri, name, "", LabelKind.PREFERRED);
    for (String other : cells(row, alternatives)) {
      reading.label(iri, other, "", LabelKind.ALTERNATIVE);
    }
    for (String other : cells(row, broader)) {
      iri(other, other).ifPresent(it -> reading.broader(iri, it));
    }
  }

  private void lacksIri(String key) throws VocabularyException {
    reading.problem(
        "the id " + Reading.shown(key) + " is no IRI; give --iri-template to make one of it");
    without++;
    if (without == MOST_WITHOUT && !isAnyWith) {
      throw noIri();
    }
  }

  @Override
  public void finish() throws VocabularyException {
    if (without > 0 && !isAnyWith) {
      throw noIri();
    }
  }

  private static String[] cells(CSVRecord row, Optional<Integer> column) {
    return BETWEEN.split(column.map(it -> TableRows.cell(row, it)).orElse(""));
  }

  private Optional<String> iri(String key, String name) {
    String stripped = key.strip();
    if (ABSOLUTE.matcher(stripped).matches()) {
      return Optional.of(stripped);
    }
    return template
        .filter(it -> !name.isBlank())
        .map(
            it ->
                it.replace("{id}", encoded(TableRows.wholeNumber(stripped)))
                    .replace("{label}", encoded(withoutBlanks(name))));
  }

  private static String withoutBlanks(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "_");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

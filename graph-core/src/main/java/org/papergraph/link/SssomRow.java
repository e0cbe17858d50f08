package org.papergraph.link;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.papergraph.link.Mapping.Maker;
import org.papergraph.link.Mapping.Predicate;
import org.papergraph.link.Mapping.Reason;
import org.papergraph.link.Mapping.Source;
import org.papergraph.link.Mapping.Status;
import org.papergraph.read.DamagedInputException;

/** A row as a mapping. */
final class SssomRow {
  private static final List<String> STATUS = List.of(SssomTsv.STATUS, "status", "mapping_status");
  private static final String NO_TERM = "https://w3id.org/sssom/NoTermFound";
  private static final String MANUAL = "ManualMappingCuration";
  private static final Set<String> BY_PEOPLE = Set.of(MANUAL, "MappingReview");
  private static final Pattern TERM = Pattern.compile("\\w+");

  /** Some spreadsheets write a comma. */
  private static final Pattern NUMBER =
      Pattern.compile("\\d{0,20}[.,]?\\d{1,40}(?:[eE][+-]?\\d{1,3})?");

  private final Map<String, Integer> columns;
  private final List<String> cells;
  private final SssomMetadata metadata;

  SssomRow(Map<String, Integer> columns, List<String> cells, SssomMetadata metadata) {
    this.columns = columns;
    this.cells = cells;
    this.metadata = metadata;
  }

  /** The mapping; nothing if the row says that there is none. */
  Optional<Mapping> mapping() throws DamagedInputException {
    notMoreCellsThanColumns();
    String subject = entity("subject_id");
    String object = entity("object_id");
    Predicate predicate = predicate();
    if (subject.equals(NO_TERM) || object.equals(NO_TERM)) {
      return Optional.empty();
    }
    boolean negated = negated();
    Optional<Status> given = givenStatus();
    String justification = justification(given);
    return Optional.of(
        new Mapping(
            subject,
            cell("subject_label"),
            predicate,
            object,
            cell("object_label"),
            status(given, negated, justification),
            reason(justification),
            new Source(source(), cell("object_source_version")),
            maker()));
  }

  private void notMoreCellsThanColumns() throws DamagedInputException {
    int last = columns.values().stream().mapToInt(it -> it).max().orElse(0);
    if (cells.stream().skip(last + 1L).anyMatch(cell -> !cell.isBlank())) {
      throw wrong("more cells than columns", "a tab within a cell wants quotes around the cell");
    }
  }

  private String cell(String column) {
    Integer at = columns.get(column);
    if (at == null) {
      return metadata.slot(column);
    }
    return at < cells.size() ? cells.get(at) : "";
  }

  private String word(String column) {
    return cell(column).strip();
  }

  private String entity(String column) throws DamagedInputException {
    String reference = word(column);
    if (reference.isEmpty()) {
      throw wrong("no " + column, "each row has a CURIE or an IRI there");
    }
    return iri(reference, column);
  }

  private String iri(String reference, String column) throws DamagedInputException {
    Optional<String> iri = expanded(reference);
    if (iri.isEmpty()) {
      String prefix = reference.substring(0, Math.max(0, reference.indexOf(':')));
      throw prefix.isEmpty()
          ? wrong("no CURIE in " + column, "\"" + reference + "\" has no prefix, such as skos:")
          : wrong(
              "unknown prefix",
              "\"" + prefix + "\" of " + column + " wants its namespace in curie_map");
    }
    if (!Curies.isIri(iri.get())) {
      throw wrong("no IRI in " + column, "<" + iri.get() + "> has characters that no IRI has");
    }
    return iri.get();
  }

  private Optional<String> expanded(String reference) {
    if (reference.startsWith("<") && reference.endsWith(">") && reference.length() > 2) {
      return Optional.of(reference.substring(1, reference.length() - 1));
    }
    int colon = reference.indexOf(':');
    String namespace = colon < 0 ? null : metadata.prefixes().get(reference.substring(0, colon));
    if (namespace != null) {
      return Optional.of(namespace + reference.substring(colon + 1));
    }
    return Curies.isPlainIri(reference) ? Optional.of(reference) : Optional.empty();
  }

  private Predicate predicate() throws DamagedInputException {
    String iri = entity("predicate_id");
    Optional<Predicate> predicate = Predicate.of(iri);
    if (predicate.isEmpty()) {
      String known =
          Arrays.stream(Predicate.values()).map(Predicate::curie).collect(Collectors.joining(", "));
      throw wrong("unknown predicate", "\"" + word("predicate_id") + "\" is none of " + known);
    }
    return predicate.get();
  }

  private boolean negated() throws DamagedInputException {
    String modifier = word("predicate_modifier");
    if (!modifier.isEmpty() && !modifier.equalsIgnoreCase("Not")) {
      throw wrong("unknown predicate_modifier", "\"" + modifier + "\" is not \"Not\"");
    }
    return !modifier.isEmpty();
  }

  private Optional<Status> givenStatus() throws DamagedInputException {
    for (String column : STATUS) {
      String label = word(column);
      if (!label.isEmpty()) {
        Optional<Status> status = Status.of(label);
        if (status.isEmpty()) {
          String advice = "\" is none of accepted, rejected, suggested, asserted";
          throw wrong("unknown status", "\"" + label + advice);
        }
        return status;
      }
    }
    return Optional.empty();
  }

  private static Status status(Optional<Status> given, boolean negated, String justification) {
    if (given.isPresent() && given.get().isDecided()) {
      return given.get();
    }
    if (negated) {
      return Status.REJECTED;
    }
    return given.orElse(BY_PEOPLE.contains(justification) ? Status.ACCEPTED : Status.SUGGESTED);
  }

  private String justification(Optional<Status> given) throws DamagedInputException {
    String reference = word("mapping_justification");
    if (reference.isEmpty()) {
      return given.filter(Status::isDecided).map(it -> MANUAL).orElse("UnspecifiedMatching");
    }
    String iri = expanded(reference).orElse("");
    String term = iri.startsWith(Slots.SEMAPV) ? iri.substring(Slots.SEMAPV.length()) : "";
    if (!TERM.matcher(term).matches()) {
      throw wrong(
          "unknown mapping_justification",
          "\"" + reference + "\" is no term like semapv:" + MANUAL);
    }
    return term;
  }

  private Reason reason(String justification) throws DamagedInputException {
    return new Reason(
        justification,
        confidence(),
        fields("subject_match_field"),
        fields("object_match_field"),
        values("match_string"),
        cell("comment"));
  }

  private Optional<BigDecimal> confidence() throws DamagedInputException {
    String text = word("confidence");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (NUMBER.matcher(text).matches()) {
      BigDecimal confidence = new BigDecimal(text.replace(',', '.').toUpperCase(Locale.ROOT));
      if (confidence.compareTo(BigDecimal.ONE) <= 0) {
        return Optional.of(confidence);
      }
    }
    throw wrong("wrong confidence", "\"" + text + "\" is no number from 0 to 1");
  }

  private String fields(String column) {
    return MultiValue.split(cell(column)).stream()
        .map(field -> expanded(field).filter(Curies::isIri).orElse(field))
        .collect(Collectors.joining(Curies.SEPARATOR));
  }

  private String values(String column) {
    return String.join(", ", MultiValue.split(cell(column)));
  }

  private String source() {
    String reference = word("object_source");
    return VocabularyNames.name(expanded(reference).orElse(reference));
  }

  private Maker maker() {
    return new Maker(
        cell(cell("mapping_tool").isEmpty() ? "mapping_tool_id" : "mapping_tool"),
        cell("mapping_tool_version"),
        author(),
        cell(cell("mapping_date").isEmpty() ? "review_date" : "mapping_date"));
  }

  private String author() {
    for (String who : List.of("author", "reviewer")) {
      String label = values(who + "_label");
      String id = fields(who + "_id");
      if (!label.isEmpty() || !id.isEmpty()) {
        return label.isEmpty() ? id : label;
      }
    }
    return "";
  }

  private static DamagedInputException wrong(String reason, String advice) {
    return new DamagedInputException(0, reason, advice);
  }
}

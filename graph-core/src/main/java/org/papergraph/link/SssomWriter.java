package org.papergraph.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.papergraph.link.Mapping.Status;
import org.papergraph.ontology.Papergraph;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes one mapping set as a table. */
final class SssomWriter {
  private static final Pattern ONE_LINE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S} ]+");
  private static final Comparator<List<String>> BY_CELLS =
      (a, b) -> Arrays.compare(a.toArray(String[]::new), b.toArray(String[]::new));

  private final MappingSet set;
  private final Collection<Mapping> mappings;
  private final CurieMap curies;
  private final Map<String, String> shared = new LinkedHashMap<>();
  private final List<Column> columns = new ArrayList<>();

  /** A slot and what it holds of a mapping. */
  private record Column(String slot, Function<Mapping, String> cell) {}

  SssomWriter(MappingSet set, Collection<Mapping> mappings) {
    this.set = set;
    this.mappings = mappings;
    this.curies = new CurieMap(iris());
    share("mapping_tool", mapping -> mapping.maker().tool());
    share("mapping_tool_version", mapping -> mapping.maker().toolVersion());
    List<Column> used = allColumns();
    used.removeIf(column -> shared.containsKey(column.slot()) || isEmpty(column));
    columns.addAll(used);
  }

  /** Those of the standard in its order, without those that no mapping of ours has. */
  private List<Column> allColumns() {
    return new ArrayList<>(
        List.of(
            new Column("subject_id", mapping -> curies.curie(mapping.subject())),
            new Column("subject_label", Mapping::subjectLabel),
            new Column("predicate_id", mapping -> mapping.predicate().curie()),
            new Column(
                "predicate_modifier", mapping -> mapping.status() == Status.REJECTED ? "Not" : ""),
            new Column("object_id", mapping -> curies.curie(mapping.object())),
            new Column("object_label", Mapping::objectLabel),
            new Column(
                "mapping_justification", mapping -> "semapv:" + mapping.reason().justification()),
            new Column("author_id", mapping -> authorId(mapping).map(curies::curie).orElse("")),
            new Column(
                "author_label",
                mapping ->
                    authorId(mapping).isPresent() ? "" : MultiValue.of(mapping.maker().author())),
            new Column("object_source", mapping -> source(mapping).map(curies::curie).orElse("")),
            new Column("object_source_version", mapping -> mapping.source().version()),
            new Column("mapping_tool", mapping -> mapping.maker().tool()),
            new Column("mapping_tool_version", mapping -> mapping.maker().toolVersion()),
            new Column("mapping_date", mapping -> mapping.maker().date()),
            new Column("confidence", SssomWriter::confidence),
            new Column("subject_match_field", mapping -> fields(mapping.reason().subjectField())),
            new Column("object_match_field", mapping -> fields(mapping.reason().objectField())),
            new Column("match_string", mapping -> MultiValue.of(mapping.reason().matched())),
            new Column("comment", mapping -> mapping.reason().comment()),
            new Column(SssomTsv.STATUS, mapping -> mapping.status().label())));
  }

  private boolean isEmpty(Column column) {
    return mappings.stream().map(column.cell()).allMatch(String::isEmpty) && !mappings.isEmpty();
  }

  private void share(String slot, Function<Mapping, String> value) {
    List<String> values = mappings.stream().map(value).distinct().limit(2).toList();
    if (values.size() == 1 && ONE_LINE.matcher(values.get(0)).matches()) {
      shared.put(slot, values.get(0));
    }
  }

  private Set<String> iris() {
    Set<String> iris = new TreeSet<>();
    iris.add(Papergraph.MAPPING_STATUS);
    for (Mapping mapping : mappings) {
      iris.add(mapping.subject());
      iris.add(mapping.object());
      source(mapping).ifPresent(iris::add);
      authorId(mapping).ifPresent(iris::add);
      iris.addAll(fieldIris(mapping.reason().subjectField()));
      iris.addAll(fieldIris(mapping.reason().objectField()));
    }
    return iris;
  }

  private static Optional<String> source(Mapping mapping) {
    return Optional.of(mapping.source().name())
        .filter(name -> !name.isEmpty())
        .map(VocabularyNames::iri);
  }

  private static Optional<String> authorId(Mapping mapping) {
    return Optional.of(mapping.maker().author()).filter(Curies::isPlainIri);
  }

  private static List<String> fieldIris(String fields) {
    return Arrays.stream(fields.split(Curies.SEPARATOR, -1))
        .flatMap(field -> Curies.iri(field).stream())
        .toList();
  }

  private String fields(String fields) {
    return Arrays.stream(fields.split(Curies.SEPARATOR, -1))
        .map(field -> MultiValue.of(Curies.iri(field).map(curies::curie).orElse(field)))
        .collect(Collectors.joining("|"));
  }

  private static String confidence(Mapping mapping) {
    return mapping.reason().confidence().map(it -> it.toPlainString()).orElse("");
  }

  void write(Appendable out) throws IOException {
    for (String line : metadata().split("\n")) {
      out.append('#').append(line).append('\n');
    }
    SssomTsv.FORMAT.printRecord(out, columns.stream().map(Column::slot).toArray());
    List<List<String>> rows = new ArrayList<>(mappings.size());
    for (Mapping mapping : mappings) {
      rows.add(columns.stream().map(column -> column.cell().apply(mapping)).toList());
    }
    rows.sort(BY_CELLS);
    for (List<String> row : rows) {
      SssomTsv.FORMAT.printRecord(out, row.toArray());
    }
  }

  private String metadata() {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("curie_map", curies.declared());
    metadata.put("mapping_set_id", set.id());
    if (!set.version().isEmpty()) {
      metadata.put("mapping_set_version", set.version());
    }
    if (!set.license().isEmpty()) {
      metadata.put("license", set.license());
    }
    metadata.putAll(shared);
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("slot_name", SssomTsv.STATUS);
    status.put("property", curies.curie(Papergraph.MAPPING_STATUS));
    status.put("type_hint", "xsd:string");
    metadata.put("extension_definitions", List.of(status));
    return yaml().dump(metadata);
  }

  private static Yaml yaml() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setSplitLines(false);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setLineBreak(DumperOptions.LineBreak.UNIX);
    return new Yaml(options);
  }
}

package org.papergraph.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papergraph.extract.Finding.Role;
import org.papergraph.record.Field;
import org.papergraph.record.Property;
import org.papergraph.record.ReportedResult;
import org.papergraph.resolve.SourceEntry;
import org.papergraph.vocabulary.Kind;

/** The names of methods, data sets, tasks and metrics in the fields of records. */
public final class FieldNames {
  private static final Map<Property, Kind> KINDS =
      Map.of(
          Property.DATASET, Kind.DATASET, Property.TASK, Kind.TASK, Property.METHOD, Kind.METHOD);

  /**
   * A name in a field.
   *
   * @param role what a paper has to do with what its record names so
   */
  public record Name(Kind kind, String name, Role role) {}

  private FieldNames() {}

  /** The kind of entity that a field names, if it names one. */
  static Optional<Kind> kind(Property property) {
    return Optional.ofNullable(KINDS.get(property));
  }

  /** What a paper has to do with a thing that a field of its records names. */
  static Role role(Kind kind) {
    return kind == Kind.TASK ? Role.CENTRAL : Role.MENTIONED;
  }

  /** All names in the fields of these records; a name that stands twice comes twice. */
  public static List<Name> of(List<SourceEntry> entries) {
    List<Name> names = new ArrayList<>();
    for (SourceEntry entry : entries) {
      for (Field field : entry.fields()) {
        kind(field.property())
            .ifPresent(kind -> names.add(new Name(kind, field.value(), role(kind))));
      }
      for (ReportedResult result : entry.description().results()) {
        names.add(new Name(Kind.METRIC, result.metric(), Role.CENTRAL));
        names.add(new Name(Kind.DATASET, result.dataset(), Role.MENTIONED));
        if (!result.task().isBlank()) {
          names.add(new Name(Kind.TASK, result.task(), Role.CENTRAL));
        }
        if (!result.method().isBlank()) {
          names.add(new Name(Kind.METHOD, result.method(), Role.MENTIONED));
        }
      }
    }
    return names;
  }
}

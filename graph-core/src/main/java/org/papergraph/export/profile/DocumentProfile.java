package org.papergraph.export.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Words of others that a graph is told in, one document for each thing. */
public enum DocumentProfile {
  /** Papers, datasets and repositories as schema.org describes them. */
  SCHEMA_ORG,
  /** Datasets as Croissant 1.0 describes them. */
  CROISSANT,
  /** Repositories as CodeMeta 3.0 describes them. */
  CODEMETA;

  DocumentMaker maker() {
    return switch (this) {
      case SCHEMA_ORG -> new SchemaOrg();
      case CROISSANT -> new Croissant();
      case CODEMETA -> new Codemeta();
    };
  }

  /** The name on the command line: {@code schema-org}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The profile with that name. */
  public static Optional<DocumentProfile> named(String name) {
    return Arrays.stream(values()).filter(profile -> profile.label().equals(name)).findFirst();
  }
}

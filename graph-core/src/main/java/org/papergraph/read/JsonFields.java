package org.papergraph.read;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;

/**
 * What the fields of a format in JSON mean, by their paths.
 *
 * <p>A path is made of the names of fields with a slash between them; arrays add nothing to it:
 * {@code journal/name}. What has no meaning is passed over.
 */
public final class JsonFields {
  private final Map<String, Property> properties;
  private final Map<String, Scheme> schemes;
  private final Set<String> paths = new HashSet<>();

  /**
   * @param properties of fields that say something
   * @param schemes of fields that identify the paper
   */
  public JsonFields(Map<String, Property> properties, Map<String, Scheme> schemes) {
    this.properties = Map.copyOf(properties);
    this.schemes = Map.copyOf(schemes);
    properties.keySet().forEach(this::know);
    schemes.keySet().forEach(this::know);
  }

  private void know(String path) {
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      paths.add(path.substring(0, end));
    }
  }

  /** Takes the value the parser stands at, and all that is in it. */
  public void take(String path, JsonTokens json, RecordDraft draft) throws IOException {
    if (!paths.contains(path)) {
      return;
    }
    if (json.atObject()) {
      json.fields(name -> take(path + "/" + name, json, draft));
    } else if (json.atArray()) {
      json.items(() -> take(path, json, draft));
    } else {
      Optional<String> value = json.scalar();
      if (value.isPresent()) {
        take(path, value.get(), draft);
      }
    }
  }

  /**
   * Takes a value with that path. An identifier of a wrong form is kept as a note; an address that
   * holds one identifies the paper too.
   */
  public void take(String path, String value, RecordDraft draft) {
    Scheme scheme = schemes.get(path);
    if (scheme != null) {
      identifier(scheme, value, path, draft);
    }
    Property property = properties.get(path);
    if (property != null) {
      field(property, value, path, draft);
    }
  }

  /** Takes an identifier; one of a wrong form is kept as a note. */
  public static void identifier(Scheme scheme, String value, String path, RecordDraft draft) {
    Optional<Identifier> identifier = Identifier.of(scheme, value);
    if (identifier.isPresent()) {
      draft.identifier(identifier.get());
    } else {
      draft.field(Property.NOTE, value, path);
    }
  }

  /** Takes a field: of a moment its day, and from the address of a paper its identifier too. */
  public static void field(Property property, String value, String path, RecordDraft draft) {
    draft.field(property, property.type() == Property.Type.DATE ? day(value) : value, path);
    if (property == Property.PAGE || property == Property.FULL_TEXT) {
      Identifier.inAddress(value).ifPresent(draft::identifier);
    }
  }

  /** The day of a moment: {@code 2031-05-02T00:00:00Z}. */
  public static String day(String moment) {
    String text = moment.strip();
    return text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text;
  }
}

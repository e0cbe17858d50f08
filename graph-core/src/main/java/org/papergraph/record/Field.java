package org.papergraph.record;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a record says in a field of its own.
 *
 * @param property what the field means
 * @param value the value; for a thing its name, for an address the address
 * @param address of a thing that is named: where the source says it is
 * @param path the field as the format calls it, {@code paper/pwccode}
 */
public record Field(Property property, String value, Optional<String> address, String path) {
  private static final Pattern DATE = Pattern.compile("\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s]+");

  /** A field with a value that is a text, a name, a date or a number. */
  public static Field of(Property property, String value, String path) {
    return new Field(property, value, Optional.empty(), path);
  }

  /** Whether a value is of the property's type. */
  public static boolean fits(Property property, String value) {
    return switch (property.type()) {
      case TEXT, NAME -> !value.isBlank();
      case DATE -> DATE.matcher(value).matches();
      case NUMBER -> NUMBER.matcher(value).matches();
      case ADDRESS -> ADDRESS.matcher(value).matches();
    };
  }
}

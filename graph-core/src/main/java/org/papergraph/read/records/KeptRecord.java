package org.papergraph.read.records;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.papergraph.record.Description;
import org.papergraph.record.Field;
import org.papergraph.record.Property;

/**
 * A record as a store kept it.
 *
 * @param source SHA-256 of the page it stood on, in hexadecimal
 * @param line its first line there, from 1
 * @param lastLine its last line
 * @param onLine which of the records that begin on its first line it is, from 1
 * @param run the number of the run that first read it, from 1
 * @param older whether a newer version of it counts in its place
 * @param description what it says
 */
@JsonPropertyOrder({"source", "line", "lastLine", "onLine", "run", "older", "description"})
public record KeptRecord(
    String source,
    long line,
    long lastLine,
    int onLine,
    int run,
    boolean older,
    Description description) {
  public KeptRecord {
    if (!source.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no SHA-256: \"" + source + "\"");
    }
    if (line < 1 || lastLine < line || onLine < 1 || run < 1) {
      throw new IllegalArgumentException("a record at no place");
    }
    for (Field field : description.fields()) {
      boolean counted =
          field.property().type() == Property.Type.DATE
              || field.property().type() == Property.Type.NUMBER;
      if (counted && !Field.fits(field.property(), field.value())) {
        throw new IllegalArgumentException(
            "a field of " + field.property() + " whose value is of another type");
      }
    }
  }
}

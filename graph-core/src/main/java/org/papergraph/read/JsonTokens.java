package org.papergraph.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON values one after the other, as a stream.
 *
 * <p>Whoever is handed a value may read it or leave it; what is left is passed over. Broken syntax
 * is a {@link DamagedInputException}, and values beyond the limits are too: the parser cannot go on
 * behind them.
 */
public final class JsonTokens implements AutoCloseable {
  /** The formats read here need eight. */
  public static final int DEEPEST = 64;

  /** What the parser takes; a record takes {@link TextLines#MAXIMUM_BYTES} of it. */
  public static final int LONGEST_TEXT = 16 << 20;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(10_000)
                  .maxNumberLength(1_000)
                  .build())
          .build();

  private final JsonParser parser;
  private final long linesBefore;

  /** Takes the value the parser stands at. */
  @FunctionalInterface
  public interface Values {
    void value() throws IOException;
  }

  /** Takes the value of a field. */
  @FunctionalInterface
  public interface Fields {
    void field(String name) throws IOException;
  }

  /**
   * @param linesBefore how many lines of the input stand before these
   */
  public JsonTokens(Reader text, long linesBefore) throws IOException {
    this.parser = FACTORY.createParser(text);
    this.linesBefore = linesBefore;
  }

  /** Hands over each value that stands in no other. */
  public void roots(Values values) throws IOException {
    while (next() != null) {
      values.value();
      passOver();
    }
  }

  /** Hands over the items of the array the parser stands at. */
  public void items(Values values) throws IOException {
    while (next() != JsonToken.END_ARRAY) {
      values.value();
      passOver();
    }
  }

  /** Hands over the items of the array the parser stands at, or the value if it is none. */
  public void each(Values values) throws IOException {
    if (atArray()) {
      items(values);
    } else {
      values.value();
    }
  }

  /** Hands over the fields of the object the parser stands at. */
  public void fields(Fields fields) throws IOException {
    while (next() == JsonToken.FIELD_NAME) {
      String name = text();
      next();
      fields.field(name);
      passOver();
    }
  }

  public boolean atObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  public boolean atArray() {
    return parser.currentToken() == JsonToken.START_ARRAY;
  }

  public boolean atText() {
    return parser.currentToken() == JsonToken.VALUE_STRING;
  }

  /** The text the parser stands at, or the name of the field. */
  public String text() throws IOException {
    try {
      return String.valueOf(parser.getText());
    } catch (JsonProcessingException e) {
      throw damage(e);
    }
  }

  /** The text of a field, nothing where it is null; another type is a fault of the record. */
  public Optional<String> text(String field, RecordDraft draft) throws IOException {
    if (atText()) {
      return Optional.of(text());
    }
    if (parser.currentToken() != JsonToken.VALUE_NULL) {
      draft.fault("wrong type", field + " is " + type() + "; a text belongs there");
    }
    return Optional.empty();
  }

  /** The value of a field as written if it is a text, a number, true or false. */
  public Optional<String> scalar() throws IOException {
    JsonToken token = parser.currentToken();
    return token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL
        ? Optional.of(text())
        : Optional.empty();
  }

  /** All values as {@link #scalar} of the array or the value the parser stands at. */
  public List<String> scalars() throws IOException {
    List<String> values = new ArrayList<>();
    each(() -> scalar().ifPresent(values::add));
    return values;
  }

  /** The type of the value the parser stands at, in words. */
  public String type() {
    JsonToken token = parser.currentToken();
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_OBJECT, END_OBJECT -> "an object";
      case START_ARRAY, END_ARRAY -> "an array";
      case VALUE_STRING -> "a text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      default -> "no value";
    };
  }

  /** The line on which the current token begins. */
  public long line() {
    return linesBefore + parser.currentTokenLocation().getLineNr();
  }

  private @Nullable JsonToken next() throws IOException {
    try {
      return parser.nextToken();
    } catch (JsonProcessingException e) {
      throw damage(e);
    }
  }

  private void passOver() throws IOException {
    try {
      parser.skipChildren();
    } catch (JsonProcessingException e) {
      throw damage(e);
    }
  }

  private DamagedInputException damage(JsonProcessingException e) {
    long line = linesBefore + Math.max(1, parser.currentLocation().getLineNr());
    String why =
        e.getOriginalMessage().lines().findFirst().orElse("").replaceAll(" \\(start.*", "");
    if (why.startsWith("Unexpected end-of-input")) {
      return new DamagedInputException(
          line, "cut off", "the JSON ends before what it began; what came before it was taken");
    }
    String reason = e instanceof StreamConstraintsException ? "JSON beyond limits" : "broken JSON";
    return new DamagedInputException(
        line, reason, why + "; what came before it was taken, what follows it was not");
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}

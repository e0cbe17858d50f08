package org.papergraph.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A document in <a href="https://yaml.org/spec/1.1/">YAML</a> as a tree.
 *
 * <p>Scalars are texts as they were written, whatever YAML takes them for: {@code 16.10}, {@code
 * no}, {@code 2031-05-02}. Only what is empty or null without quotes is null. Tags change nothing.
 * Broken syntax, a key given twice, a second document and what is beyond the limits are a {@link
 * DamagedInputException}.
 */
public final class YamlTree {
  /** The longest document in characters. */
  public static final int LONGEST = 4 << 20;

  /** Values of a document, those that stand there by an alias counted each time. */
  static final int MOST_VALUES = 500_000;

  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

  private final Parser parser;
  private final long firstLine;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private int values;

  /**
   * @param values in the node, itself among them
   */
  private record Anchored(JsonNode node, int values) {}

  private YamlTree(String text, long firstLine) {
    this.parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
    this.firstLine = firstLine;
  }

  /**
   * Reads a document; an empty one is a missing node.
   *
   * @param firstLine the line of the input that is the first of the text
   */
  public static JsonNode read(String text, long firstLine) throws DamagedInputException {
    if (text.length() > LONGEST) {
      throw damage(firstLine, "YAML beyond limits", "longer than " + LONGEST + " characters");
    }
    try {
      return new YamlTree(text, firstLine).document();
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      throw broken(firstLine + (mark == null ? 0 : mark.getLine()), e.getProblem());
    } catch (ReaderException e) {
      String before = text.substring(0, Math.min(text.length(), e.getPosition()));
      String character = String.format("U+%04X", e.getCodePoint());
      throw broken(
          firstLine + before.chars().filter(c -> c == '\n').count(), character + " is no text");
    } catch (YAMLException e) {
      throw broken(firstLine, e.getMessage());
    }
  }

  private JsonNode document() throws DamagedInputException {
    parser.getEvent();
    if (!parser.getEvent().is(Event.ID.DocumentStart)) {
      return JsonNodeFactory.instance.missingNode();
    }
    JsonNode root = value(parser.getEvent(), 0);
    parser.getEvent();
    Event after = parser.getEvent();
    if (!after.is(Event.ID.StreamEnd)) {
      throw broken(line(after), "another document begins; one is read");
    }
    return root;
  }

  private JsonNode value(Event event, int depth) throws DamagedInputException {
    if (depth > JsonTokens.DEEPEST) {
      throw damage(line(event), "YAML beyond limits", "deeper than " + JsonTokens.DEEPEST);
    }
    if (event instanceof AliasEvent alias) {
      return aliased(alias);
    }
    int before = values;
    count(1, event);
    JsonNode node =
        event instanceof ScalarEvent scalar
            ? scalar(scalar)
            : event.is(Event.ID.MappingStart) ? object(depth) : array(depth);
    anchor(event).ifPresent(it -> anchors.put(it, new Anchored(node, values - before)));
    return node;
  }

  private JsonNode object(int depth) throws DamagedInputException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Event key = parser.getEvent(); !key.is(Event.ID.MappingEnd); key = parser.getEvent()) {
      String name = name(key);
      if (object.has(name)) {
        throw damage(line(key), "field given twice", "there is one " + name + " at most");
      }
      object.set(name, value(parser.getEvent(), depth + 1));
    }
    return object;
  }

  private String name(Event key) throws DamagedInputException {
    if (key instanceof ScalarEvent scalar) {
      anchor(key).ifPresent(it -> anchors.put(it, new Anchored(scalar(scalar), 1)));
      return scalar.getValue();
    }
    if (key instanceof AliasEvent alias && aliased(alias).isTextual()) {
      return aliased(alias).textValue();
    }
    throw broken(line(key), "the name of a field is a text");
  }

  private JsonNode array(int depth) throws DamagedInputException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Event item = parser.getEvent(); !item.is(Event.ID.SequenceEnd); item = parser.getEvent()) {
      array.add(value(item, depth + 1));
    }
    return array;
  }

  private static JsonNode scalar(ScalarEvent scalar) {
    return scalar.isPlain() && NULLS.contains(scalar.getValue())
        ? JsonNodeFactory.instance.nullNode()
        : JsonNodeFactory.instance.textNode(scalar.getValue());
  }

  private JsonNode aliased(AliasEvent alias) throws DamagedInputException {
    Anchored anchored = anchors.get(alias.getAnchor());
    if (anchored == null) {
      throw broken(line(alias), "nothing before is called &" + alias.getAnchor());
    }
    count(anchored.values(), alias);
    return anchored.node();
  }

  private static Optional<String> anchor(Event event) {
    return event instanceof NodeEvent node
        ? Optional.ofNullable(node.getAnchor())
        : Optional.empty();
  }

  private void count(int more, Event event) throws DamagedInputException {
    values += more;
    if (values > MOST_VALUES) {
      throw damage(line(event), "YAML beyond limits", "more than " + MOST_VALUES + " values");
    }
  }

  private long line(Event event) {
    Mark mark = event.getStartMark();
    return firstLine + (mark == null ? 0 : mark.getLine());
  }

  private static DamagedInputException broken(long line, @Nullable String problem) {
    String why = problem == null ? "no YAML" : problem.lines().findFirst().orElse("").strip();
    return damage(line, "broken YAML", why);
  }

  private static DamagedInputException damage(long line, String reason, String why) {
    return new DamagedInputException(line, reason, why + "; nothing of the document was taken");
  }
}

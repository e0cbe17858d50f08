package org.papergraph.link.vocabulary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.papergraph.link.ConceptSink.LabelKind;
import org.papergraph.read.JsonTokens;

/** An entity of Wikidata: an item with what it is called, and what it is an instance or kind of. */
final class WikidataEntity {
  private static final String ENTITY = "http://www.wikidata.org/entity/";
  private static final Pattern ITEM = Pattern.compile("Q[1-9]\\d{0,18}");
  private static final int MOST_STATEMENTS = 10_000;
  private static final String INSTANCE_OF = "P31";
  private static final String SUBCLASS_OF = "P279";

  private final Reading reading;
  private final Set<String> languages;

  WikidataEntity(Reading reading) {
    this.reading = reading;
    this.languages = Set.of(reading.options().language(), "mul");
  }

  /** What is collected of one, as its id may come last. */
  private static final class Draft {
    private final List<Runnable> statements = new ArrayList<>();
    private String id = "";
    private String type = "item";

    void add(Runnable statement) {
      if (statements.size() < MOST_STATEMENTS) {
        statements.add(statement);
      }
    }
  }

  /** Takes the entity the parser stands at, or all in the object it stands at. */
  void takeAllOrOne(JsonTokens json) throws IOException {
    take(json, true);
  }

  /** Takes the entity the parser stands at. */
  void take(JsonTokens json) throws IOException {
    take(json, false);
  }

  private void take(JsonTokens json, boolean mayHoldOthers) throws IOException {
    long line = json.line();
    if (!json.atObject()) {
      reading.problem(line, "there is " + json.type() + " where an entity belongs");
      return;
    }
    boolean[] holds = {false};
    Draft draft = new Draft();
    json.fields(
        name -> {
          if (mayHoldOthers && name.equals("entities") && json.atObject()) {
            holds[0] = true;
            json.fields(id -> take(json, false));
          } else {
            field(name, json, draft);
          }
        });
    if (!holds[0]) {
      end(draft, line);
    }
  }

  private void end(Draft draft, long line) {
    if (!draft.type.equals("item") || draft.id.startsWith("P")) {
      return;
    }
    if (ITEM.matcher(draft.id).matches()) {
      draft.statements.forEach(Runnable::run);
    } else {
      reading.problem(line, "an item has an id such as Q42; there is: " + Reading.shown(draft.id));
    }
  }

  private void field(String name, JsonTokens json, Draft draft) throws IOException {
    switch (name) {
      case "id" -> draft.id = json.scalar().orElse("");
      case "type" -> draft.type = json.scalar().orElse("");
      case "labels" -> labels(json, draft, LabelKind.PREFERRED);
      case "aliases" -> labels(json, draft, LabelKind.ALTERNATIVE);
      case "descriptions" ->
          texts(json, (language, text) -> draft.add(() -> reading.note(iri(draft.id), text)));
      case "claims" -> claims(json, draft);
      default -> {}
    }
  }

  private void labels(JsonTokens json, Draft draft, LabelKind kind) throws IOException {
    texts(
        json,
        (language, text) -> draft.add(() -> reading.label(iri(draft.id), text, language, kind)));
  }

  /** Hands over the texts in languages that are wanted; old dumps have arrays for nothing. */
  private void texts(JsonTokens json, BiConsumer<String, String> take) throws IOException {
    if (!json.atObject()) {
      return;
    }
    json.fields(
        language -> {
          if (!languages.contains(language)) {
            return;
          }
          if (json.atArray()) {
            json.items(() -> value(json).ifPresent(text -> take.accept(language, text)));
          } else {
            value(json).ifPresent(text -> take.accept(language, text));
          }
        });
  }

  private static Optional<String> value(JsonTokens json) throws IOException {
    return json.atObject() ? field(json, "value", json::scalar) : Optional.empty();
  }

  private void claims(JsonTokens json, Draft draft) throws IOException {
    if (!json.atObject()) {
      return;
    }
    json.fields(
        property -> {
          boolean isWanted = property.equals(INSTANCE_OF) || property.equals(SUBCLASS_OF);
          if (isWanted && json.atArray()) {
            json.items(() -> claim(property, json, draft));
          }
        });
  }

  private void claim(String property, JsonTokens json, Draft draft) throws IOException {
    if (!json.atObject()) {
      return;
    }
    String[] found = {"", ""};
    json.fields(
        name -> {
          switch (name) {
            case "rank" -> found[0] = json.scalar().orElse("");
            case "mainsnak" -> found[1] = item(json).orElse("");
            default -> {}
          }
        });
    String rank = found[0];
    String item = found[1];
    if (item.isEmpty() || rank.equals("deprecated")) {
      return;
    }
    if (property.equals(INSTANCE_OF)) {
      draft.add(() -> reading.type(iri(draft.id), iri(item)));
    } else {
      draft.add(() -> reading.broader(iri(draft.id), iri(item)));
    }
  }

  private static Optional<String> item(JsonTokens mainSnak) throws IOException {
    return field(mainSnak, "datavalue", () -> field(mainSnak, "value", () -> id(mainSnak)));
  }

  /** The item that a statement is about; older dumps have its number only. */
  private static Optional<String> id(JsonTokens value) throws IOException {
    if (!value.atObject()) {
      return Optional.empty();
    }
    String[] found = {"", ""};
    value.fields(
        name -> {
          switch (name) {
            case "id" -> found[0] = value.scalar().orElse("");
            case "numeric-id" -> found[1] = "Q" + value.scalar().orElse("");
            default -> {}
          }
        });
    return Stream.of(found).filter(id -> ITEM.matcher(id).matches()).findFirst();
  }

  private interface Value {
    Optional<String> read() throws IOException;
  }

  /** What is made of a field of the object the parser stands at. */
  private static Optional<String> field(JsonTokens json, String wanted, Value value)
      throws IOException {
    List<String> found = new ArrayList<>();
    if (json.atObject()) {
      json.fields(
          name -> {
            if (name.equals(wanted)) {
              value.read().ifPresent(found::add);
            }
          });
    }
    return found.stream().findFirst();
  }

  private static String iri(String id) {
    return ENTITY + id;
  }
}

package org.papergraph.server.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.papergraph.server.page.EntityKind;
import org.papergraph.server.page.SentForm;

/** What somebody who types may mean. */
final class Suggestions {
  private static final int A_PAGE = 20;

  /** Nobody leafs further. */
  private static final int HIGHEST_CURSOR = 1_000;

  private Suggestions() {}

  /** Entities by the beginning of a name, of a word in it, or by their identifier. */
  static ObjectNode entities(SentForm form, NameIndex index, Entities entities)
      throws RefusedException {
    String prefix = prefix(form);
    int cursor = cursor(form);
    String type = form.field("type");
    Set<EntityKind> kinds = EnumSet.copyOf(Types.ALL);
    if (!type.isEmpty()) {
      Optional<EntityKind> only = Types.of(type);
      kinds.retainAll(only.map(EnumSet::of).orElse(EnumSet.noneOf(EntityKind.class)));
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode result = answer.putArray("result");
    if (prefix.isEmpty()) {
      return answer;
    }
    Matcher matcher = new Matcher(index, entities);
    String asId = entities.of(prefix).map(entities::id).orElse(prefix);
    for (Entry entry : index.beginning(asId, kinds, cursor, A_PAGE)) {
      ObjectNode one = result.addObject().put("id", entry.id()).put("name", entry.name());
      one.put("description", matcher.description(entry));
      entry.kinds().forEach(kind -> one.withArray("notable").add(Types.json(kind)));
    }
    return answer;
  }

  static ObjectNode types(SentForm form) throws RefusedException {
    return listed(form, Types.ALL.stream().map(Types::json));
  }

  static ObjectNode properties(SentForm form) throws RefusedException {
    return listed(form, Arrays.stream(Property.values()).map(Property::json));
  }

  private static ObjectNode listed(SentForm form, Stream<ObjectNode> all) throws RefusedException {
    String prefix = prefix(form).toLowerCase(Locale.ROOT);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode result = answer.putArray("result");
    all.filter(one -> begins(one, prefix)).skip(cursor(form)).limit(A_PAGE).forEach(result::add);
    return answer;
  }

  private static boolean begins(ObjectNode one, String prefix) {
    String name = one.path("name").asText().toLowerCase(Locale.ROOT);
    String id = one.path("id").asText().toLowerCase(Locale.ROOT);
    return id.startsWith(prefix) || (" " + name).contains(" " + prefix);
  }

  private static String prefix(SentForm form) throws RefusedException {
    String prefix = form.field("prefix");
    if (prefix.length() > QuestionReader.LONGEST_TEXT) {
      throw RefusedException.malformed(
          "the prefix is longer than " + QuestionReader.LONGEST_TEXT + " characters");
    }
    return prefix.strip();
  }

  private static int cursor(SentForm form) throws RefusedException {
    String cursor = form.field("cursor");
    if (cursor.isEmpty()) {
      return 0;
    }
    if (!cursor.matches("\\d{1,9}") || Integer.parseInt(cursor) > HIGHEST_CURSOR) {
      throw RefusedException.malformed("the cursor is no number from 0 to " + HIGHEST_CURSOR);
    }
    return Integer.parseInt(cursor);
  }
}

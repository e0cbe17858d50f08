package org.papergraph.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papergraph.extract.Finding.Role;
import org.papergraph.fetch.NoAnswerException;
import org.papergraph.vocabulary.Kind;

/**
 * What a model says of one paper, none of it checked against the text yet.
 *
 * @param names methods, datasets, tasks and metrics
 * @param malformed entries that could not be understood
 */
record Answer(List<Name> names, List<Result> results, int malformed) {
  /** An abstract names a few dozen things at most. */
  static final int MOST_ENTRIES = 500;

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private static final Map<Kind, String> LISTS =
      Map.of(
          Kind.METHOD, "methods",
          Kind.DATASET, "datasets",
          Kind.TASK, "tasks",
          Kind.METRIC, "metrics");

  private static final String RESULTS = "results";

  /** A thing that the text names, with words that are said to hold the name. */
  record Name(Kind kind, Role role, String name, String quote) {}

  /** A number that is said to be an outcome; what is not known of it is empty. */
  record Result(
      String value,
      String unit,
      boolean relative,
      String metric,
      String dataset,
      String method,
      String baseline,
      String quote) {}

  Answer {
    names = List.copyOf(names);
    results = List.copyOf(results);
  }

  /**
   * What the model wrote, out of the response of its server.
   *
   * @throws NoAnswerException if that is no chat completion, or one without text
   */
  static String content(String response) throws NoAnswerException {
    JsonNode choice;
    try {
      choice = JSON.readTree(response).path("choices").path(0);
    } catch (JsonProcessingException e) {
      throw NoAnswerException.unreached("response is no chat completion");
    }
    if (!choice.path("message").isObject()) {
      throw NoAnswerException.unreached("response is no chat completion");
    } else if (choice.path("finish_reason").asText().equals("length")) {
      throw NoAnswerException.unusable("answer cut off");
    }
    JsonNode content = choice.path("message").path("content");
    if (!content.isTextual() || content.textValue().isBlank()) {
      throw NoAnswerException.unusable("answer is empty");
    }
    return content.textValue();
  }

  /**
   * Reads what the model wrote.
   *
   * @throws NoAnswerException if it is not what was asked for
   */
  static Answer parse(String content) throws NoAnswerException {
    JsonNode root = tree(content);
    boolean any = root.has(RESULTS);
    List<Name> names = new ArrayList<>();
    List<Result> results = new ArrayList<>();
    int entries = 0;
    for (Kind kind : Kind.values()) {
      String list = LISTS.getOrDefault(kind, "");
      any |= root.has(list);
      for (JsonNode entry : list(root, list)) {
        entries++;
        if (text(entry, "name").isBlank() || text(entry, "quote").isBlank()) {
          continue;
        }
        Role role = role(kind, text(entry, "role"));
        names.add(new Name(kind, role, text(entry, "name"), text(entry, "quote")));
      }
    }
    for (JsonNode entry : list(root, RESULTS)) {
      entries++;
      if (!text(entry, "value").isBlank() && !text(entry, "quote").isBlank()) {
        results.add(result(entry));
      }
    }
    if (!any) {
      throw NoAnswerException.unusable("answer without any of the lists");
    } else if (entries > MOST_ENTRIES) {
      throw NoAnswerException.unusable("answer with more than " + MOST_ENTRIES + " entries");
    }
    return new Answer(names, results, entries - names.size() - results.size());
  }

  /** Some models put words, their thoughts or a fence of Markdown around the object. */
  private static JsonNode tree(String content) throws NoAnswerException {
    int begin = content.indexOf('{');
    int end = content.lastIndexOf('}');
    Optional<JsonNode> root = object(content);
    if (root.isEmpty() && begin >= 0 && begin < end) {
      root = object(content.substring(begin, end + 1));
    }
    return root.orElseThrow(() -> NoAnswerException.unusable("answer is no JSON object"));
  }

  private static Optional<JsonNode> object(String json) {
    try {
      return Optional.of(JSON.readTree(json)).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static JsonNode list(JsonNode root, String name) throws NoAnswerException {
    JsonNode list = root.path(name);
    if (!list.isArray() && !list.isNull() && !list.isMissingNode()) {
      throw NoAnswerException.unusable("answer with something other than lists");
    }
    return list;
  }

  /** The text of a field; of numbers as they are written, of anything else none. */
  private static String text(JsonNode entry, String field) {
    JsonNode value = entry.path(field);
    return value.isTextual() || value.isNumber() ? value.asText() : "";
  }

  private static Role role(Kind kind, String role) {
    return switch (kind) {
      case METHOD, DATASET -> role.equals("introduced") ? Role.INTRODUCED : Role.MENTIONED;
      case TASK, METRIC -> role.equals("central") ? Role.CENTRAL : Role.MENTIONED;
    };
  }

  private static Result result(JsonNode entry) {
    return new Result(
        text(entry, "value"),
        text(entry, "unit"),
        entry.path("relative").asBoolean(false),
        text(entry, "metric"),
        text(entry, "dataset"),
        text(entry, "method"),
        text(entry, "baseline"),
        text(entry, "quote"));
  }
}

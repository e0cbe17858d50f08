package org.papergraph.link;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.papergraph.fetch.NoAnswerException;

/** Reads what services answer. */
final class ReconciliationAnswers {
  private static final int DEEPEST = 50;
  private static final int LONGEST_TEXT = 1_000;
  private static final int MOST_CANDIDATES = 100;
  private static final int MOST_TYPES = 100;

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ReconciliationAnswers() {}

  /**
   * The object that is an answer.
   *
   * @throws NoAnswerException if it is something else
   */
  static JsonNode object(String answer) throws NoAnswerException {
    try {
      JsonNode root = JSON.readTree(answer);
      if (root != null && root.isObject()) {
        return root;
      }
    } catch (JsonProcessingException e) {
      // Nothing of it is repeated: it may be anything.
    }
    throw NoAnswerException.unreached("the answer is no JSON object");
  }

  /**
   * The candidates of one result, the best first. One without an identifier, a name or a score is
   * left out.
   *
   * @throws NoAnswerException if it is no result
   */
  static List<ReconciliationCandidate> candidates(JsonNode result, ReconciliationManifest manifest)
      throws NoAnswerException {
    if (!result.path("result").isArray()) {
      throw NoAnswerException.unusable("no result for the name");
    }
    List<ReconciliationCandidate> candidates = new ArrayList<>();
    for (JsonNode each : result.path("result")) {
      if (candidates.size() < MOST_CANDIDATES) {
        candidate(each, manifest).ifPresent(candidates::add);
      }
    }
    candidates.sort(Comparator.comparingDouble(candidate -> -candidate.score()));
    return List.copyOf(candidates);
  }

  private static Optional<ReconciliationCandidate> candidate(
      JsonNode json, ReconciliationManifest manifest) {
    String id = json.path("id").asText();
    JsonNode name = json.path("name");
    JsonNode score = json.path("score");
    boolean complete = !id.isBlank() && name.isTextual() && score.isNumber();
    if (!complete || id.length() > LONGEST_TEXT || name.textValue().length() > LONGEST_TEXT) {
      return Optional.empty();
    }
    return Optional.of(
        new ReconciliationCandidate(
            id,
            manifest.iri(id),
            name.textValue(),
            types(json.path("type")),
            score.doubleValue(),
            json.path("match").asBoolean(false)));
  }

  private static List<String> types(JsonNode given) {
    List<String> types = new ArrayList<>();
    for (JsonNode type : given) {
      String id = type.isObject() ? type.path("id").asText() : type.asText();
      if (!id.isBlank() && id.length() <= LONGEST_TEXT && types.size() < MOST_TYPES) {
        types.add(id);
      }
    }
    return types;
  }
}

package org.papergraph.link;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.papergraph.fetch.NoAnswerException;

/**
 * What a service says of itself.
 *
 * @param identifierSpace the beginning of the IRIs of entities; may be empty
 * @param view a template of addresses of entities; may be empty
 * @param batchSize how many queries it takes at once
 */
record ReconciliationManifest(String identifierSpace, String view, int batchSize) {
  /** What most services take without saying so. */
  private static final int USUAL_BATCH = 10;

  private static final int LARGEST_BATCH = 50;
  private static final String PLACE = "{{id}}";

  /**
   * Reads a manifest.
   *
   * @throws NoAnswerException if it is none, or one of versions of the API that are not known
   */
  static ReconciliationManifest of(JsonNode json) throws NoAnswerException {
    if (!json.path("name").isTextual() || !json.path("identifierSpace").isTextual()) {
      throw NoAnswerException.unreached("what is there is no reconciliation service");
    }
    JsonNode versions = json.path("versions");
    boolean known = versions.isMissingNode();
    for (JsonNode version : versions) {
      known |= version.asText().equals("0.1") || version.asText().equals("0.2");
    }
    if (!known) {
      throw NoAnswerException.unreached("the service speaks neither version 0.1 nor 0.2");
    }
    int batch = json.path("batchSize").asInt(USUAL_BATCH);
    String view = json.path("view").path("url").asText();
    return new ReconciliationManifest(
        json.path("identifierSpace").textValue(),
        view.contains(PLACE) ? view : "",
        Math.max(1, Math.min(LARGEST_BATCH, batch)));
  }

  /**
   * The IRI of an entity: its identifier if that is one, or in the identifier space if that is the
   * beginning of IRIs, or else the address it is shown at.
   */
  Optional<String> iri(String id) {
    if (isIri(id)) {
      return Optional.of(id);
    }
    if (identifierSpace.endsWith("/") || identifierSpace.endsWith("#")) {
      return Optional.of(identifierSpace + id).filter(ReconciliationManifest::isIri);
    }
    String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    return Optional.of(view.replace(PLACE, encoded)).filter(ReconciliationManifest::isIri);
  }

  private static boolean isIri(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() != null && uri.getScheme().matches("(?i)https?");
    } catch (URISyntaxException e) {
      return false;
    }
  }
}

package org.papergraph.server.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.papergraph.search.Marks;
import org.papergraph.search.SearchAnswer;

/** What was found, as JSON. */
final class SearchJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SearchJson() {}

  static Reply reply(SearchForm form, SearchAnswer answer, Site site) throws IOException {
    ObjectNode body = JSON.createObjectNode();
    body.put("query", form.words()).put("total", answer.total());
    body.put("first", (form.page() - 1) * SearchForm.A_PAGE).put("complete", !answer.cut());
    answer.suggestion().ifPresent(words -> body.put("suggestion", words));
    ArrayNode hits = body.putArray("hits");
    for (SearchAnswer.Hit hit : answer.hits()) {
      FoundHit found = FoundHit.of(hit, answer.marks(), site);
      ObjectNode one = hits.addObject();
      one.put("iri", hit.iri()).put("kind", found.kind()).put("name", found.plain());
      one.put("score", hit.score());
      if (!found.year().isEmpty()) {
        one.put("year", found.year());
      }
      one.put("text", found.text().stream().map(Marks.Piece::text).collect(Collectors.joining()));
    }
    ObjectNode facets = body.putObject("facets");
    answer.facets().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> {
              ArrayNode values = facets.putArray(entry.getKey().word());
              entry
                  .getValue()
                  .forEach(
                      it -> values.addObject().put("value", it.value()).put("hits", it.hits()));
            });
    return new Reply(
        200,
        "application/json;charset=utf-8",
        JSON.writeValueAsString(body) + "\n",
        Map.of("Access-Control-Allow-Origin", "*"));
  }
}

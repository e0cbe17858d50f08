package org.papergraph.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the code repositories a paper points to. */
final class RepositoryExtractor implements Extractor {
  /** Of the addresses on code hosts in abstracts nearly all are the paper's own code. */
  private static final double CONFIDENCE = 0.98;

  @Override
  public List<Finding> extract(PaperAnalysis paper) {
    Map<String, List<Span>> spans = new LinkedHashMap<>();
    Map<String, String> written = new LinkedHashMap<>();
    for (WebAddresses.Address address : paper.addresses()) {
      CodeHosts.repository(address)
          .ifPresent(
              url -> {
                String key = url.toLowerCase(Locale.ROOT);
                written.putIfAbsent(key, url);
                spans.computeIfAbsent(key, k -> new ArrayList<>()).add(address.span());
              });
    }
    List<Finding> findings = new ArrayList<>();
    written.forEach(
        (key, url) ->
            findings.add(
                new Finding.Repository(
                    url, spans.getOrDefault(key, List.of()), CONFIDENCE, "code-host-address")));
    return findings;
  }
}

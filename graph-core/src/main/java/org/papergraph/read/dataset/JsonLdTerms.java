package org.papergraph.read.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The terms of schema.org and Croissant by their plain names, however a file abbreviates them.
 *
 * <p>What a file's own context says of a prefix or a term counts; a context elsewhere is not
 * fetched, and the usual prefixes are taken for what they usually mean. See <a
 * href="https://www.w3.org/TR/json-ld11/#the-context">JSON-LD</a>.
 */
final class JsonLdTerms {
  /** Where terms begin, and what stands before their plain names. */
  private static final Map<String, String> VOCABULARIES =
      Map.ofEntries(
          Map.entry("https://schema.org/", ""),
          Map.entry("http://schema.org/", ""),
          Map.entry("http://mlcommons.org/croissant/", ""),
          Map.entry("https://mlcommons.org/croissant/", ""),
          Map.entry("http://mlcommons.org/schema/", ""),
          Map.entry("http://mlcommons.org/croissant/RAI/", "rai:"),
          Map.entry("https://mlcommons.org/croissant/RAI/", "rai:"),
          Map.entry("http://purl.org/dc/terms/", "dct:"),
          Map.entry("http://www.w3.org/ns/prov#", "prov:"));

  private static final Map<String, String> PREFIXES =
      Map.of(
          "sc", "https://schema.org/",
          "schema", "https://schema.org/",
          "cr", "http://mlcommons.org/croissant/",
          "ml", "http://mlcommons.org/schema/",
          "rai", "http://mlcommons.org/croissant/RAI/",
          "dct", "http://purl.org/dc/terms/",
          "dcterms", "http://purl.org/dc/terms/",
          "prov", "http://www.w3.org/ns/prov#");

  /** Definitions that lead to definitions; more are a circle. */
  private static final int MOST_STEPS = 8;

  private final Set<String> responsible;
  private final Map<String, String> defined = new HashMap<>();

  /**
   * @param responsible terms of responsible AI that older files have without their prefix
   */
  JsonLdTerms(JsonNode context, Set<String> responsible) {
    this.responsible = responsible;
    Values.each(context).forEach(this::define);
  }

  private void define(JsonNode context) {
    if (context.isObject()) {
      context
          .properties()
          .forEach(
              term -> {
                Optional<String> meaning = Values.text(term.getValue(), "@id");
                meaning.ifPresent(iri -> defined.put(term.getKey(), iri));
              });
    }
  }

  /** The plain name of a term: {@code name} of {@code sc:name}; of others their address. */
  String plain(String term) {
    String iri = expanded(term, 0);
    int end = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1;
    String vocabulary = VOCABULARIES.get(iri.substring(0, end));
    String name = vocabulary == null ? iri : vocabulary + iri.substring(end);
    if (name.equals("dct:conformsTo")) {
      return "conformsTo";
    }
    return responsible.contains("rai:" + name) ? "rai:" + name : name;
  }

  private String expanded(String term, int steps) {
    if (term.startsWith("@")) {
      return term;
    }
    String meaning = defined.getOrDefault(term, term);
    if (steps < MOST_STEPS && !meaning.equals(term)) {
      return expanded(meaning, steps + 1);
    }
    int colon = term.indexOf(':');
    if (colon <= 0 || term.startsWith("//", colon + 1)) {
      return term;
    }
    String prefix = term.substring(0, colon);
    String base = defined.getOrDefault(prefix, PREFIXES.getOrDefault(prefix, prefix + ":"));
    return base + term.substring(colon + 1);
  }
}

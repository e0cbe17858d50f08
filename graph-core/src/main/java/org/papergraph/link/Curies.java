package org.papergraph.link;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.papergraph.ontology.Papergraph;

/**
 * IRIs and their short forms, <a href="https://www.w3.org/TR/curie/">CURIEs</a>.
 *
 * <p>An IRI is divided behind the last {@code /}, {@code #} or {@code :} that has something after
 * it, so that what follows the prefix is a plain name wherever it can be.
 */
final class Curies {
  /**
   * The <a href="https://mapping-commons.github.io/sssom/spec-intro/#iri-prefixes">prefixes of the
   * standard</a>, which need no declaration.
   */
  static final Map<String, String> BUILT_IN =
      Map.of(
          "linkml", "https://w3id.org/linkml/",
          "owl", "http://www.w3.org/2002/07/owl#",
          "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
          "semapv", "https://w3id.org/semapv/vocab/",
          "skos", "http://www.w3.org/2004/02/skos/core#",
          "sssom", "https://w3id.org/sssom/",
          "xsd", "http://www.w3.org/2001/XMLSchema#");

  /** Those, and what else goes by one name everywhere. */
  static final Map<String, String> KNOWN = known();

  private static final Map<String, String> NAMES =
      KNOWN.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  /** What separates several match fields. */
  static final String SEPARATOR = ", ";

  private static final Pattern IRI =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\p{Cc}\\p{Cs}\\p{Z}\ufeff<>\"{}|\\\\^`]+");

  private Curies() {}

  /** The two halves of an IRI. */
  record Halves(String namespace, String local) {}

  private static Map<String, String> known() {
    Map<String, String> known = new TreeMap<>(BUILT_IN);
    known.put("pg", Papergraph.NAMESPACE);
    known.put("dbpedia", "http://dbpedia.org/resource/");
    known.put("dc", "http://purl.org/dc/elements/1.1/");
    known.put("dcterms", "http://purl.org/dc/terms/");
    known.put("oboInOwl", "http://www.geneontology.org/formats/oboInOwl#");
    known.put("orcid", "https://orcid.org/");
    known.put("schema", "https://schema.org/");
    known.put("skosxl", "http://www.w3.org/2008/05/skos-xl#");
    known.put("wikidata", "http://www.wikidata.org/entity/");
    return known;
  }

  /** Whether it has a scheme and no character that RDF does not allow in IRIs. */
  static boolean isIri(String text) {
    return IRI.matcher(text).matches();
  }

  /** Whether it cannot be taken for a CURIE. */
  static boolean isPlainIri(String text) {
    boolean hasHost = text.contains("://") && !text.endsWith("://");
    return isIri(text) && (hasHost || text.startsWith("urn:"));
  }

  static Halves halves(String iri) {
    int split = iri.length() - 2;
    while (split >= 0 && "/#:".indexOf(iri.charAt(split)) < 0) {
      split--;
    }
    String namespace = iri.substring(0, split + 1);
    return namespace.endsWith("://")
        ? new Halves(iri, "")
        : new Halves(namespace, iri.substring(split + 1));
  }

  /** The IRI that a CURIE of a known prefix stands for, or the IRI that it is. */
  static Optional<String> iri(String field) {
    int colon = field.indexOf(':');
    String namespace = colon < 0 ? null : KNOWN.get(field.substring(0, colon));
    String iri = namespace == null ? field : namespace + field.substring(colon + 1);
    return Optional.of(iri).filter(Curies::isPlainIri);
  }

  /** With known prefixes wherever there are IRIs, and in the order of these. */
  static String shortened(String fields) {
    return Arrays.stream(fields.split(SEPARATOR, -1))
        .map(Curies::curie)
        .sorted(Comparator.comparing(it -> iri(it).orElse(it)))
        .collect(Collectors.joining(SEPARATOR));
  }

  private static String curie(String field) {
    if (!isPlainIri(field)) {
      return field;
    }
    Halves halves = halves(field);
    String name = NAMES.get(halves.namespace());
    return name == null ? field : name + ":" + halves.local();
  }
}

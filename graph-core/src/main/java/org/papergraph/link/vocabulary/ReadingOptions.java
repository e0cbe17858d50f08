package org.papergraph.link.vocabulary;

import java.util.Optional;

/**
 * What a vocabulary does not say itself.
 *
 * @param layout of tables
 * @param baseIri what relative addresses in RDF are relative to, where the file does not say
 * @param language of the labels that are read where a file has them in hundreds of languages, which
 *     are Wikidata's only
 */
public record ReadingOptions(TableLayout layout, Optional<String> baseIri, String language) {
  /** Nothing but what the file says; English. */
  public static final ReadingOptions NONE = of(TableLayout.BY_NAMES);

  /** Those with a layout only. */
  public static ReadingOptions of(TableLayout layout) {
    return new ReadingOptions(layout, Optional.empty(), "en");
  }

  /** The same with a base. */
  public ReadingOptions withBaseIri(String iri) {
    return new ReadingOptions(layout, Optional.of(iri), language);
  }

  /** The same with another language. */
  public ReadingOptions withLanguage(String tag) {
    return new ReadingOptions(layout, baseIri, tag);
  }
}

package org.papergraph.link;

/**
 * What a <a href="https://mapping-commons.github.io/sssom/MappingSet/">mapping set</a> says of
 * itself.
 *
 * @param id an IRI
 * @param version may be empty
 * @param license an IRI; empty where nothing is said of it
 */
public record MappingSet(String id, String version, String license) {
  /**
   * @throws IllegalArgumentException for an identifier or a license that is no IRI
   */
  public MappingSet {
    if (!Curies.isIri(id)) {
      throw new IllegalArgumentException("the identifier \"" + id + "\" is no IRI");
    }
    if (!license.isEmpty() && !Curies.isIri(license)) {
      throw new IllegalArgumentException("the license \"" + license + "\" is no IRI");
    }
  }
}

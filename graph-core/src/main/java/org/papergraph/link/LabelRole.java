package org.papergraph.link;

/** How well a label stands for its entity, the best first. */
enum LabelRole {
  /** The preferred label, or the one its address is made of. */
  OWN,
  /** What the preferred label is short for. */
  EXPANSION,
  /** Its own label with or without a word that says what it is ({@code algorithm}). */
  HEADED,
  /** Another label. */
  SYNONYM;

  String field() {
    return this == OWN ? "skos:prefLabel" : "skos:altLabel";
  }
}

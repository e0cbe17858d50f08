package org.papergraph.link;

/** Takes what a vocabulary says of its concepts, statement by statement, in any order. */
public interface ConceptSink {
  /** What a label is to its concept. */
  enum LabelKind {
    PREFERRED,
    ALTERNATIVE
  }

  /**
   * A name of a concept.
   *
   * @param language its tag as written; empty if it has none
   */
  void label(String concept, String text, String language, LabelKind kind);

  /** A class it is of. */
  void type(String concept, String type);

  /** A concept that is more general. */
  void broader(String concept, String broader);

  /** A concept that has to do with it. */
  void related(String concept, String other);

  /** Its definition, or another text about it. */
  void note(String concept, String text);

  /** An address of the same thing elsewhere. */
  void same(String concept, String other);

  /** It is not to be used any more. */
  void deprecated(String concept);
}

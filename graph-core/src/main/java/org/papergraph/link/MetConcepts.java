package org.papergraph.link;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.papergraph.text.NameKey;

/**
 * The first reading of a vocabulary: which of its concepts share a name with an entity.
 *
 * <p>Only those are kept, so that a vocabulary much larger than memory can be read.
 */
final class MetConcepts implements ConceptSink {
  /** How many names of several words a part of the vocabulary has, and how many of them are met. */
  private static final class Share {
    private long all;
    private long met;
  }

  private final EntityNames names;
  private final Optional<String> language;
  private final Map<String, Boolean> met = new TreeMap<>();
  private final Map<String, Share> shares = new HashMap<>();
  private final Edges edges = new Edges();

  /**
   * @param language of labels to be compared, with those that say none
   */
  MetConcepts(EntityNames names, Optional<String> language) {
    this.names = names;
    this.language = language;
  }

  /** Whether a label of that language is to be compared. */
  static boolean isIn(Optional<String> wanted, String language) {
    return language.isEmpty()
        || language.equals("mul")
        || wanted.isEmpty()
        || language.toLowerCase(Locale.ROOT).split("-", 2)[0].equals(wanted.get());
  }

  @Override
  public void label(String concept, String text, String language, LabelKind kind) {
    if (!isIn(this.language, language)) {
      return;
    }
    boolean several = Spelling.words(text) > 1;
    boolean whole = names.has(NameKey.of(text));
    if (several && kind == LabelKind.PREFERRED) {
      Share share = shares.computeIfAbsent(space(concept), k -> new Share());
      share.all++;
      share.met += whole ? 1 : 0;
    }
    if (whole || names.has(NameKey.of(Spelling.withoutRemark(text)))) {
      met.merge(concept, whole && several, Boolean::logicalOr);
    }
  }

  /** The part of a vocabulary that a concept belongs to: its IRI without the last name. */
  private static String space(String iri) {
    return iri.substring(0, Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  /** Whether a concept shares a name with an entity. */
  boolean isMet(String concept) {
    return met.containsKey(concept);
  }

  /** Whether it shares a name of several words, which seldom means two things. */
  boolean isSurelyMet(String concept) {
    return met.getOrDefault(concept, false);
  }

  /** Which share of the names in this part of the vocabulary are met. */
  double share(String concept) {
    Share share = shares.get(space(concept));
    return share == null ? 0 : (double) share.met / share.all;
  }

  Iterable<String> all() {
    return met.keySet();
  }

  /** Which concepts are more general than which. */
  Edges edges() {
    return edges;
  }

  @Override
  public void broader(String concept, String broader) {
    edges.add(Hashes.of(concept), Hashes.of(broader));
  }

  @Override
  public void type(String concept, String type) {}

  @Override
  public void related(String concept, String other) {}

  @Override
  public void note(String concept, String text) {}

  @Override
  public void same(String concept, String other) {}

  @Override
  public void deprecated(String concept) {}
}

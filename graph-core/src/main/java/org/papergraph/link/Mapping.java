package org.papergraph.link;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * That an entity is a concept of a vocabulary, or may be, or is not, and who says so why: a mapping
 * of the <a href="https://mapping-commons.github.io/sssom/">Simple Standard for Sharing Ontological
 * Mappings</a>.
 *
 * @param subject the IRI of the entity
 * @param subjectLabel its name
 * @param predicate how close they are
 * @param object the IRI of the concept
 * @param objectLabel its name; empty if unknown
 * @param status what is made of it
 * @param reason why
 * @param source where the concept is from
 * @param maker who or what made it
 */
public record Mapping(
    String subject,
    String subjectLabel,
    Predicate predicate,
    String object,
    String objectLabel,
    Status status,
    Reason reason,
    Source source,
    Maker maker)
    implements Comparable<Mapping> {
  private static final Comparator<Mapping> ORDER =
      Comparator.comparing(Mapping::subject)
          .thenComparing(Mapping::object)
          .thenComparing(Mapping::predicate)
          .thenComparing(Mapping::status)
          .thenComparing(mapping -> mapping.toString());

  /** How close the two are. */
  public enum Predicate {
    EXACT_MATCH("skos:exactMatch", "http://www.w3.org/2004/02/skos/core#exactMatch"),
    CLOSE_MATCH("skos:closeMatch", "http://www.w3.org/2004/02/skos/core#closeMatch"),
    BROAD_MATCH("skos:broadMatch", "http://www.w3.org/2004/02/skos/core#broadMatch"),
    NARROW_MATCH("skos:narrowMatch", "http://www.w3.org/2004/02/skos/core#narrowMatch"),
    RELATED_MATCH("skos:relatedMatch", "http://www.w3.org/2004/02/skos/core#relatedMatch");

    private final String curie;
    private final String iri;

    Predicate(String curie, String iri) {
      this.curie = curie;
      this.iri = iri;
    }

    /** {@code skos:exactMatch}. */
    public String curie() {
      return curie;
    }

    public String iri() {
      return iri;
    }

    static Optional<Predicate> of(String iri) {
      return Arrays.stream(values()).filter(it -> it.iri.equals(iri)).findFirst();
    }
  }

  /** What is made of a mapping. */
  public enum Status {
    /** A rule found it, and it is stated in the graph. */
    ASSERTED,
    /** A rule found it, but is not sure enough: it is not stated. */
    SUGGESTED,
    /** Somebody decided that it holds: it is stated whatever the rules find. */
    ACCEPTED,
    /** Somebody decided that it does not hold: it is never stated. */
    REJECTED;

    /** Whether it is stated in the graph. */
    public boolean isStated() {
      return this == ASSERTED || this == ACCEPTED;
    }

    /** Whether somebody decided it, so that no rule may change it. */
    public boolean isDecided() {
      return this == ACCEPTED || this == REJECTED;
    }

    /** {@code accepted}: how graphs and tables write it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The status that is written so, in small or capital letters. */
    static Optional<Status> of(String label) {
      return Arrays.stream(values()).filter(it -> it.label().equalsIgnoreCase(label)).findFirst();
    }
  }

  /**
   * Why a mapping was made.
   *
   * <p>Confidence is kept as the standard writes it, with up to three digits after the point.
   *
   * @param justification a term of the <a
   *     href="https://mapping-commons.github.io/semantic-mapping-vocabulary/">vocabulary of
   *     justifications</a>, without its prefix ({@code LexicalMatching})
   * @param confidence from 0 to 1
   * @param subjectField which label of the entity met: {@code skos:prefLabel}, or an IRI where the
   *     prefix is none of {@link Curies#KNOWN}; several with a comma between; empty if none
   * @param objectField which label of the concept met
   * @param matched what they met in, as compared
   * @param comment in words; may be empty
   */
  public record Reason(
      String justification,
      Optional<BigDecimal> confidence,
      String subjectField,
      String objectField,
      String matched,
      String comment) {
    private static final Pattern TERM = Pattern.compile("\\w+");

    /**
     * @throws IllegalArgumentException for a justification that is no name and a confidence that is
     *     not from 0 to 1
     */
    public Reason {
      if (!TERM.matcher(justification).matches()) {
        throw new IllegalArgumentException("\"" + justification + "\" is no justification");
      }
      confidence = confidence.map(Reason::rounded);
      subjectField = Curies.shortened(subjectField);
      objectField = Curies.shortened(objectField);
    }

    private static BigDecimal rounded(BigDecimal confidence) {
      if (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException("a confidence is from 0 to 1");
      }
      return BigDecimal.valueOf(Math.round(confidence.doubleValue() * 1000), 3)
          .stripTrailingZeros();
    }
  }

  /**
   * Where a concept is from.
   *
   * @param name of the vocabulary: its IRI, or the name of its file; empty if unknown
   * @param version as it says; may be empty
   */
  public record Source(String name, String version) {}

  /**
   * Who or what made a mapping.
   *
   * @param tool and its version; empty for what a person made without one
   * @param author who decided, as a name or an IRI; empty for what nobody decided
   * @param date of the decision, as given; may be empty
   */
  public record Maker(String tool, String toolVersion, String author, String date) {}

  /** The same with another status. */
  Mapping as(Status other) {
    return new Mapping(
        subject, subjectLabel, predicate, object, objectLabel, other, reason, source, maker);
  }

  /** The same of an entity with another address. */
  Mapping of(String other) {
    return new Mapping(
        other, subjectLabel, predicate, object, objectLabel, status, reason, source, maker);
  }

  @Override
  public int compareTo(Mapping other) {
    return ORDER.compare(this, other);
  }
}

package org.papergraph.extract;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import org.papergraph.vocabulary.Kind;

/**
 * Something a paper says, found in its text.
 *
 * <p>Each finding has the stretches of text it was read in, a confidence (the probability that it
 * is right, 0 to 1), and the name of the rule that found it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Finding.Named.class, name = "named"),
  @JsonSubTypes.Type(value = Finding.Repository.class, name = "repository"),
  @JsonSubTypes.Type(value = Finding.Link.class, name = "link"),
  @JsonSubTypes.Type(value = Finding.Acronym.class, name = "acronym"),
  @JsonSubTypes.Type(value = Finding.Result.class, name = "result"),
  @JsonSubTypes.Type(value = Finding.Undecided.class, name = "undecided")
})
public sealed interface Finding {
  /** Where it was read; never empty, sorted. */
  List<Span> spans();

  /** The probability that the finding is right, 0 to 1. */
  double confidence();

  /** The rule that found it, in lower case with hyphens; {@code llm:MODEL} for a model. */
  String rule();

  /** What a paper has to do with a named thing. */
  enum Role {
    /** The paper proposes or releases it. */
    INTRODUCED,
    /** The paper is about it (tasks), or reports numbers in it (metrics). */
    CENTRAL,
    /** It is named; for data sets: used. */
    MENTIONED
  }

  /**
   * A method, dataset, task or metric.
   *
   * @param kind what it is
   * @param role what the paper has to do with it
   * @param name its name in readable form; the short form where the paper has both
   * @param expansion the long form the paper gives
   * @param concept the IRI of the well-known concept it was recognised as
   */
  record Named(
      Kind kind,
      Role role,
      String name,
      Optional<String> expansion,
      Optional<String> concept,
      List<Span> spans,
      double confidence,
      String rule)
      implements Finding {
    public Named {
      spans = checked(spans, confidence, rule);
      if (name.isBlank()) {
        throw new IllegalArgumentException("a named thing needs a name");
      }
    }
  }

  /**
   * A name that its paper alone does not tell to be of a kind; other papers may.
   *
   * @param named what it is if it is of that kind; its confidence is below what is stated
   */
  record Undecided(Named named) implements Finding {
    @Override
    public List<Span> spans() {
      return named.spans();
    }

    @Override
    public double confidence() {
      return named.confidence();
    }

    @Override
    public String rule() {
      return named.rule();
    }
  }

  /**
   * A code repository.
   *
   * @param url its canonical address, {@code https://github.com/owner/name}
   */
  record Repository(String url, List<Span> spans, double confidence, String rule)
      implements Finding {
    public Repository {
      spans = checked(spans, confidence, rule);
    }
  }

  /** What is behind a link, as far as the text tells. */
  enum LinkKind {
    /** The paper's own page. */
    PROJECT,
    /** Data. */
    DATASET,
    /** A publication. */
    PAPER,
    /** Something to try. */
    DEMO,
    /** Anything else. */
    OTHER
  }

  /**
   * An address that is no code repository.
   *
   * @param url the cleaned address
   * @param kind what is behind it
   */
  record Link(String url, LinkKind kind, List<Span> spans, double confidence, String rule)
      implements Finding {
    public Link {
      spans = checked(spans, confidence, rule);
    }
  }

  /**
   * A short form that the paper defines.
   *
   * @param shortForm as written, without a plural s
   * @param longForm the expansion as written
   */
  record Acronym(
      String shortForm, String longForm, List<Span> spans, double confidence, String rule)
      implements Finding {
    public Acronym {
      spans = checked(spans, confidence, rule);
    }
  }

  /**
   * A number reported as an outcome.
   *
   * @param value as written, without its unit
   * @param unit {@code %}, {@code x}, or empty
   * @param relative whether it is a difference or ratio to something else
   * @param metric the finding it measures, by name
   * @param dataset the dataset it was measured on, by name
   * @param method the method it was measured for, by name
   * @param baseline the method it is compared with, by name
   */
  record Result(
      String value,
      String unit,
      boolean relative,
      Optional<String> metric,
      Optional<String> dataset,
      Optional<String> method,
      Optional<String> baseline,
      List<Span> spans,
      double confidence,
      String rule)
      implements Finding {
    public Result {
      spans = checked(spans, confidence, rule);
    }
  }

  private static List<Span> checked(List<Span> spans, double confidence, String rule) {
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("a finding needs a place in the text");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not from 0 to 1");
    }
    if (rule.isBlank()) {
      throw new IllegalArgumentException("a finding needs a rule");
    }
    return spans.stream().distinct().sorted().toList();
  }
}

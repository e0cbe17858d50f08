package org.papergraph.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An identifier in its normal form: equal ones mean the same thing.
 *
 * @param scheme who gave it out
 * @param value without prefix, version and what else may differ
 */
public record Identifier(Scheme scheme, String value) implements Comparable<Identifier> {
  private static final Comparator<Identifier> ORDER =
      Comparator.comparing(Identifier::scheme).thenComparing(Identifier::value);

  private static final int LONGEST = 500;
  private static final Pattern DOI = Pattern.compile("(10\\.\\d{4,9}/\\S+)");
  private static final Pattern ARXIV =
      Pattern.compile("(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?");
  private static final Pattern ARXIV_DOI =
      Pattern.compile("10\\.48550/arxiv\\.(.+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ACL =
      Pattern.compile("[A-Z]\\d\\d-\\d{4}|\\d{4}\\.[a-z0-9_]+-[A-Za-z0-9]+\\.\\d+");
  private static final Pattern ORCID = Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]");
  private static final Pattern PLAIN = Pattern.compile("[^\\s<>\"{}|\\\\^`]+");

  private static final String DATASETS =
      "^(?:https?://)?(?:www\\.)?(?:huggingface\\.co|hf\\.co)/datasets/";
  private static final String CODE_PAPERS =
      "^(?:https?://)?(?:www\\.)?paperswithcode\\.com/(?:dataset|method)/";
  private static final Pattern REPOSITORY =
      Pattern.compile(
          "(?:(?:git\\+)?https?://|git://|ssh://)?(?:\\w+@)?(?:www\\.)?(.+?)(?:\\.git)?/?");

  /** Hosts whose repositories are in no groups, so that a longer address leads into one. */
  private static final String WITHIN =
      "^((?:github\\.com|bitbucket\\.org|codeberg\\.org|gitee\\.com)/[^/]+/[^/?#]+?)(?:\\.git)?[/?#].*";

  /** The places of papers whose addresses name their identifiers. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://(?:www\\.|dx\\.|export\\.)?"
              + "(?:(?<doi>doi\\.org)/(?<d>10\\..+)"
              + "|(?<arxiv>arxiv\\.org)/(?:abs|pdf)/(?<a>.+?)(?:\\.pdf)?"
              + "|(?:aclanthology\\.(?:org|info)(?:/papers)?|aclweb\\.org/anthology(?:/papers)?)/"
              + "(?<acl>.+?)(?:\\.pdf)?/?"
              + "|openreview\\.net/(?:forum|pdf)\\?id=(?<o>[^&#]+).*"
              + "|(?:huggingface\\.co|hf\\.co)/papers/(?<h>.+))");

  public Identifier {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an identifier needs a value");
    }
  }

  /** The identifier that someone wrote, in its normal form; nothing for what is none. */
  public static Optional<Identifier> of(Scheme scheme, String written) {
    String value = written.strip();
    if (value.length() > LONGEST) {
      return Optional.empty();
    }
    return switch (scheme) {
      case DOI -> doi(value);
      case ARXIV -> arxiv(value.replaceFirst("(?i)^arxiv:", ""));
      case ACL -> matching(ACL, scheme, value);
      case ORCID -> matching(ORCID, scheme, value.replaceFirst("^https?://orcid\\.org/", ""));
      case REPOSITORY -> repository(value);
      case SOFTWARE_HERITAGE -> matching(PLAIN, scheme, value.replaceFirst("^swh:", ""));
      case HUGGING_FACE_DATASET -> matching(PLAIN, scheme, value.replaceFirst(DATASETS, ""));
      case PAPERS_WITH_CODE_DATASET, PAPERS_WITH_CODE_METHOD ->
          matching(PLAIN, scheme, value.replaceFirst(CODE_PAPERS, ""));
      case OPENALEX, OPENALEX_AUTHOR ->
          matching(PLAIN, scheme, value.replaceFirst("^https?://openalex\\.org/", ""));
      default -> matching(PLAIN, scheme, value);
    };
  }

  /** The identifier that an address of a paper holds. */
  public static Optional<Identifier> inAddress(String address) {
    Matcher page = ADDRESS.matcher(address.strip());
    if (!page.matches()) {
      return Optional.empty();
    }
    if (page.group("d") != null) {
      return doi(page.group("d"));
    }
    if (page.group("a") != null) {
      return arxiv(page.group("a"));
    }
    if (page.group("h") != null) {
      return arxiv(page.group("h"));
    }
    return page.group("acl") != null
        ? of(Scheme.ACL, page.group("acl"))
        : of(Scheme.OPENREVIEW, page.group("o"));
  }

  private static Optional<Identifier> matching(Pattern form, Scheme scheme, String value) {
    return form.matcher(value).matches()
        ? Optional.of(new Identifier(scheme, value))
        : Optional.empty();
  }

  /** arXiv registers DOIs too; they are its identifiers with a prefix. */
  private static Optional<Identifier> doi(String written) {
    Matcher doi = DOI.matcher(written.replaceFirst("^https?://(?:dx\\.)?doi\\.org/", ""));
    if (!doi.find()) {
      return Optional.empty();
    }
    Matcher arxiv = ARXIV_DOI.matcher(doi.group(1));
    return arxiv.matches()
        ? arxiv(arxiv.group(1))
        : Optional.of(new Identifier(Scheme.DOI, doi.group(1).toLowerCase(Locale.ROOT)));
  }

  /** A host, and at least an owner or a group and a name. */
  private static Optional<Identifier> repository(String written) {
    Matcher repository = REPOSITORY.matcher(written.replaceFirst("^(\\w+@[^/:]+):", "$1/"));
    if (!repository.matches()) {
      return Optional.empty();
    }
    String path = repository.group(1).toLowerCase(Locale.ROOT).replaceFirst(WITHIN, "$1");
    boolean whole = path.indexOf('.') > 0 && path.matches("[^/]+/[^/]+/.*[^/]");
    return whole && PLAIN.matcher(path).matches()
        ? Optional.of(new Identifier(Scheme.REPOSITORY, path))
        : Optional.empty();
  }

  private static Optional<Identifier> arxiv(String written) {
    Matcher arxiv = ARXIV.matcher(written);
    return arxiv.matches()
        ? Optional.of(new Identifier(Scheme.ARXIV, arxiv.group(1)))
        : Optional.empty();
  }

  /**
   * The identifier that was written with its prefix, as {@link #toString} writes it.
   *
   * @throws IllegalArgumentException for one of no known scheme
   */
  @JsonCreator
  public static Identifier parse(String written) {
    int colon = written.indexOf(':');
    Scheme scheme =
        Scheme.of(written.substring(0, Math.max(0, colon)))
            .orElseThrow(() -> new IllegalArgumentException("identifier \"" + written + "\""));
    return new Identifier(scheme, written.substring(colon + 1));
  }

  /** The address of a page about the thing, if the scheme makes such addresses of identifiers. */
  public Optional<String> address() {
    return scheme.address().isEmpty() ? Optional.empty() : Optional.of(scheme.address() + value);
  }

  @Override
  public int compareTo(Identifier other) {
    return ORDER.compare(this, other);
  }

  @Override
  @JsonValue
  public String toString() {
    return scheme.prefix() + ":" + value;
  }
}

package org.papergraph.record;

import java.util.Locale;
import java.util.Optional;

/**
 * Who gives out an identifier.
 *
 * <p>The order is that of strength: the address of a thing is made from the first scheme it has an
 * identifier of.
 */
public enum Scheme {
  /**
   * Digital object identifiers, <a href="https://www.doi.org/the-identifier/resources/handbook">
   * handbook</a>; not case-sensitive, kept in lower case.
   */
  DOI("doi", "https://doi.org/"),
  /** <a href="https://info.arxiv.org/help/arxiv_identifier.html">arXiv</a>, without version. */
  ARXIV("arxiv", "https://arxiv.org/abs/"),
  /** The <a href="https://aclanthology.org/info/ids/">ACL Anthology</a>. */
  ACL("acl", "https://aclanthology.org/"),
  /** Submissions on OpenReview. */
  OPENREVIEW("openreview", "https://openreview.net/forum?id="),
  /** Keys of the DBLP bibliography. */
  DBLP("dblp", "https://dblp.org/rec/"),
  /** Corpus identifiers of Semantic Scholar. */
  SEMANTIC_SCHOLAR("s2", "https://api.semanticscholar.org/CorpusID:"),
  /** Papers of Semantic Scholar by the hash that older files of it know them by alone. */
  SEMANTIC_SCHOLAR_PAPER("s2-paper", "https://www.semanticscholar.org/paper/"),
  /** Works of OpenAlex. */
  OPENALEX("openalex", "https://openalex.org/"),
  /** Keys of the ML Anthology. */
  ML_ANTHOLOGY("ml-anthology", ""),
  /** The ends of addresses of papers at Papers with Code, which is no more. */
  PAPERS_WITH_CODE("pwc", "https://paperswithcode.com/paper/"),
  /** Papers on Hugging Face, by their arXiv identifiers. */
  HUGGING_FACE_PAPER("hf-paper", "https://huggingface.co/papers/"),
  /** Data sets on Hugging Face: {@code name} or {@code owner/name}. */
  HUGGING_FACE_DATASET("hf-dataset", "https://huggingface.co/datasets/"),
  /** The ends of addresses of data sets at Papers with Code. */
  PAPERS_WITH_CODE_DATASET("pwc-dataset", "https://paperswithcode.com/dataset/"),
  /** The ends of addresses of methods at Papers with Code. */
  PAPERS_WITH_CODE_METHOD("pwc-method", "https://paperswithcode.com/method/"),
  /**
   * Code repositories by the address people open them at, in lower case and without protocol:
   * {@code github.com/owner/name}.
   */
  REPOSITORY("repository", "https://"),
  /**
   * <a href="https://docs.softwareheritage.org/devel/swh-model/persistent-identifiers.html">
   * Software Heritage</a>.
   */
  SOFTWARE_HERITAGE("swh", "https://archive.softwareheritage.org/swh:"),
  /** Of people: <a href="https://support.orcid.org/hc/en-us/articles/360006897674">ORCID</a>. */
  ORCID("orcid", "https://orcid.org/"),
  /** People of the ACL Anthology whom it tells from others of their name. */
  ACL_PERSON("acl-person", "https://aclanthology.org/people/"),
  /** People as OpenAlex tells them apart. */
  OPENALEX_AUTHOR("openalex-author", "https://openalex.org/"),
  /** People as Semantic Scholar tells them apart. */
  SEMANTIC_SCHOLAR_AUTHOR("s2-author", "https://www.semanticscholar.org/author/"),
  /** Accounts of people and organizations on Hugging Face. */
  HUGGING_FACE("hf", "https://huggingface.co/");

  private final String prefix;
  private final String address;

  Scheme(String prefix, String address) {
    this.prefix = prefix;
    this.address = address;
  }

  /** What stands before the colon of a written identifier. */
  public String prefix() {
    return prefix;
  }

  /**
   * Whether the addresses it makes are names of the things themselves, as its publisher's data use
   * them, and not of pages about them.
   */
  public boolean isOfThings() {
    return this == DOI || this == ORCID || this == OPENALEX || this == OPENALEX_AUTHOR;
  }

  /**
   * What an identifier is put behind to make the address of a page; empty where there is no such
   * page.
   */
  String address() {
    return address;
  }

  /** The scheme with that prefix. */
  static Optional<Scheme> of(String prefix) {
    String lower = prefix.toLowerCase(Locale.ROOT);
    for (Scheme scheme : values()) {
      if (scheme.prefix.equals(lower)) {
        return Optional.of(scheme);
      }
    }
    return Optional.empty();
  }
}

package org.papergraph.read.dataset;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.read.RecordDraft;
import org.papergraph.record.Field;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;

/** Tells what addresses in records of data sets lead to: the data set itself, or a paper. */
final class DatasetAddresses {
  private static final Pattern HUGGING_FACE =
      Pattern.compile(
          "https?://(?:www\\.)?(?:huggingface\\.co|hf\\.co)/datasets/"
              + "([\\w.-]+(?:/(?!(?:tree|blob|resolve|raw|viewer|discussions|commits)\\b)[\\w.-]+)?)"
              + "(?:[/?#].*)?");
  private static final Pattern ACCOUNT =
      Pattern.compile("https?://(?:www\\.)?(?:huggingface\\.co|hf\\.co)/([\\w.-]+)/?");
  private static final Pattern PAPERS_WITH_CODE =
      Pattern.compile("https?://(?:www\\.)?paperswithcode\\.com/dataset/([^/?#\\s]+).*");
  private static final Pattern DOI =
      Pattern.compile(
          "(?:(?:https?://)?(?:dx\\.|www\\.)?doi\\.org/|doi:\\s*)?(10\\.\\d{4,9}/\\S+)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ARXIV_WITHIN =
      Pattern.compile(
          "(?:arxiv(?:\\.org)?[.:\\s/]*(?:abs/|pdf/)?|\\babs/|eprint\\s*=\\s*[{\"]\\s*)"
              + "(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DOI_WITHIN = Pattern.compile("\\b10\\.\\d{4,9}/[^\\s\"{}<>,|]+");
  private static final Pattern ADDRESS_WITHIN = Pattern.compile("https?://[^\\s\"{}<>()\\[\\],|]+");

  private DatasetAddresses() {}

  /** The identifier of a data set in an address or a DOI. */
  static Optional<Identifier> identifier(String written) {
    String text = written.strip();
    Matcher card = HUGGING_FACE.matcher(text);
    if (card.matches()) {
      return Identifier.of(Scheme.HUGGING_FACE_DATASET, card.group(1));
    }
    Matcher codePapers = PAPERS_WITH_CODE.matcher(text);
    if (codePapers.matches()) {
      return Identifier.of(Scheme.PAPERS_WITH_CODE_DATASET, codePapers.group(1));
    }
    Matcher doi = DOI.matcher(text);
    return doi.matches()
        ? Identifier.of(Scheme.DOI, doi.group(1)).filter(it -> !isPaper(it))
        : none();
  }

  private static Optional<Identifier> none() {
    return Optional.empty();
  }

  /** DOIs of arXiv are papers, whatever they stand for. */
  private static boolean isPaper(Identifier identifier) {
    return identifier.scheme() == Scheme.ARXIV;
  }

  /**
   * Takes what is said to be an address or identifier of the data set itself; the address of a
   * paper is that of one about it.
   *
   * @param other what it is where it is neither
   */
  static void own(String written, Property other, String path, RecordDraft draft) {
    Optional<Identifier> itself = identifier(written);
    itself.ifPresent(draft::identifier);
    Optional<String> paper = itself.isPresent() ? Optional.empty() : paper(written);
    if (paper.isPresent()) {
      draft.field(Property.CITED_AS, paper.get(), path);
    } else if (itself.isEmpty() || Field.fits(Property.PAGE, written.strip())) {
      draft.field(other, written, path);
    }
  }

  /** The address of the paper that a text is the address or identifier of. */
  static Optional<String> paper(String written) {
    Matcher doi = DOI.matcher(written.strip());
    return (doi.matches() ? Identifier.of(Scheme.DOI, doi.group(1)) : Identifier.inAddress(written))
        .flatMap(Identifier::address);
  }

  /** Takes works named in the text of a citation, and the text itself where it is more. */
  static void cited(String citation, String path, RecordDraft draft) {
    String text = citation.strip();
    if (Field.fits(Property.CITED_AS, text)) {
      draft.field(Property.CITED_AS, paper(text).orElse(text), path);
      return;
    }
    draft.field(Property.NOTE, text, path);
    works(text).forEach(address -> draft.field(Property.CITED_AS, address, path));
  }

  /** The addresses of works that a text names by DOI, arXiv identifier or address. */
  static Set<String> works(String text) {
    Set<String> addresses = new LinkedHashSet<>();
    String plain = text.replace("\\_", "_").replace("\\/", "/");
    Matcher doi = DOI_WITHIN.matcher(plain);
    while (doi.find()) {
      add(Identifier.of(Scheme.DOI, Markdown.between(doi.group(), ".;:)]'")), addresses);
    }
    Matcher arxiv = ARXIV_WITHIN.matcher(plain);
    while (arxiv.find()) {
      add(Identifier.of(Scheme.ARXIV, arxiv.group(1)), addresses);
    }
    Matcher address = ADDRESS_WITHIN.matcher(plain);
    while (address.find()) {
      add(Identifier.inAddress(Markdown.between(address.group(), ".;:'")), addresses);
    }
    return addresses;
  }

  private static void add(Optional<Identifier> work, Set<String> addresses) {
    work.flatMap(Identifier::address).ifPresent(addresses::add);
  }

  /** The account on Hugging Face whose page an address is. */
  static Optional<Identifier> account(String address) {
    Matcher account = ACCOUNT.matcher(address.strip());
    return account.matches() && !account.group(1).equals("datasets")
        ? Identifier.of(Scheme.HUGGING_FACE, account.group(1))
        : Optional.empty();
  }
}

package org.papergraph.read.repository;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.papergraph.read.RecordDraft;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;

/** What an address beside a repository leads to: the repository, a paper, or another page. */
final class Addresses {
  /** Who asks whom is nobody's business: {@code https://name:secret@host/}. */
  private static final Pattern USER = Pattern.compile("(?<=://)[^/@\\s]*@");

  private static final Pattern DOI =
      Pattern.compile("(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)?10\\.\\d{4,9}/\\S+");

  private static final Pattern WITH_HOST = Pattern.compile("[a-z0-9.-]+(?::\\d+)?/.*");

  private static final Pattern CODE_HOST =
      Pattern.compile(
          "(?:github\\.com|bitbucket\\.org|codeberg\\.org|gitee\\.com|git\\.sr\\.ht"
              + "|gitlab\\.[^/]+|[^/]+\\.googlesource\\.com)/.*");

  /** First parts of paths on code hosts that are no owner's name. */
  private static final Set<String> NO_OWNERS =
      Set.of(
          "about",
          "apps",
          "collections",
          "features",
          "marketplace",
          "orgs",
          "search",
          "settings",
          "sponsors",
          "topics",
          "trending");

  private Addresses() {}

  /** The repository at an address that is said to be one. */
  static Optional<Identifier> repository(String address) {
    return Identifier.of(Scheme.REPOSITORY, withoutUser(address))
        .filter(it -> WITH_HOST.matcher(it.value()).matches());
  }

  /** The repository at an address that may be any, if it is one on a host of code. */
  static Optional<Identifier> onCodeHost(String address) {
    return repository(address)
        .filter(it -> CODE_HOST.matcher(it.value()).matches())
        .filter(it -> !NO_OWNERS.contains(List.of(it.value().split("/", -1)).get(1)));
  }

  static String withoutUser(String address) {
    return USER.matcher(address.strip()).replaceFirst("");
  }

  /** The identifier of a repository; an address of another form is kept as a note. */
  static void takeRepository(String address, String path, RecordDraft draft) {
    Optional<Identifier> repository = repository(address);
    if (repository.isPresent()) {
      draft.identifier(repository.get());
    } else {
      draft.field(Property.NOTE, withoutUser(address), path);
    }
  }

  /** A page of the thing, which may be that of a paper. */
  static void takePage(Property property, String address, String path, RecordDraft draft) {
    boolean ofPaper =
        Identifier.inAddress(address).filter(it -> it.scheme() != Scheme.DOI).isPresent();
    draft.field(ofPaper ? Property.CITED_AS : property, withoutUser(address), path);
  }

  /** Whether a text is a DOI, and not one of arXiv, which are of papers. */
  static boolean isDoi(String written) {
    return DOI.matcher(written.strip()).matches()
        && Identifier.of(Scheme.DOI, written).filter(it -> it.scheme() == Scheme.DOI).isPresent();
  }

  /** A DOI of the thing; those of arXiv are of papers, and another text is kept as a note. */
  static void takeDoi(String written, String path, RecordDraft draft) {
    Optional<Identifier> doi = Identifier.of(Scheme.DOI, written);
    if (doi.isEmpty()) {
      draft.field(Property.NOTE, written, path);
    } else if (doi.get().scheme() == Scheme.DOI) {
      draft.identifier(doi.get());
    } else {
      draft.field(Property.CITED_AS, doi.get().address().orElse(written), path);
    }
  }

  /** A work to be cited, by DOI or address; another text is kept as a note. */
  static void takeCited(String written, String path, RecordDraft draft) {
    Optional<String> address =
        written.matches("(?i)https?://.*")
            ? Optional.of(written)
            : Identifier.of(Scheme.DOI, written).flatMap(Identifier::address);
    draft.field(Property.CITED_AS, address.orElse(written), path);
  }

  /** An identifier of Software Heritage, without what qualifies it. */
  static Optional<Identifier> softwareHeritage(String written) {
    return written.matches("swh:\\d+:[a-z]{3}:[0-9a-f]{40}(?:;.*)?")
        ? Identifier.of(Scheme.SOFTWARE_HERITAGE, written.replaceFirst(";.*", ""))
        : Optional.empty();
  }

  /** A repository that nothing tells from others is of no use to anybody. */
  static void demand(boolean identified, RecordDraft draft) {
    if (!identified) {
      draft.fault(
          "no address",
          "a repository is known by its address, a DOI or an identifier of Software Heritage");
    }
  }
}

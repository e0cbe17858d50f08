package org.papergraph.read.pwc;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.read.RecordDraft;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;

/** The identifiers at the ends of addresses of Papers with Code. */
final class PwcAddress {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://(?:www\\.)?paperswithcode\\.com/(paper|dataset|method)/([^/?#\\s]+)/?");

  private PwcAddress() {}

  /** The identifier in the address of a page about such a thing. */
  static Optional<Identifier> identifier(Scheme scheme, String address) {
    Matcher page = ADDRESS.matcher(address.strip());
    return page.matches() && page.group(1).equals(kind(scheme))
        ? Identifier.of(scheme, page.group(2))
        : Optional.empty();
  }

  /** Whether a text begins like the address of a page about such a thing. */
  static boolean isOf(Scheme scheme, String address) {
    return address.matches("https?://(?:www\\.)?paperswithcode\\.com/" + kind(scheme) + "/(?s:.*)");
  }

  /** Takes the address of the page about a thing; one of another form is kept as a note. */
  static void takeOwn(Scheme scheme, String address, String path, RecordDraft draft) {
    identifier(scheme, address)
        .ifPresentOrElse(draft::ownIdentifier, () -> draft.field(Property.NOTE, address, path));
  }

  private static String kind(Scheme scheme) {
    return switch (scheme) {
      case PAPERS_WITH_CODE -> "paper";
      case PAPERS_WITH_CODE_DATASET -> "dataset";
      case PAPERS_WITH_CODE_METHOD -> "method";
      default -> throw new IllegalArgumentException("no pages of " + scheme);
    };
  }
}

package org.papergraph.server.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.papergraph.record.Identifier;
import org.papergraph.record.Scheme;

/** Identifiers as people know them: {@code DOI 10.1234/otter}, with the page they lead to. */
final class Identifiers {
  private static final Set<Scheme> OF_PEOPLE =
      Set.of(
          Scheme.ORCID,
          Scheme.ACL_PERSON,
          Scheme.OPENALEX_AUTHOR,
          Scheme.SEMANTIC_SCHOLAR_AUTHOR,
          Scheme.HUGGING_FACE);

  private static final Comparator<Read> STRONGEST_FIRST =
      Comparator.comparing((Read read) -> read.identifier().isEmpty())
          .thenComparing(
              read -> read.identifier().map(Identifier::scheme).orElse(Scheme.HUGGING_FACE))
          .thenComparing(Read::written);

  private Identifiers() {}

  /** What the identifiers of a thing lead to, the strongest first; others as they are. */
  static List<Link> of(Node thing, Site site) {
    return Facts.texts(site.facts().facts(), thing, Terms.IDENTIFIER)
        .map(Identifiers::parsed)
        .sorted(STRONGEST_FIRST)
        .map(read -> link(read, site))
        .toList();
  }

  /** The identifiers of a thing of one scheme. */
  static List<String> of(Node thing, Scheme scheme, Site site) {
    return Facts.texts(site.facts().facts(), thing, Terms.IDENTIFIER)
        .map(Identifiers::parsed)
        .flatMap(read -> read.identifier().stream())
        .filter(identifier -> identifier.scheme() == scheme)
        .map(Identifier::value)
        .toList();
  }

  /** Whether a literal is an identifier that tells people apart. */
  static boolean isOfPerson(Node literal) {
    return literal.isLiteral()
        && parsed(literal.getLiteralLexicalForm())
            .identifier()
            .filter(identifier -> OF_PEOPLE.contains(identifier.scheme()))
            .isPresent();
  }

  private record Read(String written, Optional<Identifier> identifier) {}

  private static Read parsed(String written) {
    try {
      return new Read(written, Optional.of(Identifier.parse(written)));
    } catch (IllegalArgumentException e) {
      // A graph may hold identifiers of schemes that this version does not know.
      return new Read(written, Optional.empty());
    }
  }

  private static Link link(Read read, Site site) {
    if (read.identifier().isEmpty()) {
      return Link.none(read.written());
    }
    Identifier identifier = read.identifier().get();
    String text = giver(identifier.scheme()) + " " + identifier.value();
    return identifier
        .address()
        .flatMap(at -> site.addresses().link(NodeFactory.createURI(at), text))
        .orElse(Link.none(text));
  }

  private static String giver(Scheme scheme) {
    return switch (scheme) {
      case DOI -> "DOI";
      case ARXIV -> "arXiv";
      case ACL, ACL_PERSON -> "ACL Anthology";
      case OPENREVIEW -> "OpenReview";
      case DBLP -> "DBLP";
      case SEMANTIC_SCHOLAR, SEMANTIC_SCHOLAR_PAPER, SEMANTIC_SCHOLAR_AUTHOR -> "Semantic Scholar";
      case OPENALEX, OPENALEX_AUTHOR -> "OpenAlex";
      case ML_ANTHOLOGY -> "ML Anthology";
      case PAPERS_WITH_CODE, PAPERS_WITH_CODE_DATASET, PAPERS_WITH_CODE_METHOD ->
          "Papers with Code";
      case HUGGING_FACE_PAPER, HUGGING_FACE_DATASET, HUGGING_FACE -> "Hugging Face";
      case REPOSITORY -> "Repository";
      case SOFTWARE_HERITAGE -> "Software Heritage";
      case ORCID -> "ORCID";
    };
  }
}

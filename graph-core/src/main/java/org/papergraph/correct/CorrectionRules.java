package org.papergraph.correct;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.papergraph.correct.Correction.Attribution;
import org.papergraph.read.DamagedInputException;
import org.papergraph.write.Iris;

/** Makes corrections of their parts, and refuses those that can mean nothing. */
final class CorrectionRules {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String DCTERMS = "http://purl.org/dc/terms/";

  /** The texts that mentions count their characters in. */
  private static final Set<String> TEXTS = Set.of(DCTERMS + "title", DCTERMS + "abstract");

  private static final String NAME = "http://www.w3.org/2004/02/skos/core#prefLabel";

  /** What says which things there are, and which are one. */
  private static final Set<String> MERGES = Set.of(RDF + "type", DCTERMS + "isReplacedBy");

  private static final Set<String> MERGEABLE =
      Set.of("paper", "method", "dataset", "task", "metric", "repository");

  private static final int LONGEST_NOTE = 10_000;

  private CorrectionRules() {}

  /**
   * A correction.
   *
   * @throws DamagedInputException with line 0 if it can mean nothing
   */
  static Correction checked(Correction one, Iris iris) throws DamagedInputException {
    if (!one.subject().isURI()) {
      throw refused("subject that is no IRI", "a correction is of something with an IRI");
    }
    isIri(one.subject());
    if (one.decision().isOfThings()) {
      things(one, iris);
    } else {
      statement(one);
    }
    return one;
  }

  /** What is to be taken back, which may be of a graph with other addresses. */
  static Correction withdrawable(Correction one) throws DamagedInputException {
    if (!one.subject().isURI() || (one.predicate().isPresent() && one.object().isEmpty())) {
      throw refused("nothing to withdraw", "withdraw a statement, or the things of a merge");
    }
    return one;
  }

  /** Who decided, why and when. */
  static Attribution attribution(Optional<Node> who, String why, Optional<String> when)
      throws DamagedInputException {
    if (who.isEmpty()) {
      throw refused("no who", "say who decided: a name or an IRI");
    }
    if (why.isBlank() || why.length() > LONGEST_NOTE) {
      throw refused("no why", "say why, in 1 to " + LONGEST_NOTE + " characters");
    }
    if (when.isPresent() && !XSDDatatype.XSDdate.isValid(when.get())) {
      throw refused("when that is no date", "a date is written as in 2031-12-04");
    }
    return new Attribution(who.get(), why.strip(), when);
  }

  private static void statement(Correction one) throws DamagedInputException {
    Node predicate = one.predicate().orElseThrow(() -> incomplete("predicate"));
    Node object = one.object().orElseThrow(() -> incomplete("object"));
    if (!predicate.isURI()) {
      throw refused("predicate that is no IRI", "a predicate is an IRI such as pg:usesDataset");
    }
    isIri(predicate);
    isTerm(object);
    if (TEXTS.contains(predicate.getURI())) {
      throw refused(
          "text that mentions count in",
          "titles and abstracts stay as they were read; correct rdfs:label");
    }
    if (MERGES.contains(predicate.getURI())) {
      throw refused(
          "statement of what there is",
          "rdf:type and dcterms:isReplacedBy follow from the rest; correct the statements that"
              + " lead to a thing, or merge it");
    }
    if (predicate.hasURI(NAME) && one.decision() != Decision.EDIT) {
      throw refused(
          "name that would be missing or doubled", "a thing has one skos:prefLabel; edit it");
    }
    if ((one.decision() == Decision.EDIT) != one.replacement().isPresent()) {
      throw refused("replacement", "edit, and nothing else, has a replacement: the right object");
    }
    if (one.replacement().isPresent()) {
      isTerm(one.replacement().get());
    }
  }

  private static void things(Correction one, Iris iris) throws DamagedInputException {
    if (one.predicate().isPresent() || one.replacement().isPresent()) {
      throw refused(
          "merge with a predicate", "merge and separate have a subject and an object only");
    }
    String folder = folder(one.subject(), iris);
    if (one.object().isEmpty() && one.decision() == Decision.MERGE) {
      throw incomplete("object");
    }
    if (one.object().isPresent()) {
      Node other = one.object().get();
      if (!other.isURI() || !folder(other, iris).equals(folder) || other.equals(one.subject())) {
        throw refused("two things that cannot be one", "both are of one kind below " + iris.base());
      }
    }
    if (one.decision() == Decision.SEPARATE && isNamedByName(folder)) {
      throw refused(
          "separated names",
          "papers, and data sets, methods and repositories with records, are separated; names that"
              + " mean one thing are not");
    }
  }

  private static boolean isNamedByName(String folder) {
    return folder.equals("task") || folder.equals("metric");
  }

  private static String folder(Node thing, Iris iris) throws DamagedInputException {
    isIri(thing);
    String path = iris.path(thing.getURI()).orElse("");
    int slash = path.indexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    if (!MERGEABLE.contains(folder)) {
      throw refused(
          "thing that cannot be merged",
          "what can is at " + iris.base() + "KIND/... with a kind of " + sorted());
    }
    return folder;
  }

  private static String sorted() {
    return String.join(", ", MERGEABLE.stream().sorted().toList());
  }

  private static void isTerm(Node node) throws DamagedInputException {
    if (node.isURI()) {
      isIri(node);
    } else if (!node.isLiteral()) {
      throw refused("object that is no term", "an object is an IRI or a literal");
    } else if (!node.getLiteral().isWellFormed()) {
      throw refused("literal that has no value", "the text of a literal fits its datatype");
    }
  }

  private static void isIri(Node node) throws DamagedInputException {
    try {
      if (IRIx.create(node.getURI()).isReference()) {
        return;
      }
    } catch (IRIException e) {
      // Told below.
    }
    throw refused("broken IRI", "an IRI stands in <> and has no spaces");
  }

  private static DamagedInputException incomplete(String what) {
    return refused("no " + what, "accept, reject and edit need a statement, merge two things");
  }

  static DamagedInputException refused(String reason, String advice) {
    return new DamagedInputException(0, reason, advice);
  }
}

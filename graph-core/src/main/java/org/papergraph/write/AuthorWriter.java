package org.papergraph.write;

import java.util.List;
import org.apache.jena.graph.Node;
import org.papergraph.ontology.Papergraph;
import org.papergraph.record.Agent;
import org.papergraph.record.Identifier;

/** Writes who made something. */
final class AuthorWriter {
  private final Statements out;
  private final Iris iris;

  AuthorWriter(Statements out, Iris iris) {
    this.out = out;
    this.iris = iris;
  }

  /**
   * Writes the authors in their order.
   *
   * @param slug of what they made
   */
  void authors(List<Agent> authors, String slug, Node made) {
    for (int i = 0; i < authors.size(); i++) {
      Agent author = authors.get(i);
      Node person = person(author, slug, i + 1);
      out.fact(made, Terms.CREATOR, person);
      Node authorship = iris.authorship(slug, i + 1);
      out.fact(made, GraphWriter.term(Papergraph.HAS_AUTHORSHIP), authorship);
      out.fact(authorship, Terms.TYPE, GraphWriter.term(Papergraph.AUTHORSHIP));
      out.fact(authorship, GraphWriter.term(Papergraph.AUTHOR), person);
      out.fact(authorship, GraphWriter.term(Papergraph.POSITION), GraphWriter.integer(i + 1L));
      if (!author.identifiers().isEmpty()) {
        // A person may go by several names; this is the one that stands here.
        out.fact(authorship, Terms.NAME, GraphWriter.text(author.name()));
      }
      for (String affiliation : author.affiliations()) {
        out.fact(authorship, Terms.AFFILIATION, GraphWriter.text(affiliation));
      }
    }
  }

  private Node person(Agent author, String slug, int position) {
    Node person =
        author.identifiers().isEmpty()
            ? iris.person(slug, position)
            : iris.person(author.identifiers().get(0));
    out.fact(person, Terms.TYPE, Terms.PERSON);
    out.fact(person, Terms.NAME, GraphWriter.text(author.name()));
    if (!author.family().isEmpty()) {
      out.fact(person, Terms.FAMILY_NAME, GraphWriter.text(author.family()));
    }
    for (Identifier identifier : author.identifiers()) {
      RecordWriter.identifier(out, person, identifier);
    }
    return person;
  }
}

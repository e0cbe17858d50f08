package org.papergraph.describe;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.papergraph.describe.GraphCounts.Linkset;
import org.papergraph.describe.GraphCounts.One;

/**
 * Writes counts as statistics of <a href="https://www.w3.org/TR/void/#statistics">VoID</a>, with a
 * partition for each property and class.
 */
public final class Figures {
  private final Words words;
  private final Supplier<Node> parts;

  /**
   * @param parts names the partitions and the targets of linksets, one after the other
   */
  public Figures(Words words, Supplier<Node> parts) {
    this.words = words;
    this.parts = parts;
  }

  /** Writes what is in a graph. */
  public void numbers(Node subject, One one) {
    words
        .number(subject, "void:triples", one.triples())
        .number(subject, "void:entities", one.entities())
        .number(subject, "void:distinctSubjects", one.subjects())
        .number(subject, "void:distinctObjects", one.objects())
        .number(subject, "void:properties", one.properties().size())
        .number(subject, "void:classes", one.classes().size());
    one.properties()
        .forEach((property, count) -> part(subject, "property", property, "triples", count));
    one.classes().forEach((type, count) -> part(subject, "class", type, "entities", count));
  }

  private void part(Node subject, String kind, String term, String unit, long count) {
    Node part = parts.get();
    words
        .link(subject, "void:" + kind + "Partition", part)
        .link(part, "void:" + kind, NodeFactory.createURI(term))
        .number(part, "void:" + unit, count);
  }

  /** Writes the namespaces of the terms that are used. */
  public void vocabularies(Node subject, One one) {
    Set<String> spaces = new TreeSet<>();
    for (Set<String> terms : List.of(one.properties().keySet(), one.classes().keySet())) {
      terms.forEach(term -> spaces.add(term.replaceFirst("[^/#]*$", "")));
    }
    spaces.forEach(space -> words.link(subject, "void:vocabulary", NodeFactory.createURI(space)));
  }

  /** Writes how many statements lead out of a dataset to one target. */
  public void linkset(Node main, Node node, Linkset linkset) {
    Node target = parts.get();
    words
        .type(node, "void:Linkset")
        .link(main, "void:subset", node)
        .link(node, "void:linkPredicate", NodeFactory.createURI(linkset.property()))
        .link(node, "void:subjectsTarget", main)
        .link(node, "void:objectsTarget", target)
        .number(node, "void:triples", linkset.triples())
        .type(target, "void:Dataset")
        .typed(target, "void:uriSpace", linkset.target(), XSDDatatype.XSDstring);
  }
}

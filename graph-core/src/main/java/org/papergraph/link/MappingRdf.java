package org.papergraph.link;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.resolve.PaperKey;
import org.papergraph.write.Iris;

/**
 * Writes mappings into the graph of links, as <a
 * href="https://mapping-commons.github.io/sssom/spec-formats-rdf/">SSSOM/RDF</a>: an {@code
 * owl:Axiom} each.
 *
 * <p>The statement that a mapping is about ({@code skos:exactMatch}) is not written. There is one
 * mapping of a subject, predicate and object: two of them would be one axiom.
 */
public final class MappingRdf {
  private static final int HASH_DIGITS = 24;
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final StreamRDF out;
  private final Iris iris;

  public MappingRdf(StreamRDF out, Iris iris) {
    this.out = out;
    this.iris = iris;
  }

  /** Writes one mapping. What is empty is left out. */
  public void write(Mapping mapping) {
    Node node = iri(mapping);
    add(node, Slots.TYPE, Slots.AXIOM);
    add(node, Slots.SUBJECT, Slots.iri(mapping.subject()));
    add(node, Slots.PREDICATE, Slots.iri(mapping.predicate().iri()));
    add(node, Slots.OBJECT, Slots.iri(mapping.object()));
    text(node, Slots.SUBJECT_LABEL, mapping.subjectLabel());
    text(node, Slots.OBJECT_LABEL, mapping.objectLabel());
    text(node, Slots.STATUS, mapping.status().label());
    if (mapping.status() == Mapping.Status.REJECTED) {
      add(node, Slots.PREDICATE_MODIFIER, Slots.NEGATED);
    }
    reason(node, mapping.reason());
    source(node, mapping.source());
    maker(node, mapping.maker());
  }

  /** The IRI of a mapping: its subject, predicate and object decide on it. */
  public Node iri(Mapping mapping) {
    String said = String.join(" ", mapping.subject(), mapping.predicate().iri(), mapping.object());
    return iris.mapping(PaperKey.sha256(said).substring(0, HASH_DIGITS));
  }

  private void reason(Node node, Mapping.Reason reason) {
    add(node, Slots.JUSTIFICATION, Slots.iri(Slots.SEMAPV + reason.justification()));
    reason
        .confidence()
        .map(it -> literal(Double.toString(it.doubleValue()), XSDDatatype.XSDdouble))
        .ifPresent(it -> add(node, Slots.CONFIDENCE, it));
    fields(node, Slots.SUBJECT_FIELD, reason.subjectField());
    fields(node, Slots.OBJECT_FIELD, reason.objectField());
    text(node, Slots.MATCHED, reason.matched());
    text(node, Slots.COMMENT, reason.comment());
  }

  private void source(Node node, Mapping.Source source) {
    if (!source.name().isEmpty()) {
      add(node, Slots.OBJECT_SOURCE, Slots.iri(VocabularyNames.iri(source.name())));
    }
    text(node, Slots.OBJECT_SOURCE_VERSION, source.version());
  }

  private void maker(Node node, Mapping.Maker maker) {
    text(node, Slots.TOOL, maker.tool());
    text(node, Slots.TOOL_VERSION, maker.toolVersion());
    if (Curies.isPlainIri(maker.author())) {
      add(node, Slots.AUTHOR_ID, Slots.iri(maker.author()));
    } else {
      text(node, Slots.AUTHOR_LABEL, maker.author());
    }
    if (isDate(maker.date())) {
      add(node, Slots.DATE, literal(maker.date(), XSDDatatype.XSDdate));
    } else {
      text(node, Slots.DATE, maker.date());
    }
  }

  private static boolean isDate(String text) {
    return DATE.matcher(text).matches() && XSDDatatype.XSDdate.isValid(text);
  }

  /** Several fields are several statements where each of them is an IRI. */
  private void fields(Node node, Node slot, String fields) {
    String[] each = fields.split(Curies.SEPARATOR, -1);
    if (Arrays.stream(each).allMatch(it -> Curies.iri(it).isPresent())) {
      Arrays.stream(each)
          .flatMap(it -> Curies.iri(it).stream())
          .forEach(iri -> add(node, slot, Slots.iri(iri)));
    } else {
      text(node, slot, fields);
    }
  }

  private void text(Node node, Node slot, String text) {
    if (!text.isEmpty()) {
      add(node, slot, literal(text, XSDDatatype.XSDstring));
    }
  }

  private static Node literal(String text, RDFDatatype type) {
    return NodeFactory.createLiteralDT(text, type);
  }

  private void add(Node node, Node slot, Node value) {
    out.quad(Quad.create(Slots.GRAPH, node, slot, value));
  }
}

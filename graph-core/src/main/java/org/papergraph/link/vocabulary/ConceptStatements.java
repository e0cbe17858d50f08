package org.papergraph.link.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.papergraph.link.ConceptSink.LabelKind;

/**
 * What RDF says of concepts in the words of <a
 * href="https://www.w3.org/TR/skos-reference/">SKOS</a>, OWL, schema.org, OBO and the Computer
 * Science Ontology. Statements on what has no address are passed over.
 */
final class ConceptStatements {
  private static final String OBO_IN_OWL = "http://www.geneontology.org/formats/oboInOwl#";
  private static final String OBO = "http://purl.obolibrary.org/obo/";
  private static final String CSO = "cso.kmi.open.ac.uk/schema/cso#";

  private static final Map<String, LabelKind> LABELS =
      Map.ofEntries(
          Map.entry(SKOS.prefLabel.getURI(), LabelKind.PREFERRED),
          Map.entry(RDFS.label.getURI(), LabelKind.PREFERRED),
          Map.entry("http://schema.org/name", LabelKind.PREFERRED),
          Map.entry("https://schema.org/name", LabelKind.PREFERRED),
          Map.entry(SKOS.altLabel.getURI(), LabelKind.ALTERNATIVE),
          Map.entry(SKOS.hiddenLabel.getURI(), LabelKind.ALTERNATIVE),
          Map.entry("http://schema.org/alternateName", LabelKind.ALTERNATIVE),
          Map.entry("https://schema.org/alternateName", LabelKind.ALTERNATIVE),
          Map.entry(OBO_IN_OWL + "hasExactSynonym", LabelKind.ALTERNATIVE),
          Map.entry(DCTerms.alternative.getURI(), LabelKind.ALTERNATIVE));

  private static final List<String> NOTES =
      List.of(
          SKOS.definition.getURI(),
          SKOS.scopeNote.getURI(),
          RDFS.comment.getURI(),
          DCTerms.description.getURI(),
          "http://schema.org/description",
          "https://schema.org/description",
          OBO_IN_OWL + "hasDefinition",
          OBO + "IAO_0000115");

  /** The first that a vocabulary has is its version. */
  private static final List<String> VERSIONS =
      List.of(
          OWL.versionInfo.getURI(),
          "http://schema.org/version",
          "https://schema.org/version",
          OWL2.versionIRI.getURI(),
          DCTerms.modified.getURI(),
          DCTerms.issued.getURI());

  /** A subject with more is handed on in parts. */
  private static final int MOST_LABELS_HELD = 1_000;

  private static final int NO_VERSION = VERSIONS.size();

  private final Reading reading;
  private final Map<String, BiConsumer<String, String>> relations;
  private final OwnNames names = new OwnNames();
  private final List<HeldLabel> held = new ArrayList<>();
  private String subject = "";
  private Optional<String> preferredConcept = Optional.empty();
  private boolean isOntology;
  private boolean isScheme;
  private int versionRank = NO_VERSION;
  private String version = "";

  private record HeldLabel(String text, String language, LabelKind kind) {}

  ConceptStatements(Reading reading) {
    this.reading = reading;
    this.relations = relations(reading);
  }

  private static Map<String, BiConsumer<String, String>> relations(Reading reading) {
    Map<String, BiConsumer<String, String>> relations = new HashMap<>();
    relations.put(RDF.type.getURI(), reading::type);
    for (Property broader : List.of(SKOS.broader, SKOS.broaderTransitive, RDFS.subClassOf)) {
      relations.put(broader.getURI(), reading::broader);
    }
    BiConsumer<String, String> narrower = (concept, other) -> reading.broader(other, concept);
    relations.put(SKOS.narrower.getURI(), narrower);
    relations.put(SKOS.related.getURI(), reading::related);
    for (Property same :
        List.of(OWL.sameAs, OWL.equivalentClass, SKOS.exactMatch, SKOS.closeMatch)) {
      relations.put(same.getURI(), reading::same);
    }
    for (String scheme : List.of("http://", "https://")) {
      relations.put(scheme + "schema.org/sameAs", reading::same);
      relations.put(scheme + CSO + "superTopicOf", narrower);
      relations.put(scheme + CSO + "relatedEquivalent", reading::same);
    }
    return relations;
  }

  /** Takes a statement about what has an address. */
  void text(String concept, String predicate, String text, String language) {
    isAbout(concept);
    LabelKind kind = LABELS.get(predicate);
    if (kind != null) {
      hold(new HeldLabel(text, language, kind));
    } else if (NOTES.contains(predicate)) {
      reading.note(concept, text);
    } else if (predicate.equals(OWL2.deprecated.getURI())) {
      if (text.equals("true") || text.equals("1")) {
        reading.deprecated(concept);
      }
    } else {
      version(predicate, text);
    }
  }

  /** Takes a statement that relates what has an address to something else that has one. */
  void relation(String concept, String predicate, String other) {
    isAbout(concept);
    BiConsumer<String, String> relation = relations.get(predicate);
    if (relation != null) {
      relation.accept(concept, other);
      isOntology |= other.equals(OWL.Ontology.getURI()) && predicate.equals(RDF.type.getURI());
      isScheme |= other.equals(SKOS.ConceptScheme.getURI()) && predicate.equals(RDF.type.getURI());
    } else if (predicate.equals(SKOS.prefLabel.getURI())) {
      preferredConcept = Optional.of(other);
    } else {
      version(predicate, other);
    }
  }

  /** Ends what was begun. */
  void finish() {
    endSubject();
    names.tell(reading);
  }

  private void version(String predicate, String value) {
    int rank = VERSIONS.indexOf(predicate);
    if (rank >= 0 && rank < versionRank) {
      versionRank = rank;
      version = value.strip();
    }
  }

  private void isAbout(String concept) {
    if (!concept.equals(subject)) {
      endSubject();
      subject = concept;
    }
  }

  private void hold(HeldLabel label) {
    if (held.size() == MOST_LABELS_HELD) {
      giveLabels();
    }
    held.add(label);
  }

  private void endSubject() {
    if (isOntology || isScheme) {
      names.add(subject, isOntology, versionRank, version);
      held.clear();
    }
    giveLabels();
    isOntology = false;
    isScheme = false;
    preferredConcept = Optional.empty();
    versionRank = NO_VERSION;
    version = "";
  }

  /**
   * Where a label is not a text but a concept, the subject is only another name for that concept,
   * which the IEEE Thesaurus says that way.
   */
  private void giveLabels() {
    for (HeldLabel label : held) {
      reading.label(
          preferredConcept.orElse(subject),
          label.text,
          label.language,
          preferredConcept.isPresent() ? LabelKind.ALTERNATIVE : label.kind);
    }
    held.clear();
  }
}

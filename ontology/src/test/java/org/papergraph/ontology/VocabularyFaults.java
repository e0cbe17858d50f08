package org.papergraph.ontology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * Finds what is wrong in vocabulary files, all of it in one go.
 *
 * <p>The triples are taken as they are written, not as a graph, so that a concept that is written
 * twice is seen.
 */
final class VocabularyFaults {
  private static final Set<String> LABELS =
      Set.of(SKOS.prefLabel.getURI(), SKOS.altLabel.getURI(), Papergraph.AMBIGUOUS_LABEL);
  private static final String BASE = "https://w3id.org/papergraph/vocabulary/";

  /** One concept as its file has it. */
  private static final class Concept {
    private final String iri;
    private final Set<String> files = new TreeSet<>();
    private final List<String> schemes = new ArrayList<>();
    private final List<String> broader = new ArrayList<>();
    private final Map<String, List<String>> texts = new TreeMap<>();
    private int declarations;

    Concept(String iri) {
      this.iri = iri;
    }

    List<String> texts(String property) {
      return texts.getOrDefault(property, List.of());
    }

    List<String> labels() {
      List<String> labels = new ArrayList<>(texts(SKOS.prefLabel.getURI()));
      labels.addAll(texts(SKOS.altLabel.getURI()));
      return labels;
    }

    boolean marks(String label) {
      return texts(Papergraph.AMBIGUOUS_LABEL).contains(label);
    }
  }

  private final Set<String> knownSchemes;
  private final Map<String, Concept> concepts = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  /**
   * @param knownSchemes the concept schemes that the ontology declares
   */
  VocabularyFaults(Set<String> knownSchemes) {
    this.knownSchemes = knownSchemes;
  }

  /** Takes a file in Turtle. */
  void read(String name, RDFParserBuilder source) {
    source
        .lang(Lang.TURTLE)
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                take(name, triple);
              }
            });
  }

  /** Takes a file in Turtle from its text. */
  void readText(String name, String turtle) {
    read(name, RDFParser.fromString(turtle, Lang.TURTLE));
  }

  private void take(String file, Triple triple) {
    if (!triple.getSubject().isURI()) {
      faults.add(file + ": a blank node; concepts have IRIs");
      return;
    }
    Concept concept = concepts.computeIfAbsent(triple.getSubject().getURI(), Concept::new);
    concept.files.add(file);
    String property = triple.getPredicate().getURI();
    Node object = triple.getObject();
    if (property.equals(RDF.type.getURI()) && object.hasURI(SKOS.Concept.getURI())) {
      concept.declarations++;
    } else if (property.equals(SKOS.inScheme.getURI())) {
      concept.schemes.add(object.toString());
    } else if (property.equals(SKOS.broader.getURI())) {
      concept.broader.add(object.toString());
    } else if (LABELS.contains(property) && object.isLiteral()) {
      concept
          .texts
          .computeIfAbsent(property, k -> new ArrayList<>())
          .add(object.getLiteralLexicalForm());
    } else {
      fault(concept, "<" + property + "> says nothing the builder understands");
    }
  }

  private void fault(Concept concept, String what) {
    faults.add(String.join(", ", concept.files) + ": <" + concept.iri + ">: " + what);
  }

  /** The faults of all files taken so far, sorted; to be asked for once. */
  List<String> find() {
    for (Concept concept : concepts.values()) {
      declaration(concept);
      labels(concept);
      broader(concept);
    }
    shared();
    return faults.stream().distinct().sorted().toList();
  }

  private void declaration(Concept concept) {
    if (concept.declarations != 1) {
      fault(concept, "written " + concept.declarations + " times as a skos:Concept, not once");
    }
    if (concept.schemes.size() != 1) {
      fault(concept, concept.schemes.size() + " skos:inScheme, not one");
    }
    for (String scheme : concept.schemes) {
      if (!knownSchemes.contains(scheme)) {
        fault(concept, "skos:inScheme <" + scheme + "> is not declared by papergraph.ttl");
      } else if (!concept.iri.matches("\\Q" + scheme.replaceFirst("s$", "") + "/\\E[a-z0-9-]+")) {
        fault(concept, "is of " + scheme.substring(BASE.length()) + " by its scheme, not its IRI");
      }
    }
  }

  private void labels(Concept concept) {
    int preferred = concept.texts(SKOS.prefLabel.getURI()).size();
    if (preferred != 1) {
      fault(concept, preferred + " skos:prefLabel, not one");
    }
    Set<String> seen = new TreeSet<>();
    for (String label : concept.labels()) {
      if (label.isBlank() || !label.equals(label.strip())) {
        fault(concept, "label \"" + label + "\" is empty or has blanks around it");
      }
      if (!seen.add(label)) {
        fault(concept, "label \"" + label + "\" stands twice");
      }
    }
    for (String label : concept.texts(Papergraph.AMBIGUOUS_LABEL)) {
      if (!seen.contains(label)) {
        fault(concept, "pg:ambiguousLabel \"" + label + "\" is no label of it");
      }
    }
  }

  private void broader(Concept concept) {
    for (String iri : concept.broader) {
      Concept above = concepts.get(iri);
      if (above == null) {
        fault(concept, "skos:broader <" + iri + "> does not exist");
      } else if (!above.schemes.equals(concept.schemes)) {
        fault(concept, "skos:broader <" + iri + "> is of another scheme");
      } else if (leadsTo(above, concept, new TreeSet<>())) {
        fault(concept, "skos:broader leads back to it");
      }
    }
  }

  private boolean leadsTo(Concept from, Concept to, Set<String> visited) {
    if (from == to) {
      return true;
    }
    if (!visited.add(from.iri)) {
      return false;
    }
    return from.broader.stream()
        .map(concepts::get)
        .anyMatch(above -> above != null && leadsTo(above, to, visited));
  }

  private void shared() {
    Map<String, List<Concept>> byLabel = new TreeMap<>();
    for (Concept concept : concepts.values()) {
      for (String label : new TreeSet<>(concept.labels())) {
        String key = concept.schemes + " " + label;
        byLabel.computeIfAbsent(key, k -> new ArrayList<>()).add(concept);
      }
    }
    byLabel.forEach(
        (key, owners) -> {
          String label = key.substring(key.indexOf("] ") + 2);
          if (owners.size() > 1 && owners.stream().noneMatch(owner -> owner.marks(label))) {
            String others = String.join("> and <", owners.stream().map(o -> o.iri).toList());
            fault(
                owners.get(0),
                "label \"" + label + "\" is shared by <" + others + ">; mark it ambiguous");
          }
        });
  }
}

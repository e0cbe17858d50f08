package org.papergraph.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.papergraph.ontology.Papergraph;

/** Reads vocabularies from SKOS in Turtle. */
public final class VocabularyFiles {
  /** The files that come with papergraph, beside the ontology. */
  private static final List<String> BUNDLED =
      List.of(
          "methods-architectures",
          "methods-models",
          "methods-training",
          "methods-algorithms",
          "datasets-vision",
          "datasets-language",
          "datasets-other",
          "tasks",
          "metrics");

  private VocabularyFiles() {}

  private static final class Holder {
    static final Vocabulary BUNDLED_VOCABULARY = readBundled();
  }

  /** The vocabulary that comes with papergraph; read once. */
  public static Vocabulary bundled() {
    return Holder.BUNDLED_VOCABULARY;
  }

  private static Vocabulary readBundled() {
    Collector collector = new Collector();
    for (String name : BUNDLED) {
      String resource = "vocabulary/" + name + ".ttl";
      try (InputStream in = Papergraph.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("the ontology module lacks " + resource);
        }
        RDFParser.create().source(in).lang(Lang.TURTLE).parse(collector);
      } catch (IOException e) {
        throw new UncheckedIOException(resource, e);
      }
    }
    return collector.vocabulary();
  }

  private static final class Collector extends StreamRDFBase {
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, String> preferred = new HashMap<>();
    private final Map<String, Set<String>> alternative = new HashMap<>();
    private final Map<String, Set<String>> ambiguous = new HashMap<>();

    @Override
    public void triple(Triple triple) {
      Node subject = triple.getSubject();
      if (!subject.isURI()) {
        return;
      }
      String iri = subject.getURI();
      String predicate = triple.getPredicate().getURI();
      Node object = triple.getObject();
      if (predicate.equals(SKOS.inScheme.getURI()) && object.isURI()) {
        Kind kind = kind(object.getURI());
        if (kind != null) {
          kinds.put(iri, kind);
        }
      } else if (object.isLiteral()) {
        label(iri, predicate, object.getLiteralLexicalForm());
      }
    }

    private void label(String iri, String predicate, String text) {
      if (predicate.equals(SKOS.prefLabel.getURI())) {
        preferred.put(iri, text);
      } else if (predicate.equals(SKOS.altLabel.getURI())) {
        alternative.computeIfAbsent(iri, k -> new TreeSet<>()).add(text);
      } else if (predicate.equals(Papergraph.AMBIGUOUS_LABEL)) {
        ambiguous.computeIfAbsent(iri, k -> new HashSet<>()).add(text);
      }
    }

    private static @Nullable Kind kind(String scheme) {
      String name = scheme.substring(scheme.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
      for (Kind kind : Kind.values()) {
        if (name.equals(kind.name() + "S")) {
          return kind;
        }
      }
      return null;
    }

    Vocabulary vocabulary() {
      List<Vocabulary.Label> labels = new ArrayList<>();
      preferred.forEach(
          (iri, label) -> {
            Kind kind = kinds.get(iri);
            if (kind == null) {
              throw new IllegalArgumentException(
                  "<" + iri + "> has no skos:inScheme that is known");
            }
            Set<String> others = alternative.getOrDefault(iri, Set.of());
            Concept concept = new Concept(iri, kind, label, List.copyOf(others));
            Set<String> unsure = ambiguous.getOrDefault(iri, Set.of());
            labels.add(new Vocabulary.Label(concept, label, unsure.contains(label)));
            others.forEach(l -> labels.add(new Vocabulary.Label(concept, l, unsure.contains(l))));
          });
      return new Vocabulary(labels);
    }
  }
}

package org.papergraph.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.OWL;
import org.junit.jupiter.api.Test;

/** The constants of the program and the terms of the published ontology are the same. */
final class PapergraphTest {
  private final Model ontology = OntologyFiles.ontology();

  private static Map<String, String> constants() throws IllegalAccessException {
    Map<String, String> constants = new TreeMap<>();
    for (Field field : Papergraph.class.getFields()) {
      constants.put(field.getName(), String.valueOf(field.get(null)));
    }
    return constants;
  }

  private static Map<String, String> constants(Predicate<Map.Entry<String, String>> wanted)
      throws IllegalAccessException {
    return constants().entrySet().stream()
        .filter(wanted)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static boolean isTerm(Map.Entry<String, String> constant) {
    return constant.getValue().startsWith(Papergraph.NAMESPACE)
        && !constant.getKey().equals("NAMESPACE");
  }

  @Test
  void everyTermHasAConstantAndEveryConstantATerm() throws IllegalAccessException {
    Set<String> named = new TreeSet<>(constants(PapergraphTest::isTerm).values());

    assertEquals(
        String.join("\n", OntologyFiles.terms(ontology)),
        String.join("\n", named),
        "the terms of papergraph.ttl and the constants of Papergraph");
  }

  /** {@code pg:mentionsMethod} is {@code MENTIONS_METHOD}. */
  private static boolean isCalledAsItsTerm(Map.Entry<String, String> constant) {
    String local = constant.getValue().substring(Papergraph.NAMESPACE.length());
    String name = local.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    // pg:Metric is a class, pg:metric a property.
    return Set.of(name, name + "_CLASS").contains(constant.getKey());
  }

  @Test
  void aConstantIsCalledAsItsTerm() throws IllegalAccessException {
    assertEquals(Map.of(), constants(constant -> isTerm(constant) && !isCalledAsItsTerm(constant)));
  }

  @Test
  void everyNamedGraphHasAConstantAndEveryConstantANamedGraph() throws IllegalAccessException {
    Set<String> named =
        new TreeSet<>(constants(constant -> constant.getKey().endsWith("_GRAPH")).values());

    assertEquals(OntologyFiles.iris(ontology, OntologyFiles.GRAPH), named);
  }

  @Test
  void everyMetricOfQualityHasAConstantAndEveryConstantAMetric() throws IllegalAccessException {
    Set<String> named =
        new TreeSet<>(
            constants(
                    constant ->
                        constant.getValue().startsWith(Papergraph.QUALITY)
                            && !constant.getKey().equals("QUALITY"))
                .values());

    assertEquals(OntologyFiles.iris(ontology, OntologyFiles.QUALITY_METRIC), named);
  }

  @Test
  void theNamespaceIsTheOntologysOwn() {
    assertEquals(Set.of(Papergraph.ONTOLOGY), OntologyFiles.iris(ontology, OWL.Ontology));
    assertEquals(Papergraph.ONTOLOGY + "#", Papergraph.NAMESPACE);
    assertEquals(Papergraph.NAMESPACE, ontology.getNsPrefixURI("pg"));
  }
}

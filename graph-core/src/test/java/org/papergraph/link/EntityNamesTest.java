package org.papergraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.papergraph.vocabulary.Kind;

class EntityNamesTest {
  private static Map<String, LabelRole> roles(String slug, String preferred, String... others) {
    Map<String, LabelRole> roles = new TreeMap<>();
    EntityNames.entity(
            "https://otters.example/method/" + slug,
            Kind.METHOD,
            preferred,
            Arrays.asList(others),
            1)
        .labels()
        .forEach(label -> roles.put(label.text(), label.role()));
    return roles;
  }

  @Test
  void thePreferredLabelIsItsOwn() {
    assertEquals(Map.of("OtterNet", LabelRole.OWN), roles("otternet", "OtterNet"));
  }

  @Test
  void soIsTheOneThatItsAddressIsMadeOf() {
    assertEquals(
        Map.of("PON", LabelRole.OWN, "Pond Otter Network", LabelRole.OWN),
        roles("pondotternetwork", "PON", "Pond Otter Network"));
    assertEquals(
        Map.of("PON", LabelRole.OWN, "Pond-Otter Network", LabelRole.OWN),
        roles("pond-otter-network", "PON", "Pond-Otter Network"));
  }

  @Test
  void theOnlyExpansionOfAShortLabelIsItsExpansion() {
    assertEquals(
        Map.of(
            "PON", LabelRole.OWN,
            "Pond Otter Network", LabelRole.EXPANSION,
            "pond otter networks", LabelRole.EXPANSION,
            "Reed Watcher", LabelRole.SYNONYM),
        roles("pon", "PON", "Pond Otter Network", "pond otter networks", "Reed Watcher"));
  }

  @Test
  void theExpansionWithAWordThatSaysWhatItIsIsHeaded() {
    assertEquals(
        LabelRole.HEADED,
        roles("pon", "PON", "Pond Otter Net", "Pond Otter Net model").get("Pond Otter Net model"));
  }

  @Test
  void severalExpansionsAreSynonyms() {
    assertEquals(
        Map.of(
            "PON", LabelRole.OWN,
            "Pond Otter Network", LabelRole.SYNONYM,
            "Plain Old Newt", LabelRole.SYNONYM),
        roles("pon", "PON", "Pond Otter Network", "Plain Old Newt"));
  }

  @Test
  void aShortFormOfALongLabelIsAsGoodAsAnExpansion() {
    assertEquals(
        Map.of(
            "Pond Otter Network", LabelRole.OWN,
            "PON", LabelRole.EXPANSION,
            "HRN", LabelRole.SYNONYM,
            "pond otter network model", LabelRole.HEADED,
            "Reed Watcher", LabelRole.SYNONYM),
        roles(
            "pondotternetwork",
            "Pond Otter Network",
            "PON",
            "HRN",
            "pond otter network model",
            "Reed Watcher"));
  }

  @Test
  void namesAreFoundByTheirKeys() {
    DatasetGraph graph =
        MadeUpEntities.graph(
            MadeUpEntities.method("Otter Networks", "PON"), MadeUpEntities.task("otter network"));

    EntityNames names = MadeUpEntities.names(graph);

    assertEquals(2, names.all().size());
    assertTrue(names.has("otternetwork"));
    assertFalse(names.has("heron"));
    assertEquals(
        List.of(Kind.METHOD, Kind.TASK),
        names.named("otternetwork").stream().map(named -> named.entity().kind()).toList());
    assertEquals(List.of(), names.named(""));
    assertEquals(
        List.of("otter pond"),
        EntityNames.entity("https://otters.example/op", Kind.TASK, "OP", List.of("otter pond"), 1)
            .expansions("OP"));
  }
}

package org.papergraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.link.ConceptSink.LabelKind;
import org.papergraph.vocabulary.Kind;

class ConceptTest {
  @ParameterizedTest
  @CsvSource({
    "https://reeds.example/datasets/larkspur, DATASET",
    "https://reeds.example/corpus/larkspur, DATASET",
    "https://reeds.example/larkspur_datasets/1, DATASET",
    "https://reeds.example/metrics/accuracy, METRIC",
    "https://reeds.example/performance-measure/1, METRIC",
    "https://reeds.example/methods/otternet, METHOD",
    "https://reeds.example/Algorithm#1, METHOD",
    "https://reeds.example/tasks/counting, TASK"
  })
  void itsAddressSaysWhatItIs(String iri, Kind kind) {
    assertEquals(Optional.of(kind), new Concept(iri).kind());
  }

  @ParameterizedTest
  @CsvSource({
    "https://schema.org/Dataset, DATASET",
    "https://reeds.example/onto#EvaluationMetric, METRIC",
    "https://reeds.example/onto#LearningTask, TASK",
    "https://reeds.example/onto#MLAlgorithm, METHOD"
  })
  void soDoItsTypes(String type, Kind kind) {
    Concept concept = new Concept("https://reeds.example/1");
    concept.addType("https://reeds.example/onto#Thing");
    concept.addType(type);

    assertEquals(Optional.of(kind), concept.kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://reeds.example/topics/otter",
        "https://reeds.example/topics/metric_learning",
        "https://reeds.example/topics#DatasetDistillation",
        "https://reeds.example/topics/geometric_deep_learning",
        "https://reeds.example/topics/parametric_model",
        "https://reeds.example/topics/biometrics",
        "https://reeds.example/topics/multitasking"
      })
  void aWordThatOnlyEndsSoSaysNothing(String iri) {
    assertEquals(Optional.empty(), new Concept(iri).kind());
  }

  @Test
  void itsNameIsItsPreferredLabelOrAnotherOrTheEndOfItsAddress() {
    Concept concept = new Concept("https://reeds.example/topics#otter");
    assertEquals("otter", concept.name());
    concept.addLabel("river otter", LabelKind.ALTERNATIVE);
    assertEquals("river otter", concept.name());
    concept.addLabel("the otter", LabelKind.PREFERRED);
    concept.addLabel("an otter", LabelKind.PREFERRED);
    assertEquals("an otter", concept.name());
    assertEquals(
        List.of("an otter", "the otter", "river otter"),
        concept.labels().stream().map(Concept.Label::text).toList());
  }
}

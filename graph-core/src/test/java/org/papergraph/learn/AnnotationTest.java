package org.papergraph.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AnnotationTest {
  private static Annotation read(String json) throws IOException {
    return new ObjectMapper().readValue(json.replace('\'', '"'), Annotation.class);
  }

  @Test
  void whatIsAbsentInAFileIsEmpty() throws IOException {
    Annotation annotation = read("{'id': 'paper-1', 'mood': 'good'}");

    assertEquals(Annotations.EMPTY, annotation);
  }

  @Test
  void anItemHasItsNameItsLongFormAndItsAliasesAsNames() throws IOException {
    Annotation annotation =
        read(
            "{'id': 'paper-1', 'methods': [{'name': 'PON', 'long': 'pond otter network',"
                + " 'aliases': ['PON-2'], 'role': 'introduced'}]}");

    Annotation.Item item = annotation.methods().get(0);

    assertEquals(List.of("PON", "pond otter network", "PON-2"), item.names());
    assertTrue(item.isIntroduced());
  }

  @Test
  void anItemIsRequiredUnlessItIsAllowed() {
    assertTrue(Annotations.item("PON", "mentioned", "required").isRequired());
    assertTrue(new Annotation.Item("PON", null, null, null, null).isRequired());
    assertFalse(Annotations.allowed("PON").isRequired());
  }

  @Test
  void papersAreSortedByTheirIdentifiers() {
    List<AnnotatedPaper> papers = new ArrayList<>();
    for (String id : List.of("b", "a", "c")) {
      papers.add(
          new AnnotatedPaper(
              "Title " + id,
              "",
              new Annotation(id, List.of(), List.of(), List.of(), List.of(), List.of())));
    }
    List<AnnotatedPaper> other = new ArrayList<>(papers);
    Collections.reverse(other);

    assertEquals(AnnotatedPaper.sorted(papers), AnnotatedPaper.sorted(other));
    assertEquals("a", AnnotatedPaper.sorted(papers).get(0).annotation().id());
  }

  @Property
  void aPaperAlwaysFallsIntoTheSamePart(
      @ForAll @AlphaChars String title, @ForAll @IntRange(min = 1, max = 20) int folds) {
    AnnotatedPaper paper = new AnnotatedPaper(title, "One text.", Annotations.EMPTY);
    AnnotatedPaper again =
        new AnnotatedPaper(title.toUpperCase(Locale.ROOT) + ".", "Other.", Annotations.EMPTY);

    assertTrue(paper.fold(folds) >= 0 && paper.fold(folds) < folds);
    if (!title.toLowerCase(Locale.ROOT).endsWith("s")) {
      assertEquals(paper.fold(folds), again.fold(folds));
    }
  }

  @Test
  void theFivePartsOfManyPapersAreAboutOfOneSize() {
    int[] sizes = new int[5];
    for (int i = 0; i < 1000; i++) {
      sizes[new AnnotatedPaper("Otters, part " + i, "", Annotations.EMPTY).fold(5)]++;
    }

    for (int size : sizes) {
      assertTrue(size > 120 && size < 280, size + " of 1000");
    }
  }
}

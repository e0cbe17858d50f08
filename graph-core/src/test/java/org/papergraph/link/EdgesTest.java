package org.papergraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EdgesTest {
  private static List<Long> reached(Edges edges, long from, long last) {
    Hashes reached = new Hashes();
    reached.add(from);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> edges.close(reached));
    return LongStream.rangeClosed(0, last).filter(reached::contains).boxed().toList();
  }

  @Test
  void allAboveAreReachedAndNothingElse() {
    Edges edges = new Edges();
    edges.add(3, 4);
    edges.add(1, 2);
    edges.add(2, 3);
    edges.add(0, 1);
    edges.add(5, 3);

    assertEquals(List.of(1L, 2L, 3L, 4L), reached(edges, 1, 9));
  }

  @Test
  void aCycleIsGoneThroughOnce() {
    Edges edges = new Edges();
    edges.add(1, 2);
    edges.add(2, 3);
    edges.add(3, 1);
    edges.add(2, 2);

    assertEquals(List.of(1L, 2L, 3L), reached(edges, 2, 9));
  }

  @Test
  void thereMayBeMany() {
    Edges edges = new Edges();
    for (long i = 0; i < 5_000; i++) {
      edges.add(i, i + 1);
    }

    assertEquals(2_001, reached(edges, 3_000, 6_000).size());
  }

  @Test
  void irisAreKnownByTheirHashes() {
    Hashes hashes = new Hashes();

    assertTrue(hashes.add(Hashes.of("https://reeds.example/otter")));
    assertFalse(hashes.add(Hashes.of("https://reeds.example/otter")));
    assertTrue(hashes.has("https://reeds.example/otter"));
    assertFalse(hashes.has("https://reeds.example/heron"));
  }
}

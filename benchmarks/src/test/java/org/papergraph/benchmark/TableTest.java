package org.papergraph.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void figuresStandFlushRight() {
    Table table = new Table("what", "a second");
    table.add("reading", "1,234");

    assertEquals(
        """
        | what    | a second |
        |---------|---------:|
        | reading |    1,234 |
        """,
        table.toString());
  }

  @Test
  void aRowHasACellForEachColumn() {
    Table table = new Table("what", "a second");

    assertThrows(IllegalArgumentException.class, () -> table.add("reading"));
  }
}

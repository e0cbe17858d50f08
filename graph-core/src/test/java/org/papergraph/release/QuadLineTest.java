package org.papergraph.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuadLineTest {
  private static QuadLine read(String line) {
    return QuadLine.of(line.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aGraphIsToldFromADatatype() {
    QuadLine typed = read("<s> <p> \"1\"^^<t> .");
    QuadLine both = read("<s> <p> \"1\"^^<t> <g> .");

    assertEquals(Optional.empty(), typed.graph());
    assertEquals(Optional.of("g"), both.graph());
    assertEquals("\"1\"^^<t>", both.object());
  }

  @Test
  void whatATextHoldsIsNoTerm() {
    QuadLine quad = read("_:b0 <p> \"a \\\" <g> . \\\\\"@en <g> .");

    assertEquals("\"a \\\" <g> . \\\\\"@en", quad.object());
    assertEquals(Optional.of("g"), quad.graph());
    assertEquals("p", quad.predicate());
  }

  @Test
  void aClassIsSaidInTheDefaultGraph() {
    assertEquals(Optional.of("Otter"), read("<s> " + MadeUpQuads.TYPE + " <Otter> .").type());
    assertEquals(Optional.empty(), read("<s> " + MadeUpQuads.TYPE + " <Otter> <g> .").type());
    assertEquals(Optional.empty(), read("<s> <p> <Otter> .").type());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "reed", "<s> <p>", "<s> <p> <o>", "<s> <p> .", "<s> <p> \"open ."})
  void whatIsNoStatementIsQuoted(String line) {
    String refused = Refused.saying(IllegalArgumentException.class, () -> read(line));

    assertEquals("no statement of N-Quads: \"" + line + "\"", refused);
  }
}

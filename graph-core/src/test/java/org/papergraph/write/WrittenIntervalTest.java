package org.papergraph.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenIntervalTest {
  @ParameterizedTest
  @CsvSource({
    "5-10, 5, 10",
    "10-5, 5, 10",
    "3 to 8, 3, 8",
    "1.5–3.3, 1.5, 3.3",
    "'1,000-2,000', 1000, 2000",
    "93.2 ± 0.3, 92.9, 93.5"
  })
  void hasBothEnds(String written, BigDecimal least, BigDecimal greatest) {
    assertEquals(Optional.of(new WrittenInterval(least, greatest)), WrittenInterval.of(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.2", "36K", "", "-", "5-", "± 3"})
  void whatIsNoIntervalHasNone(String written) {
    assertEquals(Optional.empty(), WrittenInterval.of(written));
  }

  @Test
  void endsAreAsPreciseAsWritten() {
    assertEquals("80.0", WrittenInterval.of("80.0-81.5").orElseThrow().least().toPlainString());
  }
}

package org.papergraph.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import org.junit.jupiter.api.Test;

class YearColumnsTest {
  @Test
  void noYearIsLeftOutAndTheHighestColumnFillsTheHeight() {
    YearColumns chart = YearColumns.of("Papers a year", Map.of(2029, 4L, 2031, 8L));
    assertEquals(3, chart.columns().size());
    assertEquals(50, chart.columns().get(0).height());
    assertEquals(0, chart.columns().get(1).height());
    assertEquals(100, chart.columns().get(2).height());
    assertEquals("0 0 30 100", chart.viewBox());
    assertEquals("Papers a year, 2029 to 2031; most in 2031: 8 papers", chart.summary());
  }

  @Test
  void whatIsLongAgoHasNoColumnButIsCounted() {
    YearColumns chart = YearColumns.of("Papers a year", Map.of(1763, 2L, 2010, 1L, 2031, 1L));
    assertEquals(2010, chart.first());
    assertEquals(2, chart.earlier());
  }

  @Test
  void aSmallNumberIsSeen() {
    YearColumns chart = YearColumns.of("Papers a year", Map.of(2030, 1L, 2031, 10_000L));
    assertEquals(2, chart.columns().get(0).height());
  }

  @Test
  void oneYearIsNoChart() {
    assertFalse(YearColumns.of("Papers a year", Map.of(2031, 4L)).isWorthwhile());
    assertFalse(YearColumns.of("Papers a year", Map.of()).isWorthwhile());
  }
}

package org.papergraph.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PageTimesTest {
  @Test
  void aPercentileIsTheTimeThatAsManyDoNotExceed() {
    long[] hundred = LongStream.rangeClosed(1, 100).toArray();
    assertEquals(50, PageTimes.percentile(hundred, 0.5));
    assertEquals(99, PageTimes.percentile(hundred, 0.99));
    assertEquals(100, PageTimes.percentile(hundred, 1));
    assertEquals(7, PageTimes.percentile(new long[] {7}, 0.5));
  }

  @Test
  void kindsAndTheirErrorsAreCountedApartAndTogether() {
    PageTimes times = new PageTimes();
    times.add("otter", 2_000_000, true);
    times.add("reed", 4_000_000, false);
    assertEquals(2, times.count());
    String table = times.table().toString();
    assertTrue(table.matches("(?s).*\\| otter +\\| +1 \\| +0 \\| +2\\.0 .*"), table);
    assertTrue(table.matches("(?s).*\\| reed +\\| +1 \\| +1 \\| +4\\.0 .*"), table);
    assertTrue(table.matches("(?s).*\\| all +\\| +2 \\| +1 \\| +2\\.0 .*"), table);
  }
}

package org.papergraph.benchmark;

import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The papers one after the other, and after the last the first again. */
@State(Scope.Thread)
public class PaperCycle {
  /** What {@link Papers#of} takes. */
  @Param(Papers.MADE_UP)
  public String input = Papers.MADE_UP;

  private List<Paper> papers = List.of();
  private int next;

  /** Called by JMH once a fork. */
  @Setup
  public void read() throws IOException {
    papers = Papers.of(input);
  }

  Paper next() {
    if (next == papers.size()) {
      next = 0;
    }
    return papers.get(next++);
  }
}

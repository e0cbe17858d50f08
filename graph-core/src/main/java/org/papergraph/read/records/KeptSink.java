package org.papergraph.read.records;

import java.io.IOException;
import org.papergraph.read.SourcePage;

/**
 * Takes what an archive holds: {@code begin page* statement* thing*}. What was taken counts only
 * once the reading has ended without failing: only then is it known that nothing is missing.
 */
public interface KeptSink {
  /** Begins an archive. */
  void begin(ArchiveHeader header) throws IOException;

  /** Takes a page that records stood on, under one of the names it was given. */
  void page(SourcePage page) throws IOException;

  /** Takes a statement on runs or links, or of what people decided, as a line of N-Quads. */
  void statement(String quad) throws IOException;

  /** Takes a paper or other thing. */
  void thing(KeptThing thing) throws IOException;
}

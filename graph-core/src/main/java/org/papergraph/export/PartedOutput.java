package org.papergraph.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes sorted blocks as documents of a syntax; a new one is begun, after a block, when one is as
 * long as wanted.
 */
final class PartedOutput {
  private static final int BUFFER = 1 << 16;
  private static final int NONE = -1;

  private final Syntax syntax;
  private final DumpTarget parts;
  private final long partBytes;
  private @Nullable OutputStream out;
  private int graph = NONE;
  private boolean everBegun;
  private boolean graphs;
  private boolean blocks;
  private long written;
  private long statements;

  /**
   * @param partBytes how long a part is to be before it is compressed, in bytes
   */
  PartedOutput(Syntax syntax, DumpTarget parts, long partBytes) {
    this.syntax = syntax;
    this.parts = parts;
    this.partBytes = partBytes;
  }

  /**
   * Writes a block.
   *
   * @param of the number of the graph it is of; never less than before
   * @param count how many statements it holds
   */
  void block(int of, byte[] text, int count) throws IOException {
    OutputStream to = out == null ? begin() : out;
    if (of != graph) {
      closeGraph(to);
      write(to, syntax.opening(of, !graphs));
      graph = of;
      graphs = true;
    } else if (blocks) {
      write(to, syntax.between());
    }
    write(to, text);
    blocks = true;
    statements += count;
    if (written >= partBytes) {
      end(to);
    }
  }

  /** Ends the last part; there is always one. */
  void finish() throws IOException {
    if (out != null) {
      end(out);
    } else if (!everBegun) {
      end(begin());
    }
  }

  private OutputStream begin() throws IOException {
    OutputStream next = new BufferedOutputStream(parts.begin(), BUFFER);
    out = next;
    everBegun = true;
    graph = NONE;
    graphs = false;
    blocks = false;
    written = 0;
    statements = 0;
    write(next, syntax.beginning());
    return next;
  }

  private void closeGraph(OutputStream to) throws IOException {
    if (graph != NONE) {
      write(to, syntax.closing(graph));
    }
    blocks = false;
  }

  private void end(OutputStream to) throws IOException {
    closeGraph(to);
    write(to, syntax.end());
    out = null;
    to.close();
    parts.ended(statements);
  }

  private void write(OutputStream to, byte[] text) throws IOException {
    to.write(text, 0, text.length);
    written += text.length;
  }
}

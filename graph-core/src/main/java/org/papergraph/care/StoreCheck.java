package org.papergraph.care;

import java.io.IOException;
import java.nio.file.Path;
import org.papergraph.build.Progress;

/** x */
public final class StoreCheck {
  private StoreCheck() {}

  /** x */
  public static Findings run(Path store, Progress progress) throws IOException {
    return new Findings();
  }
}

package org.papergraph.extract;

import java.util.List;

/** Reads papers and tells what they say. Safe for any number of threads. */
@FunctionalInterface
public interface PaperReader {
  /**
   * What a paper says, by kind and then in the order of the text.
   *
   * @param title the title as it was read
   * @param abstractText the abstract as it was read; may be empty
   */
  List<Finding> read(String title, String abstractText);

  /**
   * The same with the names that the paper alone does not decide ({@link Finding.Undecided}), for
   * those who know other papers.
   *
   * @param title as for {@link #read}
   * @param abstractText as for {@link #read}
   */
  default List<Finding> readForCorpus(String title, String abstractText) {
    return read(title, abstractText);
  }

  /**
   * How many papers to hand to a thread at once: enough to outweigh the handing over. A reader that
   * waits for somebody else wants one, so that as many as there are threads wait at the same time.
   */
  default int batch() {
    return 32;
  }
}

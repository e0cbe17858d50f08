package org.papergraph.resolve;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;

/** How often texts were met, sorted. */
public interface Counts {
  /** How often a text was met; 0 for one that never was. */
  int count(String text);

  /** All texts from this one on, in order, with how often they were met. */
  Iterator<Map.Entry<String, Integer>> from(String text);

  /** No text at all. */
  static Counts none() {
    return new Counts() {
      @Override
      public int count(String text) {
        return 0;
      }

      @Override
      public Iterator<Map.Entry<String, Integer>> from(String text) {
        return Collections.emptyIterator();
      }
    };
  }
}

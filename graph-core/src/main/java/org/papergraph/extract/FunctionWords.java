package org.papergraph.extract;

import java.util.Set;

/** Words that bind phrases and never belong to a name in lower case. */
final class FunctionWords {
  private static final Set<String> WORDS =
      Words.of(
          "a an the of for in on to with without by from and or via using through at as is",
          "are be was were that which this these those it its their our we they can not no",
          "do does how what why when where towards toward into over under between beyond",
          "than more most less all any each based improving improved improves improve",
          "efficient fast robust scalable effective new novel better simple general unified",
          "but if while such both also other has have been being against about after before",
          "during within across per up so only very automatic automated accurate practical",
          "learning deep neural");

  private FunctionWords() {}

  static boolean contains(String lower) {
    return WORDS.contains(lower);
  }
}

package org.papergraph.cli;

/** Listing pages about made-up papers, in both layouts. */
final class MadeUpPages {
  private static final String[] METHODS = {"OtterNet", "HeronFlow", "PerchMix", "ReedFormer"};
  private static final String[] DATASETS = {"CIFAR-10", "ImageNet", "WikiText-103", "Cora"};

  private MadeUpPages() {}

  /** The title of a paper. */
  static String title(int number) {
    return METHODS[number % 4] + "-" + number + ": Learning from Ponds";
  }

  /** The abstract of a paper: more than 30 words, more than one sentence. */
  static String abstractText(int number) {
    return "Ponds are seldom looked at by those who train networks. We propose "
        + (METHODS[number % 4] + "-" + number)
        + ", a na\\\"ive model that reads the surface of a pond as if it were a page. On "
        + DATASETS[number / 4 % 4]
        + " it reaches an accuracy of "
        + (60 + number % 39)
        + ".5\\%, which is 1.5 points more than ResNet-50. Code is at"
        + " https://github.com/example-lab/pond-"
        + number
        + ".";
  }

  /** A page with blank lines between all parts, of the papers from one number to before another. */
  static String spaced(int from, int to) {
    StringBuilder page = new StringBuilder("new\n\nSubscribe\n\nDaily Papers\n\nJun 17\n\n\n");
    for (int i = from; i < to; i++) {
      page.append(title(i)).append("\n\n").append(abstractText(i)).append("\n\n");
    }
    return page.toString();
  }

  /** A page without blank lines, its first title glued to a header. */
  static String dense(int from, int to) {
    StringBuilder page = new StringBuilder("Get trending papers in your email inbox!\nSubscribe");
    for (int i = from; i < to; i++) {
      page.append(title(i)).append('\n').append(abstractText(i)).append('\n');
    }
    return page.toString();
  }
}

package org.papergraph.read.repository;

import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * What a README says first.
 *
 * @param heading its first heading; empty if it has none
 * @param paragraph the first paragraph that is made of words, and not of pictures and links alone;
 *     empty if there is none
 */
record Readme(String heading, String paragraph) {
  private static final int MOST_NESTED = 50;

  private static final Parser PARSER =
      Parser.builder().maxOpenBlockParsers(MOST_NESTED).maxInlineNesting(MOST_NESTED).build();

  /** Reads Markdown, and what looks like it in other texts. */
  static Readme of(String text) {
    String heading = "";
    for (Node node = PARSER.parse(text).getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading && heading.isEmpty()) {
        heading = words(node, true);
      } else if (node instanceof Paragraph && isOfWords(node)) {
        return new Readme(heading, words(node, true));
      }
    }
    return new Readme(heading, "");
  }

  /** Directives of reStructuredText are none. */
  private static boolean isOfWords(Node paragraph) {
    String words = words(paragraph, false);
    return words.chars().anyMatch(Character::isLetter) && !words.startsWith(".. ");
  }

  private static String words(Node block, boolean withLinks) {
    StringBuilder words = new StringBuilder();
    append(block, withLinks, words);
    return words.toString().strip().replaceAll("\\s+", " ");
  }

  private static void append(Node parent, boolean withLinks, StringBuilder words) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Text text) {
        words.append(text.getLiteral());
      } else if (node instanceof Code code) {
        words.append(code.getLiteral());
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        words.append(' ');
      } else if (isRead(node, withLinks)) {
        append(node, withLinks, words);
      }
    }
  }

  private static boolean isRead(Node node, boolean withLinks) {
    return !(node instanceof Image
        || node instanceof Block
        || (node instanceof Link && !withLinks));
  }
}

package org.papergraph.link;

import org.papergraph.read.DamagedInputException;
import org.papergraph.read.YamlTree;

/** The lines before a table, which are YAML behind {@code #}. */
final class MetadataBlock {
  private final StringBuilder yaml = new StringBuilder();
  private final long firstLine;
  private long nextLine;

  MetadataBlock(long firstLine) {
    this.firstLine = firstLine;
    this.nextLine = firstLine;
  }

  long firstLine() {
    return firstLine;
  }

  /**
   * Takes a line. Of what is beyond the limit no more is kept than tells that it is.
   *
   * @param text with its {@code #}
   */
  void append(long number, String text) {
    for (; nextLine < number && yaml.length() <= YamlTree.LONGEST; nextLine++) {
      yaml.append('\n');
    }
    if (yaml.length() <= YamlTree.LONGEST) {
      yaml.append(text.stripTrailing().substring(1)).append('\n');
      nextLine++;
    }
  }

  SssomMetadata read() throws DamagedInputException {
    return SssomMetadata.read(yaml.toString(), firstLine);
  }
}

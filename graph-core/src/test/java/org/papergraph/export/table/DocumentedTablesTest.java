package org.papergraph.export.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/tables.md tells each column; {@code -Dpapergraph.write=true} writes it anew. */
class DocumentedTablesTest {
  private static final Path PAGE = Path.of("../docs/tables.md");
  private static final String BEGIN = "<!-- columns -->\n";
  private static final String END = "<!-- end of columns -->\n";

  private static String columns() {
    StringBuilder text = new StringBuilder();
    for (TableName table : TableName.values()) {
      text.append("\n## ").append(table.label()).append("\n\n");
      text.append("| column | type | |\n|---|---|---|\n");
      for (TableName.Described column : table.columns()) {
        boolean maybe = !column.isRequired();
        text.append("| `").append(column.name()).append("` | ").append(column.type().label());
        text.append(maybe ? " or nothing" : "").append(" | ");
        text.append(column.meaning()).append(" |\n");
      }
    }
    return text.append('\n').toString();
  }

  @Test
  void theDocumentationTellsEachColumn() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    if (Boolean.getBoolean("papergraph.write")) {
      Files.writeString(PAGE, page.substring(0, begin) + columns() + page.substring(end));
    }

    String written = Files.readString(PAGE);
    assertEquals(columns(), written.substring(begin, written.indexOf(END)));
  }
}

package org.papergraph.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of fields in the page about a format. */
public final class DocumentedFields {
  private DocumentedFields() {}

  /** What each field is kept as, in the order of the page. */
  public static Map<String, String> of(String format) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String row : section(format)) {
      String[] cells = row.split("\\|", -1);
      if (row.startsWith("| `") && cells.length > 3) {
        fields.put(cells[1].strip().replace("`", ""), cells[2].strip());
      }
    }
    return fields;
  }

  private static List<String> section(String format) throws IOException {
    List<String> lines = Files.readAllLines(page(format));
    int begin = lines.indexOf("## Fields");
    if (begin < 0) {
      throw new AssertionError("no section \"## Fields\" in " + page(format));
    }
    return lines.subList(begin + 1, lines.size());
  }

  private static Path page(String format) {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && !Files.isDirectory(root.resolve("docs/sources"))) {
      root = root.getParent();
    }
    return root.resolve("docs/sources").resolve(format + ".md");
  }
}

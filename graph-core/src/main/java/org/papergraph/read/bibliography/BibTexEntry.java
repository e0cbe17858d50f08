package org.papergraph.read.bibliography;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An entry of a BibTeX file, its values still LaTeX. */
final class BibTexEntry {
  private static final Set<String> VOLUMES =
      Set.of(
          "proceedings",
          "mvproceedings",
          "book",
          "mvbook",
          "collection",
          "mvcollection",
          "reference",
          "mvreference",
          "periodical");

  /** What a volume says of all that is in it; its identifiers are its own. */
  private static final Set<String> OF_ALL_IN_A_VOLUME =
      Set.of(
          "booktitle",
          "year",
          "month",
          "day",
          "date",
          "publisher",
          "series",
          "volume",
          "number",
          "editor",
          "address",
          "location",
          "organization",
          "journal",
          "journaltitle",
          "venue",
          "eventtitle",
          "eventdate",
          "language",
          "langid",
          "isbn",
          "issn");

  private final String type;
  private final String key;
  private final Map<String, String> fields;
  private final long line;
  private final long lastLine;

  BibTexEntry(String type, String key, Map<String, String> fields, long line, long lastLine) {
    this.type = type;
    this.key = key;
    this.fields = new LinkedHashMap<>(fields);
    this.line = line;
    this.lastLine = lastLine;
  }

  String type() {
    return type;
  }

  String key() {
    return key;
  }

  Map<String, String> fields() {
    return fields;
  }

  long line() {
    return line;
  }

  long lastLine() {
    return lastLine;
  }

  /** The value of a field; empty where it has none. */
  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The key of the volume it is in, as keys are compared; empty where it names none. */
  String volume() {
    return comparable(field("crossref"));
  }

  static String comparable(String key) {
    return key.strip().toLowerCase(Locale.ROOT);
  }

  boolean isVolume() {
    return VOLUMES.contains(type);
  }

  /** What this volume says of all that is in it. */
  Map<String, String> ofAllInIt() {
    Map<String, String> ofAll = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          if (OF_ALL_IN_A_VOLUME.contains(name)) {
            ofAll.put(name, value);
          }
        });
    if (fields.containsKey("title")) {
      ofAll.putIfAbsent("booktitle", field("title"));
    }
    return ofAll;
  }

  /** Takes what the volume says, where the entry does not say it itself. */
  void takeFrom(Map<String, String> volume) {
    fields.remove("crossref");
    volume.forEach(fields::putIfAbsent);
  }

  /** How many characters it holds. */
  long size() {
    return sizeOf(fields) + key.length();
  }

  static long sizeOf(Map<String, String> fields) {
    long size = 0;
    for (Map.Entry<String, String> field : fields.entrySet()) {
      size += field.getKey().length() + field.getValue().length() + 100L;
    }
    return size;
  }
}

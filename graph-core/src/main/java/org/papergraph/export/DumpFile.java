package org.papergraph.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A file of a dump.
 *
 * @param path within the folder of the dump, with {@code /}
 * @param format the name of its format on the command line
 * @param profile the name of what it holds of the graph
 * @param compression the name of its {@link Compression}
 * @param part which part of its dump it is, from 1
 * @param parts how many parts that dump has
 * @param bytes its length
 * @param sha256 of its bytes, in hexadecimal
 * @param statements how many statements it holds; rows or documents where it holds none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({
  "path",
  "format",
  "profile",
  "compression",
  "part",
  "parts",
  "bytes",
  "sha256",
  "statements"
})
public record DumpFile(
    String path,
    String format,
    String profile,
    String compression,
    int part,
    int parts,
    long bytes,
    String sha256,
    long statements) {
  public DumpFile {
    if (path.startsWith("/") || path.contains("..") || path.contains("\\") || path.isEmpty()) {
      throw new IllegalArgumentException("no path within a dump: \"" + path + "\"");
    }
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no SHA-256: \"" + sha256 + "\"");
    }
    if (part < 1 || part > parts || bytes < 0 || statements < 0) {
      throw new IllegalArgumentException("part " + part + " of " + parts + ", " + bytes + " bytes");
    }
  }
}

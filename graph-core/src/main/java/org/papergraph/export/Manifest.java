package org.papergraph.export;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * What a folder with a dump says of itself, in {@code manifest.json}.
 *
 * @param papergraph {@value #KIND}
 * @param format of the manifest, {@value #FORMAT}
 * @param software the version of the program that wrote the dump
 * @param base where the entities of the graph live
 * @param files all of its files but the manifest and those that describe it, sorted by path
 */
@JsonPropertyOrder({"papergraph", "format", "software", "base", "files"})
public record Manifest(
    String papergraph, int format, String software, String base, List<DumpFile> files) {
  /** The name of the file. */
  public static final String FILE = "manifest.json";

  /** What it is the manifest of. */
  public static final String KIND = "dump";

  /** The version of its own form. */
  public static final int FORMAT = 1;

  private static final long MOST_BYTES = 64L << 20;
  private static final ObjectMapper JSON = mapper();

  public Manifest {
    if (!papergraph.equals(KIND)) {
      throw new IllegalArgumentException("no manifest of a dump: \"" + papergraph + "\"");
    }
    files = files.stream().sorted(Comparator.comparing(DumpFile::path)).toList();
  }

  public Manifest(String software, String base, List<DumpFile> files) {
    this(KIND, FORMAT, software, base, files);
  }

  private static ObjectMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(8).build());
    return mapper;
  }

  /** Whether a folder has the manifest of a dump. */
  public static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  /**
   * Reads the manifest of a folder.
   *
   * @throws IOException if it is missing, no manifest of a dump, or of a later form
   */
  public static Manifest of(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(file + " is too long for the manifest of a dump");
    }
    Manifest manifest;
    try {
      manifest = JSON.readValue(Files.readAllBytes(file), Manifest.class);
    } catch (JsonProcessingException e) {
      throw new IOException(
          file + " is not the manifest of a papergraph dump: " + e.getOriginalMessage(), e);
    }
    if (manifest.format() != FORMAT) {
      throw new IOException(
          file + " is of form " + manifest.format() + "; this papergraph reads form " + FORMAT);
    }
    return manifest;
  }

  /** Its text, with a file on each line. */
  public byte[] bytes() throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("{\"papergraph\": ").append(JSON.writeValueAsString(papergraph));
    text.append(",\n \"format\": ").append(format);
    text.append(",\n \"software\": ").append(JSON.writeValueAsString(software));
    text.append(",\n \"base\": ").append(JSON.writeValueAsString(base));
    text.append(",\n \"files\": [");
    String separator = "\n  ";
    for (DumpFile file : files) {
      text.append(separator).append(JSON.writeValueAsString(file));
      separator = ",\n  ";
    }
    return text.append("\n ]}\n").toString().getBytes(StandardCharsets.UTF_8);
  }
}

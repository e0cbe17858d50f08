package org.papergraph.build;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.papergraph.extract.Finding;

/** Records and findings as lines of JSON in compressed files. */
final class Json {
  private static final int BUFFER = 1 << 16;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
          .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
          .build();

  private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

  private Json() {}

  /** Values to a file, one a line. */
  static SequenceWriter writer(Path file, Class<?> type) throws IOException {
    OutputStream out =
        new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file), BUFFER), BUFFER);
    return MAPPER.writerFor(type).withRootValueSeparator("\n").writeValues(out);
  }

  /** Values from a file that {@link #writer} wrote. */
  static <T> MappingIterator<T> reader(Path file, Class<T> type) throws IOException {
    return MAPPER
        .readerFor(type)
        .with(JsonParser.Feature.AUTO_CLOSE_SOURCE)
        .readValues(
            new BufferedInputStream(
                new GZIPInputStream(Files.newInputStream(file), BUFFER), BUFFER));
  }

  /** Findings as trees, in the order of the list. */
  static List<JsonNode> nodes(List<Finding> findings) throws IOException {
    try (TokenBuffer buffer = new TokenBuffer(MAPPER, false)) {
      MAPPER.writerFor(FINDINGS).writeValue(buffer, findings);
      JsonNode all = MAPPER.readTree(buffer.asParser());
      List<JsonNode> nodes = new ArrayList<>();
      all.forEach(nodes::add);
      return nodes;
    }
  }

  /** Findings that {@link #nodes} made trees of. */
  static List<Finding> findings(List<JsonNode> nodes) throws IOException {
    return MAPPER.readerFor(FINDINGS).readValue(MAPPER.createArrayNode().addAll(nodes));
  }

  static byte[] findingBytes(List<Finding> findings) throws IOException {
    return MAPPER.writerFor(FINDINGS).writeValueAsBytes(findings);
  }

  static List<Finding> findings(byte[] bytes) throws IOException {
    return MAPPER.readerFor(FINDINGS).readValue(bytes);
  }

  static byte[] bytes(Object value) throws IOException {
    return MAPPER.writeValueAsBytes(value);
  }

  static String text(Object value) throws IOException {
    return MAPPER.writeValueAsString(value);
  }

  static <T> T value(byte[] bytes, Class<T> type) throws IOException {
    return MAPPER.readValue(bytes, type);
  }

  static <T> T value(String text, Class<T> type) throws IOException {
    return MAPPER.readValue(text, type);
  }
}

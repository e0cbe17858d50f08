package org.papergraph.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers on disk, one file each, by what was asked: {@code FOLDER/4f/4f09….json}.
 *
 * <p>A file appears whole or not at all, so several runs may share a folder.
 */
public final class AnswerFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Escapes may make a file longer than the answer is. */
  private static final int ESCAPED = 8;

  private final Path folder;
  private final long longestFile;

  private AnswerFiles(Path folder, long longestFile) {
    this.folder = folder;
    this.longestFile = longestFile;
  }

  /**
   * The answers in that folder, which is made if it is not there.
   *
   * @param longest the longest answer, in bytes
   * @throws IOException if the folder cannot be made
   */
  public static AnswerFiles in(Path folder, int longest) throws IOException {
    Files.createDirectories(folder);
    return new AnswerFiles(folder, (long) ESCAPED * longest);
  }

  /** The key of a question: the SHA-256 of its parts, each with its length. */
  public static String key(List<String> parts) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha256.update(bytes);
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path file(String key) {
    return folder.resolve(key.substring(0, 2)).resolve(key + ".json");
  }

  /** The answer of then; a file that cannot be read is none, and the next answer replaces it. */
  public Optional<String> get(String key) {
    try {
      Path file = file(key);
      if (Files.size(file) > longestFile) {
        return Optional.empty();
      }
      JsonNode answer = JSON.readTree(Files.readString(file)).path("answer");
      return Optional.ofNullable(answer.textValue());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Keeps an answer.
   *
   * @param about what people should find in the file beside it
   */
  public void put(String key, Map<String, String> about, String answer) throws IOException {
    Path file = file(key);
    Path parent = folder.resolve(key.substring(0, 2));
    Files.createDirectories(parent);
    ObjectNode json = JSON.createObjectNode();
    about.forEach(json::put);
    json.put("answer", answer);
    Path part = Files.createTempFile(parent, ".", ".part");
    try {
      Files.writeString(part, json + "\n");
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}

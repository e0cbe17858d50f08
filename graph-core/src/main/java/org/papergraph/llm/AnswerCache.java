package org.papergraph.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Answers on disk, one file each, by what was asked: {@code FOLDER/4f/4f09….json}.
 *
 * <p>A file appears whole or not at all, so several runs may share a folder.
 */
final class AnswerCache {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Escapes may make a file longer than the response was. */
  private static final long LONGEST_FILE = 8L * ChatClient.LONGEST_RESPONSE;

  private final Path folder;

  private AnswerCache(Path folder) {
    this.folder = folder;
  }

  /** The cache in that folder, which is made if it is not there. */
  static AnswerCache in(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new AnswerCache(folder);
  }

  /** The key of a question: the SHA-256 of model, prompt and text. */
  static String key(String model, QuotedPaper paper) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      String prompt = Integer.toString(Prompt.VERSION);
      for (String part : List.of(model, prompt, paper.title(), paper.abstractText())) {
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

  /** What the model wrote then; a file that cannot be read is none. */
  Optional<String> get(String key) {
    try {
      Path file = file(key);
      if (Files.size(file) > LONGEST_FILE) {
        return Optional.empty();
      }
      JsonNode answer = JSON.readTree(Files.readString(file)).path("answer");
      return Optional.ofNullable(answer.textValue());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      // Broken or locked: the model is asked again, and the answer takes its place.
      return Optional.empty();
    }
  }

  /** Keeps what the model wrote. */
  void put(String key, String model, String answer) throws IOException {
    Path file = file(key);
    Path parent = folder.resolve(key.substring(0, 2));
    Files.createDirectories(parent);
    String json =
        JSON.createObjectNode()
            .put("model", model)
            .put("prompt", Prompt.VERSION)
            .put("answer", answer)
            .toString();
    Path part = Files.createTempFile(parent, ".", ".part");
    try {
      Files.writeString(part, json + "\n");
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}

package org.papergraph.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What the model is told. */
final class Prompt {
  /**
   * Counted up with every change of the text: answers to another prompt are other answers. The text
   * of version 1 is {@code prompt-1.txt}.
   */
  static final int VERSION = 1;

  private static final ObjectMapper JSON = new ObjectMapper();

  private Prompt() {}

  /** The instructions. */
  static String instructions() {
    String name = "prompt-" + VERSION + ".txt";
    try (InputStream in = Objects.requireNonNull(Prompt.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The body of a request, in the form of <a
   * href="https://platform.openai.com/docs/api-reference/chat/create">chat completions</a>.
   */
  static String request(String instructions, String model, QuotedPaper paper) {
    ObjectNode body = JSON.createObjectNode();
    body.put("model", model);
    body.put("temperature", 0);
    body.putObject("response_format").put("type", "json_object");
    body.putArray("messages")
        .add(message("system", instructions))
        .add(message("user", text(paper)));
    return body.toString();
  }

  private static ObjectNode message(String role, String content) {
    return JSON.createObjectNode().put("role", role).put("content", content);
  }

  private static String text(QuotedPaper paper) {
    ObjectNode text = JSON.createObjectNode();
    text.put("title", paper.title());
    text.put("abstract", paper.abstractText());
    return text.toString();
  }
}

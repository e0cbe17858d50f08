package org.papergraph.llm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.papergraph.fetch.AnswerFiles;

/** What models wrote, by model, prompt and text. */
final class AnswerCache {
  private final AnswerFiles files;

  private AnswerCache(AnswerFiles files) {
    this.files = files;
  }

  /** The cache in that folder, which is made if it is not there. */
  static AnswerCache in(Path folder) throws IOException {
    return new AnswerCache(AnswerFiles.in(folder, ChatClient.LONGEST_RESPONSE));
  }

  /** The key of a question: the SHA-256 of model, prompt and text. */
  static String key(String model, QuotedPaper paper) {
    String prompt = Integer.toString(Prompt.VERSION);
    return AnswerFiles.key(List.of(model, prompt, paper.title(), paper.abstractText()));
  }

  /** What the model wrote then; a file that cannot be read is none. */
  Optional<String> get(String key) {
    return files.get(key);
  }

  /** Keeps what the model wrote. */
  void put(String key, String model, String answer) throws IOException {
    String prompt = Integer.toString(Prompt.VERSION);
    files.put(key, new TreeMap<>(Map.of("model", model, "prompt", prompt)), answer);
  }
}

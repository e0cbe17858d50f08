package org.papergraph.link.vocabulary;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.papergraph.link.ConceptSink;
import org.papergraph.link.VocabularyAccount;

/** What a reading of a made-up vocabulary tells. */
final class Heard implements ConceptSink {
  private static final String HOME = "https://otters.example/";

  private final List<String> statements = new ArrayList<>();
  private VocabularyAccount account = new VocabularyAccount("", "", 0, List.of(), 0, 0);

  static Heard of(Path file, ReadingOptions options) throws IOException {
    Heard heard = new Heard();
    heard.account = VocabularyFile.of(file, options).read(heard);
    return heard;
  }

  static Heard of(Path folder, String content) throws IOException {
    return of(folder, content, ReadingOptions.NONE);
  }

  static Heard of(Path folder, String content, ReadingOptions options) throws IOException {
    return of(write(folder, content, StandardCharsets.UTF_8), options);
  }

  static Path write(Path folder, String content, Charset charset) throws IOException {
    return Files.write(folder.resolve("vocabulary"), content.getBytes(charset));
  }

  VocabularyAccount account() {
    return account;
  }

  /** All statements, one a line, with the addresses of the otters as short as can be. */
  String statements() {
    return String.join("\n", statements);
  }

  /** All problems, one a line. */
  String problems() {
    return String.join(
        "\n", account.problems().stream().map(it -> it.line() + ": " + it.message()).toList());
  }

  private void add(String... words) {
    statements.add(String.join(" ", words).replace(HOME, ""));
  }

  @Override
  public void label(String concept, String text, String language, LabelKind kind) {
    String tag = language.isEmpty() ? "" : "@" + language;
    add(concept, kind == LabelKind.PREFERRED ? "is" : "or", text + tag);
  }

  @Override
  public void type(String concept, String type) {
    add(concept, "a", type);
  }

  @Override
  public void broader(String concept, String broader) {
    add(concept, "<", broader);
  }

  @Override
  public void related(String concept, String other) {
    add(concept, "~", other);
  }

  @Override
  public void note(String concept, String text) {
    add(concept, "note", text);
  }

  @Override
  public void same(String concept, String other) {
    add(concept, "=", other);
  }

  @Override
  public void deprecated(String concept) {
    add(concept, "deprecated");
  }
}

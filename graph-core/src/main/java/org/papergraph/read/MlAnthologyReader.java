package org.papergraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads the papers of the ML Anthology.
 *
 * <p>The grammar, over JSON values (see docs/sources/ml-anthology.md for examples):
 *
 * <pre>
 * input  = ( volume | paper )*            volumes as a rule alone, papers one a line
 * volume = { ..., "papers": [ paper* ] }
 * paper  = { "bibtex_key": text, "title": text, "abstract": text, ... }
 * </pre>
 *
 * <p>Fields come in any order, and others are passed over. Papers one a line are read line by line,
 * so that a broken line costs one paper.
 */
public final class MlAnthologyReader implements SourceReader {
  private static final String PREFIX = "ml-anthology:";

  private static final int HEAD_BYTES = 1 << 16;

  @Override
  public String name() {
    return "ml-anthology";
  }

  @Override
  public String description() {
    return "volumes of the ML Anthology in JSON, or its papers as JSON one a line";
  }

  @Override
  public boolean recognises(String head) {
    JsonLook look = JsonLook.at(head);
    return look.has(".papers[].bibtex_key")
        || look.has(".bibtex_key")
        || (look.has(".papers") && look.has(".venue"));
  }

  @Override
  public void read(InputStream input, String fileName, RecordSink sink) throws IOException {
    WholePage.read(this, input, fileName, sink, MlAnthologyReader::read);
  }

  private static void read(InputStream input, WholePage page) throws IOException {
    PeekedInput peeked = PeekedInput.of(input, HEAD_BYTES);
    if (isOnePaperALine(new String(peeked.head(), StandardCharsets.UTF_8))) {
      readLines(new TextLines(peeked.whole()), page);
    } else {
      try (JsonTokens json = new JsonTokens(SourceText.reader(peeked.whole()), 0)) {
        json.roots(() -> root(json, page));
      }
    }
  }

  /** A paper over several lines has nothing but a brace on its first. */
  private static boolean isOnePaperALine(String head) {
    String first = head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    JsonLook look = JsonLook.at(first);
    return look.has(".bibtex_key") && !look.has(".papers");
  }

  private static void readLines(TextLines lines, WholePage page) throws IOException {
    for (Optional<TextLine> line = lines.next(); line.isPresent(); line = lines.next()) {
      TextLine text = line.get();
      if (text.fault().isPresent()) {
        page.reject(text.number(), "unreadable line", text.fault().get(), text.text());
      } else {
        readLine(text, page);
      }
    }
  }

  private static void readLine(TextLine line, WholePage page) throws IOException {
    try (JsonTokens json = new JsonTokens(new StringReader(line.text()), line.number() - 1)) {
      json.roots(() -> root(json, page));
    } catch (DamagedInputException e) {
      page.reject(e);
    }
  }

  /** Reads a volume or a paper; which it is, its fields tell. */
  private static void root(JsonTokens json, WholePage page) throws IOException {
    if (!json.atObject()) {
      rejectType("the input holds", json, page);
      return;
    }
    RecordDraft draft = new RecordDraft(json.line());
    boolean[] isVolume = {false};
    json.fields(
        name -> {
          if (name.equals("papers")) {
            isVolume[0] = true;
            papers(json, page);
          } else {
            field(name, json, draft);
          }
        });
    if (!isVolume[0]) {
      page.take(draft, json.line());
    }
  }

  private static void papers(JsonTokens json, WholePage page) throws IOException {
    if (json.atArray()) {
      json.items(() -> paper(json, page));
    } else {
      page.reject(
          json.line(),
          "wrong type",
          "papers is " + json.type() + "; an array of papers belongs there",
          "");
    }
  }

  private static void paper(JsonTokens json, WholePage page) throws IOException {
    if (!json.atObject()) {
      rejectType("papers holds", json, page);
      return;
    }
    RecordDraft draft = new RecordDraft(json.line());
    json.fields(name -> field(name, json, draft));
    page.take(draft, json.line());
  }

  private static void field(String name, JsonTokens json, RecordDraft draft) throws IOException {
    switch (name) {
      case "title" -> json.text(name, draft).ifPresent(draft::title);
      case "abstract" -> json.text(name, draft).ifPresent(draft::abstractText);
      case "bibtex_key" ->
          json.text(name, draft)
              .filter(key -> !key.isBlank())
              .ifPresent(key -> draft.identifier(PREFIX + key.strip()));
      default -> {}
    }
  }

  private static void rejectType(String where, JsonTokens json, WholePage page) throws IOException {
    String excerpt = json.atText() ? json.text() : "";
    String advice = where + " " + json.type() + " where a paper, an object, belongs";
    page.reject(json.line(), "wrong type", advice, excerpt);
  }
}

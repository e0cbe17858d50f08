package org.papergraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads answers of Hugging Face's interface for the papers of a day.
 *
 * <p>The grammar, over JSON values (see docs/sources/hf-daily-papers.md for examples):
 *
 * <pre>
 * input = answer*
 * answer = [ entry* ]
 * entry = { ..., "paper": { "id": text, "title": text, "summary": text, ... } }
 * </pre>
 *
 * <p>Fields come in any order, and others are passed over. Answers that were saved through a
 * program's printing of its own values are recognised too, so that what is wrong with them can be
 * said.
 */
public final class DailyPapersReader implements SourceReader {
  private static final String PREFIX = "arxiv:";

  /** Both schemes of https://info.arxiv.org/help/arxiv_identifier.html, with or without version. */
  private static final Pattern ARXIV =
      Pattern.compile("(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?");

  /** How Python prints an entry. */
  private static final Pattern PRINTED = Pattern.compile("\\s*\\{\\s*'");

  @Override
  public String name() {
    return "hf-daily-papers";
  }

  @Override
  public String description() {
    return "Hugging Face's papers of a day: a JSON array of entries with a paper in each";
  }

  @Override
  public boolean recognises(String head) {
    JsonLook look = JsonLook.at(head);
    return isEntry("[]", look) || isEntry(".data[]", look);
  }

  private static boolean isEntry(String path, JsonLook look) {
    boolean printed = PRINTED.matcher(look.text(path)).lookingAt();
    return look.has(path + ".paper.title")
        || look.has(path + ".paper.id")
        || (printed && look.text(path).contains("'paper'"));
  }

  @Override
  public void read(InputStream input, String fileName, RecordSink sink) throws IOException {
    WholePage.read(this, input, fileName, sink, DailyPapersReader::read);
  }

  private static void read(InputStream input, WholePage page) throws IOException {
    try (JsonTokens json = new JsonTokens(SourceText.reader(input), 0)) {
      json.roots(() -> answer(json, page));
    }
  }

  private static void answer(JsonTokens json, WholePage page) throws IOException {
    if (json.atArray()) {
      json.items(() -> entry(json, page));
    } else {
      page.reject(
          json.line(),
          "no array of entries",
          "an answer is an array of entries; this one is " + json.type(),
          "");
    }
  }

  private static void entry(JsonTokens json, WholePage page) throws IOException {
    if (!json.atObject()) {
      rejectEntry(json, page);
      return;
    }
    RecordDraft draft = new RecordDraft(json.line());
    boolean[] hasPaper = {false};
    json.fields(
        name -> {
          if (name.equals("paper")) {
            hasPaper[0] = true;
            paper(json, draft);
          }
        });
    if (!hasPaper[0]) {
      draft.fault("no paper in an entry", "an entry is {\"paper\": {\"id\", \"title\", ...}, ...}");
    }
    page.take(draft, json.line());
  }

  private static void rejectEntry(JsonTokens json, WholePage page) throws IOException {
    String text = json.atText() ? json.text() : "";
    String found =
        PRINTED.matcher(text).lookingAt() ? "a text as Python prints its values" : json.type();
    page.reject(
        json.line(),
        "entry is no object",
        "this entry is " + found + "; an entry is {\"paper\": {\"id\", \"title\", ...}, ...}",
        text);
  }

  private static void paper(JsonTokens json, RecordDraft draft) throws IOException {
    if (!json.atObject()) {
      draft.fault("wrong type", "paper is " + json.type() + "; an object belongs there");
      return;
    }
    json.fields(
        name -> {
          switch (name) {
            case "title" -> json.text(name, draft).ifPresent(draft::title);
            case "summary" -> json.text(name, draft).ifPresent(draft::abstractText);
            case "id" -> json.text(name, draft).ifPresent(id -> identifier(id, draft));
            default -> {}
          }
        });
  }

  /** All versions of a paper are one paper; what is no arXiv identifier identifies nothing here. */
  private static void identifier(String id, RecordDraft draft) {
    Matcher arxiv = ARXIV.matcher(id.strip());
    if (arxiv.matches()) {
      draft.identifier(PREFIX + arxiv.group(1));
    }
  }
}

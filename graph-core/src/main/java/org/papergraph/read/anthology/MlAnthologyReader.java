package org.papergraph.read.anthology;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papergraph.read.DamagedInputException;
import org.papergraph.read.JsonFields;
import org.papergraph.read.JsonLook;
import org.papergraph.read.JsonObjects;
import org.papergraph.read.JsonTokens;
import org.papergraph.read.PageReader;
import org.papergraph.read.PeekedInput;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.SourceText;
import org.papergraph.read.TextLine;
import org.papergraph.read.TextLines;
import org.papergraph.read.WholePage;
import org.papergraph.record.Agent;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;

/**
 * Reads the papers of the ML Anthology.
 *
 * <p>The grammar, over JSON values (see docs/sources/ml-anthology.md for examples):
 *
 * <pre>
 * input  = ( volume | paper )*            volumes as a rule alone, papers one a line
 * volume = { ..., "papers": [ paper* ] }
 * paper  = { "bibtex_key": text, "title": text, "abstract": text, "authors": [ author* ], ... }
 * author = { "given": text, "family": text, ... }
 * </pre>
 *
 * <p>Fields come in any order, and unknown ones are passed over. Papers one a line are read line by
 * line, so that a broken line costs one paper.
 */
public final class MlAnthologyReader implements PageReader {
  private static final JsonObjects ROOTS =
      new JsonObjects("the input holds ", "a paper", MlAnthologyReader::root);

  private static final JsonObjects PAPERS =
      new JsonObjects("papers holds ", "a paper", MlAnthologyReader::paper);

  private static final JsonFields FIELDS =
      new JsonFields(
          Map.ofEntries(
              Map.entry("year", Property.ISSUED),
              Map.entry("venue", Property.VENUE),
              Map.entry("venue_name", Property.CONTAINER),
              Map.entry("venue_type", Property.KIND),
              Map.entry("volume", Property.VOLUME),
              Map.entry("number", Property.ISSUE),
              Map.entry("pages", Property.PAGES),
              Map.entry("pdf_url", Property.FULL_TEXT),
              Map.entry("venue_url", Property.PAGE),
              Map.entry("openreview_url", Property.PAGE),
              Map.entry("code_url", Property.CODE),
              Map.entry("source", Property.NOTE),
              Map.entry("source_id", Property.NOTE)),
          Map.of());

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
  public void read(InputStream input, WholePage page) throws IOException {
    PeekedInput peeked = PeekedInput.of(input, HEAD_BYTES);
    if (isOnePaperALine(new String(peeked.head(), StandardCharsets.UTF_8))) {
      readLines(new TextLines(peeked.whole()), page);
    } else {
      try (JsonTokens json = new JsonTokens(SourceText.reader(peeked.whole()), 0)) {
        json.roots(() -> ROOTS.one(json, page));
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
      json.roots(() -> ROOTS.one(json, page));
    } catch (DamagedInputException e) {
      page.reject(e);
    }
  }

  /** Reads a volume or a paper; which it is, its fields tell. */
  private static void root(JsonTokens json, WholePage page) throws IOException {
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
      PAPERS.all(json, page);
    } else {
      page.reject(
          json.line(),
          "wrong type",
          "papers is " + json.type() + "; an array of papers belongs there",
          "");
    }
  }

  private static void paper(JsonTokens json, WholePage page) throws IOException {
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
              .flatMap(key -> Identifier.of(Scheme.ML_ANTHOLOGY, key))
              .ifPresent(draft::ownIdentifier);
      case "authors" -> authors(json, draft);
      default -> {
        Optional<String> value = json.scalar();
        if (value.isPresent()) {
          field(name, value.get(), draft);
        }
      }
    }
  }

  private static void field(String name, String value, RecordDraft draft) {
    FIELDS.take(name, value, draft);
    if (name.equals("doi")) {
      Identifier.of(Scheme.DOI, value).ifPresent(draft::identifier);
    } else if (name.equals("source_id")) {
      dblp(value).ifPresent(draft::identifier);
    }
  }

  /** Sources number their papers as they like; the keys of DBLP are known elsewhere too. */
  private static Optional<Identifier> dblp(String id) {
    return id.startsWith("conf/") || id.startsWith("journals/")
        ? Identifier.of(Scheme.DBLP, id)
        : Optional.empty();
  }

  private static void authors(JsonTokens json, RecordDraft draft) throws IOException {
    if (json.atArray()) {
      json.items(() -> author(json, draft));
    }
  }

  /** The slug of an author is made of the name; it identifies nobody. */
  private static void author(JsonTokens json, RecordDraft draft) throws IOException {
    Map<String, String> parts = new HashMap<>();
    if (json.atObject()) {
      json.fields(part -> json.scalar().ifPresent(value -> parts.put(part, value.strip())));
    } else {
      json.scalar().ifPresent(value -> parts.put("family", value.strip()));
    }
    String given = parts.getOrDefault("given", "");
    String family = parts.getOrDefault("family", "");
    String name = (given + " " + family).strip();
    if (!name.isEmpty()) {
      draft.author(new Agent(name, family, given, List.of(), List.of()));
    }
  }
}

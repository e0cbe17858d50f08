package org.papergraph.read.huggingface;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.papergraph.read.JsonFields;
import org.papergraph.read.JsonLook;
import org.papergraph.read.JsonTokens;
import org.papergraph.read.PageReader;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.SourceText;
import org.papergraph.read.WholePage;
import org.papergraph.record.Agent;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;

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
public final class DailyPapersReader implements PageReader {
  private static final Map<String, Property> PROPERTIES =
      Map.of(
          "publishedAt", Property.ISSUED,
          "submittedOnDailyAt", Property.FEATURED,
          "upvotes", Property.UPVOTES,
          "githubRepo", Property.CODE,
          "githubStars", Property.STARS,
          "projectPage", Property.PROJECT,
          "ai_summary", Property.SUMMARY);

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
    boolean single = look.has(".id") && look.has(".title") && look.has(".summary");
    return isEntry("[]", look) || isEntry(".data[]", look) || single;
  }

  private static boolean isEntry(String path, JsonLook look) {
    boolean printed = PRINTED.matcher(look.text(path)).lookingAt();
    // Methods and data sets of Papers with Code have papers too, by title and address.
    return (look.has(path + ".paper.title") && !look.has(path + ".paper.url"))
        || look.has(path + ".paper.id")
        || (printed && look.text(path).contains("'paper'"));
  }

  @Override
  public void read(InputStream input, WholePage page) throws IOException {
    try (JsonTokens json = new JsonTokens(SourceText.reader(input), 0)) {
      json.roots(() -> answer(json, page));
    }
  }

  private static void answer(JsonTokens json, WholePage page) throws IOException {
    if (json.atArray()) {
      json.items(() -> entry(json, page));
    } else if (json.atObject()) {
      wrapped(json, page);
    } else {
      rejectAnswer(json.line(), json.type(), page);
    }
  }

  /** A single paper, or the entries of a day within something else. */
  private static void wrapped(JsonTokens json, WholePage page) throws IOException {
    long line = json.line();
    RecordDraft draft = new RecordDraft(line);
    boolean[] found = {false, false};
    json.fields(
        name -> {
          if (name.equals("data") && json.atArray()) {
            found[0] = true;
            json.items(() -> entry(json, page));
          } else if (!name.equals("data")) {
            found[1] |= name.equals("id") || name.equals("summary");
            paperField(name, json, draft);
          }
        });
    if (found[1] && !found[0]) {
      page.take(draft, json.line());
    } else if (!found[0]) {
      rejectAnswer(line, "an object", page);
    }
  }

  private static void rejectAnswer(long line, String type, WholePage page) throws IOException {
    page.reject(
        line,
        "no array of entries",
        "an answer is an array of entries or one paper; this one is " + type,
        "");
  }

  private static void entry(JsonTokens json, WholePage page) throws IOException {
    if (!json.atObject()) {
      rejectEntry(json, page);
      return;
    }
    RecordDraft draft = new RecordDraft(json.line());
    boolean[] hasPaper = {false};
    String[] shown = {""};
    json.fields(
        name -> {
          switch (name) {
            case "paper" -> {
              hasPaper[0] = true;
              paper(json, draft);
            }
            case "publishedAt" -> shown[0] = json.scalar().map(JsonFields::day).orElse("");
            case "numComments" ->
                json.scalar().ifPresent(n -> draft.field(Property.COMMENTS, n, name));
            default -> {}
          }
        });
    if (!hasPaper[0]) {
      draft.fault("no paper in an entry", "an entry is {\"paper\": {\"id\", \"title\", ...}, ...}");
    }
    // Newer answers say the day in the paper, and repeat here when the paper was published.
    if (!draft.has(Property.FEATURED)) {
      draft.field(Property.FEATURED, shown[0], "publishedAt");
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
    json.fields(name -> paperField("paper/", name, json, draft));
  }

  /** Hugging Face knows papers by their identifiers of arXiv. */
  private static void identified(Identifier arxiv, RecordDraft draft) {
    draft.ownIdentifier(arxiv);
    Identifier.of(Scheme.HUGGING_FACE_PAPER, arxiv.value()).ifPresent(draft::identifier);
  }

  private static void paperField(String name, JsonTokens json, RecordDraft draft)
      throws IOException {
    paperField("", name, json, draft);
  }

  private static void paperField(String before, String name, JsonTokens json, RecordDraft draft)
      throws IOException {
    String path = before + name;
    switch (name) {
      case "title" -> json.text(name, draft).ifPresent(draft::title);
      case "summary" -> json.text(name, draft).ifPresent(draft::abstractText);
      case "id" ->
          json.text(name, draft)
              .flatMap(id -> Identifier.of(Scheme.ARXIV, id))
              .ifPresent(id -> identified(id, draft));
      case "authors" -> authors(json, draft);
      case "ai_keywords" -> {
        for (String keyword : json.scalars()) {
          draft.field(Property.KEYWORD, keyword, path);
        }
      }
      case "mediaUrls" -> {
        for (String file : json.scalars()) {
          draft.field(Property.ATTACHMENT, file, path);
        }
      }
      case "organization" -> organization(path, json, draft);
      default -> {
        Property property = PROPERTIES.get(name);
        if (property != null) {
          json.scalar().ifPresent(value -> JsonFields.field(property, value, path, draft));
        }
      }
    }
  }

  private static void authors(JsonTokens json, RecordDraft draft) throws IOException {
    if (json.atArray()) {
      json.items(() -> author(json, draft));
    }
  }

  /** An account of Hugging Face, where an author has claimed the paper, identifies a person. */
  private static void author(JsonTokens json, RecordDraft draft) throws IOException {
    if (!json.atObject()) {
      json.scalar().filter(name -> !name.isBlank()).map(Agent::named).ifPresent(draft::author);
      return;
    }
    String[] name = {""};
    List<Identifier> accounts = new ArrayList<>();
    json.fields(
        field -> {
          if (field.equals("name")) {
            name[0] = json.scalar().orElse("").strip();
          } else if (field.equals("user") && json.atObject()) {
            account(json, "user", accounts);
          }
        });
    if (!name[0].isEmpty()) {
      draft.author(new Agent(name[0], "", "", accounts, List.of()));
    }
  }

  private static void account(JsonTokens json, String field, List<Identifier> accounts)
      throws IOException {
    json.fields(
        name -> {
          if (name.equals(field)) {
            json.scalar()
                .flatMap(id -> Identifier.of(Scheme.HUGGING_FACE, id))
                .ifPresent(accounts::add);
          }
        });
  }

  private static void organization(String path, JsonTokens json, RecordDraft draft)
      throws IOException {
    if (!json.atObject()) {
      return;
    }
    String[] name = {""};
    List<Identifier> accounts = new ArrayList<>();
    json.fields(
        field -> {
          if (field.equals("fullname")) {
            name[0] = json.scalar().orElse("").strip();
          } else if (field.equals("name")) {
            json.scalar()
                .flatMap(id -> Identifier.of(Scheme.HUGGING_FACE, id))
                .ifPresent(accounts::add);
          }
        });
    Optional<String> page = accounts.stream().findFirst().flatMap(Identifier::address);
    String shown =
        name[0].isEmpty()
            ? accounts.stream().map(Identifier::value).findFirst().orElse("")
            : name[0];
    draft.field(Property.ORGANIZATION, shown, page, path);
  }
}

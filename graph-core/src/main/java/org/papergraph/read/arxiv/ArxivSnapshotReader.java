package org.papergraph.read.arxiv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papergraph.read.JsonFields;
import org.papergraph.read.JsonLook;
import org.papergraph.read.JsonObjects;
import org.papergraph.read.JsonTokens;
import org.papergraph.read.PageReader;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.WholePage;
import org.papergraph.record.Agent;
import org.papergraph.record.Property;

/**
 * Reads the snapshot of arXiv's metadata.
 *
 * <p>The grammar, over JSON values (see docs/sources/arxiv-snapshot.md for examples, and <a
 * href="https://www.kaggle.com/datasets/Cornell-University/arxiv">where it is given out</a> for the
 * fields):
 *
 * <pre>
 * input   = ( paper | [ paper* ] )*       as a rule one paper a line
 * paper   = { "id": text, "title": text, "abstract": text, "authors": text,
 *             "authors_parsed": [ author* ], "categories": text, "versions": [ version* ], ... }
 * author  = [ family, given, suffix, affiliation* ]
 * version = { "version": text, "created": moment }
 * </pre>
 *
 * <p>Fields come in any order, and unknown ones are passed over. LaTeX stays as it is written.
 */
public final class ArxivSnapshotReader implements PageReader {
  private static final JsonObjects PAPERS =
      new JsonObjects("", "a paper", ArxivSnapshotReader::paper);

  private static final JsonFields FIELDS =
      new JsonFields(
          Map.of(
              "submitter", Property.NOTE,
              "comments", Property.NOTE,
              "journal-ref", Property.NOTE,
              "report-no", Property.NOTE,
              "update_date", Property.NOTE,
              "license", Property.LICENSE),
          Map.of());

  @Override
  public String name() {
    return "arxiv-snapshot";
  }

  @Override
  public String description() {
    return "the snapshot of arXiv's metadata: papers as JSON, one a line";
  }

  @Override
  public boolean recognises(String head) {
    return JsonLook.hasOneOrMany(head, ArxivSnapshotReader::isPaper);
  }

  private static boolean isPaper(String path, JsonLook look) {
    boolean dated = look.has(path + ".update_date") || look.has(path + ".versions[].created");
    return look.has(path + ".authors_parsed") || (look.has(path + ".categories") && dated);
  }

  @Override
  public void read(InputStream input, WholePage page) throws IOException {
    PAPERS.read(input, page, look -> look.has(".id") || look.has(".title"));
  }

  private static void paper(JsonTokens json, WholePage page) throws IOException {
    RecordDraft draft = new RecordDraft(json.line());
    String[] authors = {""};
    List<Agent> parsed = new ArrayList<>();
    json.fields(
        name -> {
          switch (name) {
            case "authors" -> authors[0] = json.scalar().orElse("");
            case "authors_parsed" -> authors(json, parsed);
            default -> field(name, json, draft);
          }
        });
    if (parsed.isEmpty()) {
      ArxivFields.authors(authors[0], "authors", draft);
    } else {
      parsed.forEach(draft::author);
    }
    page.take(draft, json.line());
  }

  private static void field(String name, JsonTokens json, RecordDraft draft) throws IOException {
    switch (name) {
      case "title" -> json.text(name, draft).ifPresent(draft::title);
      case "abstract" -> json.text(name, draft).ifPresent(draft::abstractText);
      case "id" -> json.scalar().ifPresent(id -> ArxivFields.own(id, name, draft));
      case "doi" -> json.scalar().ifPresent(doi -> ArxivFields.dois(doi, name, draft));
      case "categories" -> {
        for (String some : json.scalars()) {
          ArxivFields.categories(some, name, draft);
        }
      }
      case "versions" -> versions(json, draft);
      default -> FIELDS.take(name, json, draft);
    }
  }

  private static void authors(JsonTokens json, List<Agent> authors) throws IOException {
    if (!json.atArray()) {
      return;
    }
    json.items(
        () -> {
          List<String> parts = json.scalars();
          Optional<Agent> author =
              ArxivFields.author(
                  part(0, parts),
                  part(1, parts),
                  part(2, parts),
                  parts.subList(Math.min(3, parts.size()), parts.size()));
          author.ifPresent(authors::add);
        });
  }

  private static String part(int number, List<String> parts) {
    return number < parts.size() ? parts.get(number) : "";
  }

  private static void versions(JsonTokens json, RecordDraft draft) throws IOException {
    if (!json.atArray()) {
      return;
    }
    ArxivFields.Days days = new ArxivFields.Days();
    json.items(
        () -> {
          String[] version = {"", ""};
          if (json.atObject()) {
            json.fields(
                name -> {
                  if (name.equals("version")) {
                    version[0] = json.scalar().orElse("");
                  } else if (name.equals("created")) {
                    version[1] = json.scalar().orElse("");
                  }
                });
          } else {
            version[0] = json.scalar().orElse("");
          }
          days.add(version[1]);
          draft.field(Property.NOTE, version[0] + " " + version[1], "versions/version");
        });
    days.take("versions/created", draft);
  }
}

package org.papergraph.read.pwc;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.papergraph.read.JsonFields;
import org.papergraph.read.JsonLook;
import org.papergraph.read.JsonObjects;
import org.papergraph.read.JsonTokens;
import org.papergraph.read.PageReader;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.WholePage;
import org.papergraph.read.bibliography.Languages;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;
import org.papergraph.record.Subject;

/**
 * Reads the dump of data sets of Papers with Code.
 *
 * <p>The grammar, over JSON values (see docs/sources/papers-with-code-datasets.md for examples, and
 * <a href="https://github.com/paperswithcode/paperswithcode-data">the dumps' own page</a>):
 *
 * <pre>
 * input    = [ data set* ] | data set*
 * data set = { "url": address, "name": text, "full_name": text, "description": text,
 *              "homepage": address, "paper": { "title": text, "url": address },
 *              "introduced_date": date, "modalities": [ text* ], "languages": [ text* ],
 *              "tasks": [ { "task": text, "url": address }* ], ... }
 * </pre>
 *
 * <p>Fields come in any order, and unknown ones are passed over.
 */
public final class PapersWithCodeDatasetsReader implements PageReader {
  private static final Scheme KIND = Scheme.PAPERS_WITH_CODE_DATASET;
  private static final String SHORT = "short_description";

  private static final JsonObjects DATASETS =
      new JsonObjects("a data set", PapersWithCodeDatasetsReader::dataset);

  private static final JsonFields FIELDS =
      new JsonFields(
          Map.ofEntries(
              Map.entry("full_name", Property.FULL_NAME),
              Map.entry("paper/title", Property.NOTE),
              Map.entry("paper/url", Property.CITED_AS),
              Map.entry("introduced_date", Property.ISSUED),
              Map.entry("warning", Property.NOTE),
              Map.entry("modalities", Property.MODALITY),
              Map.entry("variants", Property.NOTE),
              Map.entry("num_papers", Property.NOTE),
              Map.entry("data_loaders/repo", Property.NOTE),
              Map.entry("data_loaders/frameworks", Property.NOTE),
              Map.entry("license", Property.LICENSE),
              Map.entry("license_name", Property.LICENSE),
              Map.entry("license_url", Property.LICENSE),
              Map.entry("parent_dataset", Property.BASED_ON),
              Map.entry("image", Property.ATTACHMENT)),
          Map.of());

  @Override
  public String name() {
    return "papers-with-code-datasets";
  }

  @Override
  public String description() {
    return "the dump of data sets of Papers with Code in JSON";
  }

  @Override
  public boolean recognises(String head) {
    return JsonLook.hasOneOrMany(head, PapersWithCodeDatasetsReader::isDataset);
  }

  private static boolean isDataset(String path, JsonLook look) {
    return PwcAddress.isOf(KIND, look.text(path + ".url"))
        || (look.has(path + ".introduced_date") && look.has(path + ".data_loaders"));
  }

  @Override
  public void read(InputStream input, WholePage page) throws IOException {
    DATASETS.read(input, page, look -> isDataset("", look));
  }

  private static void dataset(JsonTokens json, WholePage page) throws IOException {
    RecordDraft draft = new RecordDraft(Subject.DATASET, json.line());
    Map<String, String> described = new HashMap<>();
    json.fields(name -> field(name, json, draft, described));
    describe(described, draft);
    page.take(draft, json.line());
  }

  /** The shorter description is the description of what has no longer one. */
  private static void describe(Map<String, String> described, RecordDraft draft) {
    String brief = described.getOrDefault(SHORT, "");
    if (described.containsKey("description")) {
      draft.field(Property.SUMMARY, brief, SHORT);
    } else if (!brief.isEmpty()) {
      draft.abstractText(brief);
    }
  }

  private static void field(
      String name, JsonTokens json, RecordDraft draft, Map<String, String> described)
      throws IOException {
    switch (name) {
      case "name" -> json.text(name, draft).ifPresent(draft::title);
      case "description" -> {
        Optional<String> text = json.text(name, draft);
        text.ifPresent(draft::abstractText);
        text.filter(it -> !it.isBlank()).ifPresent(it -> described.put(name, it));
      }
      case SHORT -> json.text(name, draft).ifPresent(text -> described.put(name, text));
      case "url" -> json.scalar().ifPresent(url -> PwcAddress.takeOwn(KIND, url, name, draft));
      // A page about data may be one of a paper, which does not identify the data.
      case "homepage" -> json.scalar().ifPresent(url -> draft.field(Property.PAGE, url, name));
      case "languages" -> {
        for (String language : json.scalars()) {
          draft.field(Property.LANGUAGE, Languages.code(language), name);
        }
      }
      case "tasks" -> json.each(() -> task(json, draft));
      case "data_loaders" -> json.each(() -> loader(json, draft));
      default -> FIELDS.take(name, json, draft);
    }
  }

  private static void task(JsonTokens json, RecordDraft draft) throws IOException {
    Map<String, String> task = new HashMap<>();
    if (json.atObject()) {
      json.fields(name -> json.scalar().ifPresent(value -> task.put(name, value)));
    } else {
      json.scalar().ifPresent(value -> task.put("task", value));
    }
    draft.field(
        Property.TASK,
        task.getOrDefault("task", ""),
        Optional.ofNullable(task.get("url")),
        "tasks/task");
  }

  private static void loader(JsonTokens json, RecordDraft draft) throws IOException {
    if (json.atObject()) {
      json.fields(
          name -> {
            if (name.equals("url")) {
              json.scalar().ifPresent(url -> draft.field(Property.PAGE, url, "data_loaders/url"));
            } else {
              FIELDS.take("data_loaders/" + name, json, draft);
            }
          });
    }
  }
}

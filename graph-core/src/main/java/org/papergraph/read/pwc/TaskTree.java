package org.papergraph.read.pwc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papergraph.read.DamagedInputException;
import org.papergraph.read.JsonFields;
import org.papergraph.read.JsonObjects;
import org.papergraph.read.JsonTokens;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.UnreadableInputException;
import org.papergraph.read.WholePage;
import org.papergraph.record.Field;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.ReportedResult;
import org.papergraph.record.Scheme;
import org.papergraph.record.Subject;

/** Walks trees of tasks, their data sets and the rows of their tables. */
final class TaskTree {
  private static final String DATASET = "datasets/";
  private static final String ROW = "datasets/sota/rows/";

  private static final JsonFields FIELDS =
      new JsonFields(
          Map.ofEntries(
              Map.entry(ROW + "paper_date", Property.ISSUED),
              Map.entry(ROW + "code_links/title", Property.NOTE),
              Map.entry(ROW + "code_links/url", Property.CODE),
              Map.entry(ROW + "model_links/title", Property.NOTE),
              Map.entry(ROW + "model_links/url", Property.ATTACHMENT),
              Map.entry(ROW + "uses_additional_data", Property.NOTE)),
          Map.of());

  private final WholePage page;
  private final TableRows rows;

  TaskTree(WholePage page, TableRows rows) {
    this.page = page;
    this.rows = rows;
  }

  /** A task or a data set, whose name may come behind what needs it. */
  private static final class Named {
    private final @Nullable Named above;
    private String name = "";
    private boolean isKnown;

    Named(@Nullable Named above) {
      this.above = above;
    }

    boolean isKnown() {
      return isKnown && (above == null || above.isKnown());
    }

    /** Its name behind those of what it is a part of. */
    String whole() {
      String before = above == null ? "" : above.whole();
      boolean repeats = name.startsWith(before);
      return before.isEmpty() || repeats ? name : (before + " " + name).strip();
    }
  }

  /** Takes a task that stands in no other. */
  void root(JsonTokens json) throws IOException {
    try {
      task(json);
    } catch (DamagedInputException | UnreadableInputException e) {
      rows.end();
      throw e;
    }
  }

  private void task(JsonTokens json) throws IOException {
    Named task = new Named(null);
    json.fields(
        name -> {
          switch (name) {
            case "task" -> name(json, task, name);
            case "datasets" -> each(json, "a data set", () -> dataset(json, task, null));
            case "subtasks" -> each(json, "a task", () -> task(json));
            default -> {
              // What else is said of a task says nothing of papers and data sets.
            }
          }
        });
    close(task);
  }

  private void each(JsonTokens json, String what, JsonTokens.Values item) throws IOException {
    if (json.atArray() || json.atObject()) {
      new JsonObjects(what, (it, at) -> item.value()).all(json, page);
    }
  }

  private void name(JsonTokens json, Named thing, String field) throws IOException {
    Optional<String> name = json.scalar().map(String::strip).filter(it -> !it.isEmpty());
    if (name.isPresent() && !thing.name.isEmpty()) {
      page.reject(
          json.line(), "field given twice", "a task or data set has one " + field, name.get());
    } else if (name.isPresent()) {
      thing.name = name.get();
      thing.isKnown = true;
      rows.takeWhole();
    }
  }

  private void close(Named thing) throws IOException {
    thing.isKnown = true;
    rows.takeWhole();
  }

  private void dataset(JsonTokens json, Named task, @Nullable Named above) throws IOException {
    Named dataset = new Named(above);
    DatasetEntry entry = new DatasetEntry(task, dataset);
    json.fields(
        name -> {
          switch (name) {
            case "dataset", "subdataset" -> name(json, dataset, name);
            case "description" -> entry.describe(json);
            case "dataset_links" -> links(json, name, Property.PAGE, entry);
            case "dataset_citations" -> links(json, name, Property.CITED_AS, entry);
            case "subdatasets" -> each(json, "a data set", () -> dataset(json, task, dataset));
            case "sota" -> table(json, task, dataset);
            default -> {
              // Other fields are passed over.
            }
          }
        });
    close(dataset);
    entry.line = json.line();
    if (entry.saysMoreThanItsName()) {
      rows.add(entry, entry.line);
    }
  }

  private void links(JsonTokens json, String field, Property ofAddress, DatasetEntry entry)
      throws IOException {
    each(
        json,
        "a link",
        () ->
            json.fields(
                name -> {
                  Property property = name.equals("url") ? ofAddress : Property.NOTE;
                  String path = DATASET + field + "/" + name;
                  if (name.equals("url") || name.equals("title")) {
                    json.scalar()
                        .filter(value -> !value.isBlank())
                        .ifPresent(it -> entry.said.add(Field.of(property, it, path)));
                  }
                }));
  }

  private void table(JsonTokens json, Named task, Named dataset) throws IOException {
    if (json.atObject()) {
      json.fields(
          name -> {
            if (name.equals("rows")) {
              each(json, "a row", () -> row(json, task, dataset));
            }
          });
    }
  }

  private void row(JsonTokens json, Named task, Named dataset) throws IOException {
    Row row = new Row(new RecordDraft(json.line()), task, dataset);
    json.fields(name -> rowField(name, json, row));
    row.lastLine = json.line();
    rows.add(row, row.lastLine);
  }

  private static void rowField(String name, JsonTokens json, Row row) throws IOException {
    switch (name) {
      case "paper_title" -> json.text(name, row.draft).ifPresent(row.draft::title);
      case "paper_url" -> json.scalar().ifPresent(url -> paper(url, row.draft));
      case "model_name" -> {
        row.model = json.scalar().orElse("").strip();
        row.draft.field(Property.NOTE, row.model, ROW + name);
      }
      case "metrics" -> {
        if (json.atObject()) {
          json.fields(
              metric -> json.scalar().ifPresent(value -> row.metric(metric, value.strip())));
        }
      }
      default -> FIELDS.take(ROW + name, json, row.draft);
    }
  }

  private static void paper(String url, RecordDraft draft) {
    Optional<Identifier> own = PwcAddress.identifier(Scheme.PAPERS_WITH_CODE, url);
    if (own.isPresent()) {
      draft.ownIdentifier(own.get());
    } else {
      JsonFields.field(Property.PAGE, url, ROW + "paper_url", draft);
    }
  }

  /** A row of a table. */
  private static final class Row implements TableRows.Waiting {
    private final RecordDraft draft;
    private final Named task;
    private final Named dataset;
    private final Map<String, String> metrics = new LinkedHashMap<>();
    private String model = "";
    private long lastLine;

    Row(RecordDraft draft, Named task, Named dataset) {
      this.draft = draft;
      this.task = task;
      this.dataset = dataset;
    }

    void metric(String name, String value) {
      if (value.isEmpty()) {
        return;
      }
      if (metrics.putIfAbsent(name, value) != null) {
        draft.fault("field given twice", "a row has one value of " + name);
      }
    }

    @Override
    public boolean isWhole() {
      return task.isKnown() && dataset.isKnown();
    }

    @Override
    public void take(WholePage page) throws IOException {
      String on = dataset.whole();
      draft.field(Property.TASK, task.name, "task");
      draft.field(Property.DATASET, on, DATASET + "dataset");
      metrics.forEach((metric, value) -> result(metric, value, on));
      if (draft.fault().isPresent() && draft.excerpt().isEmpty()) {
        RecordDraft.Fault fault = draft.fault().get();
        page.reject(draft.line(), fault.reason(), fault.advice(), model);
      } else {
        page.take(draft, lastLine);
      }
    }

    private void result(String metric, String value, String on) {
      String path = ROW + "metrics";
      if (metric.isBlank() || on.isBlank()) {
        draft.field(Property.NOTE, (metric.strip() + " " + value).strip(), path);
      } else {
        draft.result(new ReportedResult(value, metric, on, task.name, model, path));
      }
    }
  }

  /** What is said of a data set besides its results; a record where its tables have ended. */
  private static final class DatasetEntry implements TableRows.Waiting {
    private final Named task;
    private final Named dataset;
    private final List<String> descriptions = new ArrayList<>();
    private final List<Field> said = new ArrayList<>();
    private long line;

    DatasetEntry(Named task, Named dataset) {
      this.task = task;
      this.dataset = dataset;
    }

    void describe(JsonTokens json) throws IOException {
      json.scalar().filter(text -> !text.isBlank()).ifPresent(descriptions::add);
    }

    boolean saysMoreThanItsName() {
      return !descriptions.isEmpty() || !said.isEmpty();
    }

    @Override
    public boolean isWhole() {
      return task.isKnown() && dataset.isKnown();
    }

    @Override
    public void take(WholePage page) throws IOException {
      RecordDraft draft = new RecordDraft(Subject.DATASET, line);
      draft.title(dataset.whole());
      descriptions.forEach(draft::abstractText);
      draft.field(Property.TASK, task.name, "task");
      // A page about data may be one of a paper, which does not identify the data.
      said.forEach(it -> draft.field(it.property(), it.value(), it.path()));
      page.take(draft, line);
    }
  }
}

package org.papergraph.read.dataset;

import java.util.Map;
import java.util.Optional;
import org.papergraph.read.RecordDraft;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;

/**
 * Tags of data sets on <a href="https://huggingface.co/docs/hub/datasets-cards">Hugging Face</a>,
 * which may say what they mean before a colon: {@code task_categories:question-answering}.
 */
final class HubTags {
  private static final Map<String, Property> KINDS =
      Map.ofEntries(
          Map.entry("task_categories", Property.TASK),
          Map.entry("task_ids", Property.TASK),
          Map.entry("language", Property.LANGUAGE),
          Map.entry("license", Property.LICENSE),
          Map.entry("size_categories", Property.SIZE),
          Map.entry("source_datasets", Property.BASED_ON),
          Map.entry("modality", Property.MODALITY),
          Map.entry("format", Property.MODALITY),
          Map.entry("annotations_creators", Property.NOTE),
          Map.entry("language_creators", Property.NOTE),
          Map.entry("language_bcp47", Property.LANGUAGE),
          Map.entry("multilinguality", Property.NOTE),
          Map.entry("library", Property.NOTE),
          Map.entry("region", Property.NOTE),
          Map.entry("benchmark", Property.NOTE));

  private HubTags() {}

  /** Takes a tag by its kind; one of no kind is a keyword. */
  static void tag(String tag, String path, RecordDraft draft) {
    int colon = tag.indexOf(':');
    String kind = colon > 0 ? tag.substring(0, colon) : "";
    String value = tag.substring(colon + 1);
    Property property = KINDS.get(kind);
    if (property == null) {
      keyword(tag, path, draft);
    } else if (property == Property.BASED_ON) {
      source(value, path, draft);
    } else {
      draft.field(property, property == Property.NOTE ? tag : value, path);
    }
  }

  /** Takes a keyword; Hugging Face writes a data set's papers and its own DOI among them. */
  static void keyword(String keyword, String path, RecordDraft draft) {
    String text = keyword.strip();
    if (text.startsWith("arxiv:")) {
      Optional<String> paper = Identifier.of(Scheme.ARXIV, text).flatMap(Identifier::address);
      paper.ifPresentOrElse(
          it -> draft.field(Property.CITED_AS, it, path),
          () -> draft.field(Property.NOTE, text, path));
    } else if (text.startsWith("doi:10.")) {
      DatasetAddresses.own(text, Property.NOTE, path, draft);
    } else {
      draft.field(Property.KEYWORD, text, path);
    }
  }

  /** Takes what a data set was made from: {@code original}, {@code extended|squad}. */
  static void source(String written, String path, RecordDraft draft) {
    String text = written.strip();
    String name = text.startsWith("extended|") ? text.substring("extended|".length()) : text;
    boolean isNone = name.equals("original") || name.equals("extended");
    draft.field(isNone ? Property.NOTE : Property.BASED_ON, name, path);
  }
}

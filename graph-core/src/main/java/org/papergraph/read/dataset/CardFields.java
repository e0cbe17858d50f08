package org.papergraph.read.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papergraph.read.RecordDraft;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;

/**
 * The fields above a data set's card, which Hugging Face's interface answers too; see <a
 * href="https://github.com/huggingface/hub-docs/blob/main/datasetcard.md">their list</a>.
 */
final class CardFields {
  /** Names that cards of data sets have and those of models, and other pages, have not. */
  static final Set<String> OF_DATASETS =
      Set.of(
          "annotations_creators",
          "language_creators",
          "multilinguality",
          "size_categories",
          "source_datasets",
          "task_categories",
          "task_ids",
          "paperswithcode_id",
          "dataset_info",
          "train-eval-index");

  private static final Map<String, Property> PROPERTIES =
      Map.ofEntries(
          Map.entry("language_bcp47", Property.LANGUAGE),
          Map.entry("language_details", Property.NOTE),
          Map.entry("license_name", Property.LICENSE),
          Map.entry("license_link", Property.LICENSE),
          Map.entry("license_details", Property.NOTE),
          Map.entry("annotations_creators", Property.NOTE),
          Map.entry("language_creators", Property.NOTE),
          Map.entry("multilinguality", Property.NOTE),
          Map.entry("extra_gated_prompt", Property.NOTE),
          Map.entry("thumbnail", Property.ATTACHMENT),
          Map.entry("version", Property.VERSION),
          Map.entry("configs", Property.NOTE),
          Map.entry("configs/config_name", Property.NOTE),
          Map.entry("dataset_info/config_name", Property.NOTE),
          Map.entry("dataset_info/dataset_size", Property.SIZE),
          Map.entry("dataset_info/download_size", Property.NOTE),
          Map.entry("dataset_info/splits/name", Property.NOTE),
          Map.entry("dataset_info/splits/num_examples", Property.NOTE),
          Map.entry("dataset_info/features/name", Property.NOTE),
          Map.entry("train-eval-index/config", Property.NOTE),
          Map.entry("train-eval-index/task", Property.TASK),
          Map.entry("train-eval-index/task_id", Property.TASK),
          Map.entry("train-eval-index/metrics/name", Property.NOTE));

  /** Fields whose values some cards give for each configuration. */
  private static final Map<String, Property> BY_CONFIGURATION =
      Map.of(
          "language", Property.LANGUAGE,
          "languages", Property.LANGUAGE,
          "license", Property.LICENSE,
          "licenses", Property.LICENSE,
          "task_categories", Property.TASK,
          "task_ids", Property.TASK,
          "size_categories", Property.SIZE,
          "modality", Property.MODALITY);

  private static final Set<String> MEDIA = Set.of("image", "audio", "video", "pdf");

  private CardFields() {}

  /** The name that its makers show. */
  static Optional<String> name(JsonNode card) {
    JsonNode name = card.path("pretty_name");
    return Values.text(name)
        .or(
            () ->
                name.properties().stream()
                    .flatMap(it -> Values.text(it.getValue()).stream())
                    .findFirst());
  }

  /**
   * Takes all but the name.
   *
   * @param before what stands before each path
   */
  static void take(JsonNode card, String before, RecordDraft draft) {
    card.properties().forEach(it -> take(it.getKey(), it.getValue(), before, draft));
  }

  private static void take(String name, JsonNode value, String before, RecordDraft draft) {
    String path = before + name;
    Property property = BY_CONFIGURATION.get(name);
    if (property != null) {
      Values.leaves(name, value, (at, text) -> draft.field(property, text, path));
      return;
    }
    switch (name) {
      case "tags" -> Values.texts(value).forEach(it -> HubTags.keyword(it, path, draft));
      case "source_datasets" ->
          Values.leaves(name, value, (at, text) -> HubTags.source(text, path, draft));
      case "paperswithcode_id" ->
          Values.leaves(name, value, (at, text) -> papersWithCode(text, path, draft));
      default -> Values.leaves(name, value, (at, text) -> leaf(at, text, before, draft));
    }
  }

  /** Takes a value; of the types of columns only what is seen and heard. */
  private static void leaf(String path, String text, String before, RecordDraft draft) {
    Property property = PROPERTIES.get(path);
    if (property != null) {
      boolean isSize = property == Property.SIZE && text.matches("\\d+");
      draft.field(property, isSize ? text + " bytes" : text, before + path);
    } else if (path.equals("dataset_info/features/dtype") && MEDIA.contains(text)) {
      draft.field(Property.MODALITY, text, before + path);
    }
  }

  static void papersWithCode(String id, String path, RecordDraft draft) {
    Optional<Identifier> identifier = Identifier.of(Scheme.PAPERS_WITH_CODE_DATASET, id);
    identifier.ifPresentOrElse(draft::identifier, () -> draft.field(Property.NOTE, id, path));
  }
}

package org.papergraph.read.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.papergraph.read.JsonLook;
import org.papergraph.read.JsonObjects;
import org.papergraph.read.JsonTokens;
import org.papergraph.read.JsonTree;
import org.papergraph.read.PageReader;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.WholePage;
import org.papergraph.record.Agent;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;
import org.papergraph.record.Subject;

/**
 * Reads data sets as Hugging Face's interface answers them.
 *
 * <p>The grammar, over JSON values (see docs/sources/hf-datasets.md for examples, and <a
 * href="https://huggingface.co/docs/hub/api">the interface's own page</a>):
 *
 * <pre>
 * input   = ( dataset | [ dataset* ] )*
 * dataset = { "id": text, "author": text, "tags": [ text* ], "cardData": card, ... }
 * card    = { "pretty_name": text, "language": [ text* ], ... }
 * </pre>
 *
 * <p>Fields come in any order, and unknown ones are passed over.
 */
public final class HuggingFaceDatasetsReader implements PageReader {
  private static final JsonObjects DATA_SETS =
      new JsonObjects("a data set", HuggingFaceDatasetsReader::dataset);

  /** Names of the files in it, of which there may be any number. */
  private static final Set<String> LEFT_OUT = Set.of("siblings");

  private static final Pattern ID = Pattern.compile("\\w[\\w.-]*(?:/\\w[\\w.-]*)?");

  /** What models and spaces have, and data sets have not. */
  private static final List<String> OF_OTHERS =
      List.of(
          "modelId", "pipeline_tag", "library_name", "sdk", "transformersInfo", "config", "paper");

  private static final Map<String, Property> PROPERTIES =
      Map.of(
          "createdAt", Property.ISSUED,
          "lastModified", Property.MODIFIED,
          "downloads", Property.DOWNLOADS,
          "downloadsAllTime", Property.NOTE,
          "likes", Property.UPVOTES,
          "sha", Property.VERSION,
          "gated", Property.NOTE,
          "disabled", Property.NOTE,
          "private", Property.NOTE,
          "usedStorage", Property.SIZE);

  @Override
  public String name() {
    return "hf-datasets";
  }

  @Override
  public String description() {
    return "data sets as Hugging Face's interface answers them, in JSON";
  }

  @Override
  public boolean recognises(String head) {
    return JsonLook.hasOneOrMany(head, HuggingFaceDatasetsReader::isDataset);
  }

  private static boolean isDataset(String path, JsonLook look) {
    boolean answered =
        ID.matcher(look.text(path + ".id")).matches()
            && look.has(path + ".tags")
            && (look.has(path + ".downloads") || look.has(path + ".likes"));
    boolean other = OF_OTHERS.stream().anyMatch(it -> look.has(path + "." + it));
    String tag = look.text(path + ".tags[]");
    boolean own =
        look.has(path + ".description")
            || look.has(path + ".disabled")
            || look.has(path + ".paperswithcode_id")
            || CardFields.OF_DATASETS.stream()
                .anyMatch(it -> look.has(path + ".cardData." + it) || tag.startsWith(it + ":"));
    return answered && own && !other;
  }

  @Override
  public void read(InputStream input, WholePage page) throws IOException {
    DATA_SETS.read(input, page, look -> isDataset("", look));
  }

  private static void dataset(JsonTokens json, WholePage page) throws IOException {
    long line = json.line();
    Optional<JsonNode> answer = JsonTree.read(json, LEFT_OUT, page);
    if (answer.isPresent()) {
      RecordDraft draft = new RecordDraft(Subject.DATASET, line);
      take(answer.get(), draft);
      page.take(draft, json.line());
    }
  }

  private static void take(JsonNode answer, RecordDraft draft) {
    Optional<String> error = Values.text(answer.path("error"));
    error.ifPresent(it -> draft.fault("error answer", "Hugging Face says: " + it));
    String id = Values.text(answer.path("id")).orElse("");
    boolean isId = ID.matcher(id).matches();
    if (isId) {
      Identifier.of(Scheme.HUGGING_FACE_DATASET, id).ifPresent(draft::identifier);
    } else {
      draft.field(Property.NOTE, id, "id");
    }
    JsonNode card = answer.path("cardData");
    draft.title(CardFields.name(card).orElse(id.substring(id.indexOf('/') + 1)));
    Values.text(answer.path("description")).ifPresent(it -> draft.abstractText(oneLine(it)));
    author(answer, isId ? id : "", draft);
    Values.leaves(
        "citation",
        answer.path("citation"),
        (path, text) -> DatasetAddresses.cited(text, path, draft));
    Values.text(answer.path("paperswithcode_id"))
        .ifPresent(it -> CardFields.papersWithCode(it, "paperswithcode_id", draft));
    Values.texts(answer.path("tags")).forEach(it -> HubTags.tag(it, "tags", draft));
    fields(answer, draft);
    CardFields.take(card, "cardData/", draft);
  }

  /** Who owns it is its maker, as far as is known. */
  private static void author(JsonNode answer, String id, RecordDraft draft) {
    Optional<String> owner =
        Optional.of(id).filter(it -> it.contains("/")).map(it -> it.substring(0, it.indexOf('/')));
    Optional<String> author = Values.text(answer.path("author")).or(() -> owner);
    if (author.isPresent()) {
      List<Identifier> account = Identifier.of(Scheme.HUGGING_FACE, author.get()).stream().toList();
      draft.author(new Agent(author.get(), "", "", account, List.of()));
    }
  }

  private static void fields(JsonNode answer, RecordDraft draft) {
    answer
        .properties()
        .forEach(
            field -> {
              Property property = PROPERTIES.get(field.getKey());
              String value = Values.text(field.getValue()).orElse("false");
              if (property != null && !value.equals("false")) {
                boolean isDate = property.type() == Property.Type.DATE;
                String unit = property == Property.SIZE ? " bytes" : "";
                draft.field(property, isDate ? Values.day(value) : value + unit, field.getKey());
              }
            });
  }

  /** Hugging Face takes descriptions from cards, with all their white space. */
  private static String oneLine(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}

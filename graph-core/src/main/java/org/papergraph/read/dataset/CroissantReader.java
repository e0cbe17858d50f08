package org.papergraph.read.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.papergraph.read.JsonLook;
import org.papergraph.read.JsonObjects;
import org.papergraph.read.JsonTokens;
import org.papergraph.read.JsonTree;
import org.papergraph.read.PageReader;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.WholePage;
import org.papergraph.record.Subject;

/**
 * Reads data sets in JSON-LD: Croissant 0.8, 1.0 and 1.1, and schema.org without it.
 *
 * <p>The grammar, over JSON values (see docs/sources/croissant.md for examples, <a
 * href="https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html">the specification of
 * Croissant</a> and <a href="https://schema.org/Dataset">schema.org on data sets</a>):
 *
 * <pre>
 * input    = ( document | [ document* ] )*
 * document = { "@context": context, "@type": "Dataset", "name": text, ... }
 *          | { "@context": context, "@graph": [ ( { "@type": "Dataset", ... } | other )* ] }
 * </pre>
 *
 * <p>Fields come in any order, and unknown ones are passed over. Names may have prefixes; contexts
 * are not fetched.
 */
public final class CroissantReader implements PageReader {
  /** The data themselves, in the file that describes them. */
  private static final Set<String> DATA =
      Set.of("data", "cr:data", "ml:data", "examples", "cr:examples", "ml:examples");

  private static final Pattern TYPES =
      Pattern.compile(
          "\"@type\"\\s*:\\s*(?:\\[[^\\]\\[{}]{0,200})?\"(?:[\\w./:]{0,80}[:/])?Dataset\"");

  private static final String A_DATA_SET = "a data set";

  private static final JsonObjects DOCUMENTS =
      new JsonObjects(A_DATA_SET, CroissantReader::document);

  @Override
  public String name() {
    return "croissant";
  }

  @Override
  public String description() {
    return "data sets in JSON-LD: Croissant, or schema.org with \"@type\": \"Dataset\"";
  }

  @Override
  public boolean recognises(String head) {
    JsonLook look = JsonLook.at(head);
    return isDocument("", head, look) || isDocument("[]", head, look);
  }

  private static boolean isDocument(String path, String head, JsonLook look) {
    String context = path + ".@context";
    boolean schema =
        isSchema(context, look) || isSchema(context + "[]", look) || prefixed(context, look);
    boolean croissant =
        look.text(path + ".conformsTo").contains("mlcommons.org/croissant/")
            || look.text(context + ".cr").contains("mlcommons.org/croissant/");
    boolean typed =
        isDataset(look.text(path + ".@type"))
            || (look.has(path + ".@type[]") && TYPES.matcher(head).find())
            || (look.has(path + ".@graph[]") && TYPES.matcher(head).find());
    return look.has(context) && ((schema && typed) || (croissant && look.has(path + ".@type")));
  }

  private static boolean isSchema(String context, JsonLook look) {
    return look.text(context).contains("schema.org")
        || look.text(context + ".@vocab").contains("schema.org");
  }

  private static boolean prefixed(String context, JsonLook look) {
    return look.text(context + ".sc").contains("schema.org")
        || look.text(context + ".schema").contains("schema.org");
  }

  private static boolean isDataset(String type) {
    String name = type.substring(Math.max(type.lastIndexOf(':'), type.lastIndexOf('/')) + 1);
    return name.equalsIgnoreCase("Dataset");
  }

  @Override
  public void read(InputStream input, WholePage page) throws IOException {
    DOCUMENTS.read(input, page, look -> look.has(".@context") || look.has(".@type"));
  }

  private static void document(JsonTokens json, WholePage page) throws IOException {
    long line = json.line();
    JsonTree tree = JsonTree.ofAllFields(DATA);
    boolean[] isGraph = {false};
    json.fields(
        name -> {
          if (name.equals("@graph") && json.atArray()) {
            isGraph[0] = true;
            graph(
                json,
                new JsonLdTerms(tree.root().path("@context"), CroissantRecord.RESPONSIBLE),
                page);
          } else {
            tree.field(name, json);
          }
        });
    Optional<JsonNode> whole = isGraph[0] ? Optional.empty() : tree.whole(line, page);
    if (whole.isPresent()) {
      JsonNode context = whole.get().path("@context");
      JsonLdTerms terms = new JsonLdTerms(context, CroissantRecord.RESPONSIBLE);
      if (!dataset(whole.get(), terms, line, json.line(), page)) {
        rejectOther(line, Values.text(whole.get().path("@type")).orElse("missing"), page);
      }
    }
  }

  /** A graph has people, places and papers in it too; they are passed over. */
  private static void graph(JsonTokens json, JsonLdTerms terms, WholePage page) throws IOException {
    long line = json.line();
    boolean[] found = {false};
    JsonObjects nodes =
        new JsonObjects(A_DATA_SET, (node, at) -> found[0] |= node(node, terms, at));
    nodes.all(json, page);
    if (!found[0]) {
      rejectOther(line, "that of no node of the graph", page);
    }
  }

  private static boolean node(JsonTokens json, JsonLdTerms terms, WholePage page)
      throws IOException {
    long line = json.line();
    Optional<JsonNode> node = JsonTree.read(json, DATA, page);
    return node.isPresent() && dataset(node.get(), terms, line, json.line(), page);
  }

  private static void rejectOther(long line, String type, WholePage page) throws IOException {
    page.reject(line, "no data set", "its @type is " + type + "; Dataset belongs there", "");
  }

  /** Takes a data set; false if it is something else. */
  private static boolean dataset(
      JsonNode node, JsonLdTerms terms, long line, long lastLine, WholePage page)
      throws IOException {
    JsonNode plain = Values.renamed(node, terms::plain);
    boolean isDataset =
        Values.texts(plain.path("@type")).stream().anyMatch(it -> isDataset(terms.plain(it)));
    if (isDataset) {
      RecordDraft draft = new RecordDraft(Subject.DATASET, line);
      CroissantRecord.take(plain, draft);
      page.take(draft, lastLine);
    }
    return isDataset;
  }
}

package org.papergraph.read.pwc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.papergraph.read.JsonFields;
import org.papergraph.read.JsonLook;
import org.papergraph.read.JsonObjects;
import org.papergraph.read.JsonTokens;
import org.papergraph.read.PageReader;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.WholePage;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;
import org.papergraph.record.Subject;

/**
 * Reads the dump of methods of Papers with Code.
 *
 * <p>The grammar, over JSON values (see docs/sources/papers-with-code-methods.md for examples, and
 * <a href="https://github.com/paperswithcode/paperswithcode-data">the dumps' own page</a>):
 *
 * <pre>
 * input  = [ method* ] | method*
 * method = { "url": address, "name": text, "full_name": text, "description": text,
 *            "paper": { "title": text, "url": address }, "introduced_year": number,
 *            "collections": [ { "collection": text, "area": text, ... }* ], ... }
 * </pre>
 *
 * <p>Fields come in any order, and unknown ones are passed over.
 */
public final class PapersWithCodeMethodsReader implements PageReader {
  private static final Scheme KIND = Scheme.PAPERS_WITH_CODE_METHOD;

  private static final JsonObjects METHODS =
      new JsonObjects("a method", PapersWithCodeMethodsReader::method);

  private static final JsonFields FIELDS =
      new JsonFields(
          Map.ofEntries(
              Map.entry("full_name", Property.FULL_NAME),
              Map.entry("paper/title", Property.NOTE),
              Map.entry("paper/url", Property.CITED_AS),
              Map.entry("introduced_year", Property.ISSUED),
              Map.entry("source_url", Property.CITED_AS),
              Map.entry("source_title", Property.NOTE),
              Map.entry("code_snippet_url", Property.CODE),
              Map.entry("num_papers", Property.NOTE),
              Map.entry("collections/collection", Property.SUBJECT),
              Map.entry("collections/area", Property.SUBJECT),
              Map.entry("collections/area_id", Property.NOTE)),
          Map.of());

  @Override
  public String name() {
    return "papers-with-code-methods";
  }

  @Override
  public String description() {
    return "the dump of methods of Papers with Code in JSON";
  }

  @Override
  public boolean recognises(String head) {
    return JsonLook.hasOneOrMany(head, PapersWithCodeMethodsReader::isMethod);
  }

  private static boolean isMethod(String path, JsonLook look) {
    return PwcAddress.isOf(KIND, look.text(path + ".url"))
        || (look.has(path + ".introduced_year") && look.has(path + ".code_snippet_url"));
  }

  @Override
  public void read(InputStream input, WholePage page) throws IOException {
    METHODS.read(input, page, look -> isMethod("", look));
  }

  private static void method(JsonTokens json, WholePage page) throws IOException {
    RecordDraft draft = new RecordDraft(Subject.METHOD, json.line());
    json.fields(name -> field(name, json, draft));
    page.take(draft, json.line());
  }

  private static void field(String name, JsonTokens json, RecordDraft draft) throws IOException {
    switch (name) {
      case "name" -> json.text(name, draft).ifPresent(draft::title);
      case "description" -> json.text(name, draft).ifPresent(draft::abstractText);
      case "url" -> json.scalar().ifPresent(url -> PwcAddress.takeOwn(KIND, url, name, draft));
      default -> FIELDS.take(name, json, draft);
    }
  }
}

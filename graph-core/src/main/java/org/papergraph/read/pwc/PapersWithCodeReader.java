package org.papergraph.read.pwc;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.papergraph.read.JsonFields;
import org.papergraph.read.JsonLook;
import org.papergraph.read.JsonObjects;
import org.papergraph.read.JsonTokens;
import org.papergraph.read.PageReader;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.WholePage;
import org.papergraph.record.Agent;
import org.papergraph.record.Property;
import org.papergraph.record.Scheme;

/**
 * Reads two dumps of Papers with Code: its papers, and the links between papers and code.
 *
 * <p>The grammar, over JSON values (see docs/sources/papers-with-code.md for examples, and <a
 * href="https://github.com/paperswithcode/paperswithcode-data">the dumps' own page</a>):
 *
 * <pre>
 * input = [ ( paper | link )* ] | ( paper | link )*
 * paper = { "paper_url": text, "title": text, "abstract": text, "tasks": [ text* ],
 *           "methods": [ { "name": text, ... }* ], ... }
 * link  = { "paper_url": text, "paper_title": text, "repo_url": text, "is_official": bool, ... }
 * </pre>
 *
 * <p>Fields come in any order, and unknown ones are passed over. A repository is the paper's code
 * if it is said to be official or if the paper mentions it; others are kept as notes.
 */
public final class PapersWithCodeReader implements PageReader {
  private static final JsonObjects RECORDS =
      new JsonObjects("a paper or a link", PapersWithCodeReader::record);

  private static final JsonFields FIELDS =
      new JsonFields(
          Map.ofEntries(
              Map.entry("url_abs", Property.PAGE),
              Map.entry("url_pdf", Property.FULL_TEXT),
              Map.entry("paper_url_abs", Property.PAGE),
              Map.entry("paper_url_pdf", Property.FULL_TEXT),
              Map.entry("conference_url_abs", Property.PAGE),
              Map.entry("conference_url_pdf", Property.FULL_TEXT),
              Map.entry("proceeding", Property.CONTAINER),
              Map.entry("conference", Property.VENUE),
              Map.entry("date", Property.ISSUED),
              Map.entry("tasks", Property.TASK),
              Map.entry("methods/name", Property.METHOD),
              Map.entry("nips_id", Property.NOTE),
              Map.entry("reproduces_paper", Property.NOTE),
              Map.entry("framework", Property.NOTE)),
          Map.of(
              "arxiv_id", Scheme.ARXIV,
              "paper_arxiv_id", Scheme.ARXIV,
              "openreview_id", Scheme.OPENREVIEW));

  @Override
  public String name() {
    return "papers-with-code";
  }

  @Override
  public String description() {
    return "dumps of Papers with Code in JSON: its papers, or links between papers and code";
  }

  @Override
  public boolean recognises(String head) {
    return JsonLook.hasOneOrMany(head, PapersWithCodeReader::isRecord);
  }

  private static boolean isRecord(String path, JsonLook look) {
    return look.has(path + ".paper_url")
        && (look.has(path + ".title")
            || look.has(path + ".paper_title")
            || look.has(path + ".repo_url"));
  }

  @Override
  public void read(InputStream input, WholePage page) throws IOException {
    RECORDS.read(input, page, look -> isRecord("", look));
  }

  private static void record(JsonTokens json, WholePage page) throws IOException {
    RecordDraft draft = new RecordDraft(json.line());
    Map<String, String> link = new HashMap<>();
    json.fields(name -> field(name, json, draft, link));
    code(link, draft);
    page.take(draft, json.line());
  }

  private static void field(
      String name, JsonTokens json, RecordDraft draft, Map<String, String> link)
      throws IOException {
    switch (name) {
      case "title", "paper_title" -> json.text(name, draft).ifPresent(draft::title);
      case "abstract" -> json.text(name, draft).ifPresent(draft::abstractText);
      case "paper_url" ->
          json.scalar()
              .ifPresent(url -> PwcAddress.takeOwn(Scheme.PAPERS_WITH_CODE, url, name, draft));
      case "authors" -> {
        for (String author : json.scalars()) {
          if (!author.isBlank()) {
            draft.author(Agent.named(author.strip()));
          }
        }
      }
      case "repo_url", "is_official", "mentioned_in_paper", "mentioned_in_github" ->
          json.scalar().ifPresent(value -> link.put(name, value));
      default -> FIELDS.take(name, json, draft);
    }
  }

  private static void code(Map<String, String> link, RecordDraft draft) {
    String repository = link.getOrDefault("repo_url", "");
    boolean own =
        link.getOrDefault("is_official", "").equals("true")
            || link.getOrDefault("mentioned_in_paper", "").equals("true");
    draft.field(own ? Property.CODE : Property.NOTE, repository, "repo_url");
    for (String flag : new String[] {"is_official", "mentioned_in_paper", "mentioned_in_github"}) {
      draft.field(Property.NOTE, link.getOrDefault(flag, ""), flag);
    }
  }
}

package org.papergraph.read.repository;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papergraph.read.JsonFields;
import org.papergraph.read.JsonLook;
import org.papergraph.read.JsonObjects;
import org.papergraph.read.JsonTokens;
import org.papergraph.read.JsonTree;
import org.papergraph.read.PageReader;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.WholePage;
import org.papergraph.record.Agent;
import org.papergraph.record.Property;
import org.papergraph.record.Subject;

/**
 * Reads repositories as GitHub's interface answers them.
 *
 * <p>The grammar, over JSON values (see docs/sources/github.md for examples, and <a
 * href="https://docs.github.com/en/rest/repos/repos">GitHub's own words</a> on the fields):
 *
 * <pre>
 * input      = ( repository | [ repository* ] | answer )*     repositories also one a line
 * answer     = { "total_count": number, "items": [ repository* ], ... }
 * repository = { "full_name": text, "html_url": address, "description": text, ... }
 * </pre>
 *
 * <p>Fields come in any order, and unknown ones are passed over. A fork is a repository of its own,
 * based on another.
 */
public final class GithubReader implements PageReader {
  private static final JsonObjects REPOSITORIES =
      new JsonObjects("a repository", GithubReader::record);

  private static final List<String> ADDRESSES =
      List.of("html_url", "clone_url", "git_url", "ssh_url", "svn_url", "mirror_url");

  private static final Map<String, Property> FIELDS =
      Map.ofEntries(
          Map.entry("name", Property.ALIAS),
          Map.entry("language", Property.PROGRAMMING_LANGUAGE),
          Map.entry("topics", Property.KEYWORD),
          Map.entry("stargazers_count", Property.STARS),
          Map.entry("forks_count", Property.FORKS),
          Map.entry("subscribers_count", Property.NOTE),
          Map.entry("open_issues_count", Property.NOTE),
          Map.entry("default_branch", Property.NOTE),
          Map.entry("visibility", Property.NOTE),
          Map.entry("id", Property.NOTE));

  private static final Map<String, Property> DAYS =
      Map.of(
          "created_at", Property.ISSUED,
          "updated_at", Property.MODIFIED,
          "pushed_at", Property.MODIFIED);

  /** Said only where they are so. */
  private static final List<String> FLAGS = List.of("archived", "disabled", "fork", "is_template");

  private static final List<String> ORIGINS = List.of("parent", "source", "template_repository");

  @Override
  public String name() {
    return "github";
  }

  @Override
  public String description() {
    return "repositories as GitHub's interface answers them: JSON, one, a list, or a search";
  }

  @Override
  public boolean recognises(String head) {
    JsonLook look = JsonLook.at(head);
    boolean emptyAnswer =
        look.has(".total_count") && look.has(".incomplete_results") && !look.has(".items[]");
    return isRepository("", look)
        || isRepository("[]", look)
        || isRepository(".items[]", look)
        || emptyAnswer;
  }

  private static boolean isRepository(String path, JsonLook look) {
    return look.has(path + ".full_name")
        && (look.has(path + ".html_url") || look.has(path + ".clone_url"));
  }

  @Override
  public void read(InputStream input, WholePage page) throws IOException {
    REPOSITORIES.read(input, page, look -> look.has(".full_name"));
  }

  /** A repository, or an answer that holds some. */
  private static void record(JsonTokens json, WholePage page) throws IOException {
    RecordDraft draft = new RecordDraft(Subject.REPOSITORY, json.line());
    JsonTree tree = JsonTree.ofUniqueFields();
    boolean[] isAnswer = new boolean[1];
    json.fields(
        name -> {
          if (name.equals("items") && json.atArray()) {
            isAnswer[0] = true;
            REPOSITORIES.all(json, page);
          } else {
            tree.field(name, json);
          }
        });
    if (!isAnswer[0]) {
      tree.fault().ifPresent(fault -> draft.fault(fault.reason(), fault.advice()));
      fill(draft, tree.root());
      page.take(draft, json.line());
    }
  }

  private static void fill(RecordDraft draft, JsonNode repository) {
    draft.title(Trees.text(repository, "full_name"));
    draft.abstractText(Trees.text(repository, "description"));
    addresses(draft, repository);
    owner(draft, repository.path("owner"));
    for (Map.Entry<String, JsonNode> field : repository.properties()) {
      field(field.getKey(), Trees.texts(field.getValue()), draft);
    }
    license(draft, repository.path("license"));
    String size = Trees.text(repository, "size");
    draft.field(Property.SIZE, size.isEmpty() ? "" : size + " kB", "size");
    for (String origin : ORIGINS) {
      String address = Trees.text(repository.path(origin), "html_url");
      draft.field(Property.BASED_ON, address, origin + "/html_url");
    }
  }

  private static void field(String name, List<String> values, RecordDraft draft) {
    Property property = FIELDS.get(name);
    Property ofDay = DAYS.get(name);
    for (String value : values) {
      if (property != null) {
        draft.field(property, value, name);
      } else if (ofDay != null) {
        draft.field(ofDay, JsonFields.day(value), name);
      } else if (FLAGS.contains(name) && value.equals("true")) {
        draft.field(Property.NOTE, value, name);
      }
    }
  }

  private static void addresses(RecordDraft draft, JsonNode repository) {
    boolean identified = false;
    for (String name : ADDRESSES) {
      String address = Trees.text(repository, name);
      if (!address.isEmpty()) {
        Addresses.takeRepository(address, name, draft);
        identified |= Addresses.repository(address).isPresent();
      }
    }
    Addresses.demand(identified, draft);
    Addresses.takePage(Property.PROJECT, Trees.text(repository, "homepage"), "homepage", draft);
  }

  private static void owner(RecordDraft draft, JsonNode owner) {
    String login = Trees.text(owner, "login");
    if (Trees.text(owner, "type").equals("Organization")) {
      Optional<String> page = Optional.of(Trees.text(owner, "html_url"));
      draft.field(Property.ORGANIZATION, login, page, "owner/login");
    } else if (!login.isEmpty()) {
      draft.author(Agent.named(login));
    }
  }

  /** GitHub says {@code NOASSERTION} of a licence that it does not know. */
  private static void license(RecordDraft draft, JsonNode license) {
    String spdx = license.isTextual() ? license.textValue() : Trees.text(license, "spdx_id");
    if (spdx.isEmpty() || spdx.equals("NOASSERTION")) {
      draft.field(Property.NOTE, Trees.text(license, "name"), "license/name");
    } else {
      draft.field(Property.LICENSE, spdx, "license/spdx_id");
    }
  }
}

package org.papergraph.read.pwc;

import java.io.IOException;
import java.io.InputStream;
import org.papergraph.read.JsonLook;
import org.papergraph.read.JsonObjects;
import org.papergraph.read.PageReader;
import org.papergraph.read.WholePage;

/**
 * Reads the evaluation tables of Papers with Code, and those of its collector.
 *
 * <p>The grammar, over JSON values (see docs/sources/papers-with-code-tables.md for examples, and
 * <a href="https://github.com/paperswithcode/sota-extractor">the format's own page</a>):
 *
 * <pre>
 * input    = [ task* ] | task*
 * task     = { "task": text, "subtasks": [ task* ], "datasets": [ data set* ], ... }
 * data set = { "dataset" or "subdataset": text, "description": text,
 *              "dataset_links": [ link* ], "dataset_citations": [ link* ],
 *              "subdatasets": [ data set* ], "sota": { "metrics": ..., "rows": [ row* ] } }
 * row      = { "model_name": text, "paper_title": text, "paper_url": address,
 *              "paper_date": date, "code_links": [ link* ], "model_links": [ link* ],
 *              "uses_additional_data": bool, "metrics": { name: text or number, ... } }
 * link     = { "title": text, "url": address }
 * </pre>
 *
 * <p>Fields come in any order, and unknown ones are passed over. Each row is a record of its paper;
 * a data set of which more is said than its name is a record too, behind its rows.
 */
public final class PapersWithCodeTablesReader implements PageReader {
  @Override
  public String name() {
    return "papers-with-code-tables";
  }

  @Override
  public String description() {
    return "evaluation tables of Papers with Code in JSON: tasks, data sets, and results on them";
  }

  @Override
  public boolean recognises(String head) {
    return JsonLook.hasOneOrMany(head, PapersWithCodeTablesReader::isTask);
  }

  private static boolean isTask(String path, JsonLook look) {
    String dataset = path + ".datasets[].";
    boolean isTable =
        look.has(dataset + "dataset")
            && (look.has(dataset + "sota")
                || look.has(dataset + "dataset_links")
                || look.has(dataset + "subdatasets"));
    boolean isNamed =
        look.has(path + ".task")
            && (look.has(path + ".datasets")
                || look.has(path + ".subtasks")
                || look.has(path + ".source_link"));
    return isTable || isNamed;
  }

  @Override
  public void read(InputStream input, WholePage page) throws IOException {
    CountedInput counted = new CountedInput(input);
    TableRows rows = new TableRows(page, counted);
    TaskTree tree = new TaskTree(page, rows);
    JsonObjects tasks = new JsonObjects("a task", (task, at) -> tree.root(task));
    tasks.read(counted, page, look -> isTask("", look));
  }
}

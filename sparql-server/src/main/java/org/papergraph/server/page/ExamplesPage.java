package org.papergraph.server.page;

import java.util.List;
import org.papergraph.server.query.SampleQuery;

/** The page of the example queries, each with a link that runs it. */
final class ExamplesPage {
  private ExamplesPage() {}

  /** What the template shows. */
  record View(Frame frame, List<Example> examples) {}

  /**
   * A query.
   *
   * @param name the fragment of the page that it is at
   * @param href the page that runs it
   */
  record Example(String name, String title, String text, String href, List<String> keywords) {}

  static Reply reply() {
    Frame frame = Frame.of("Example queries").withTurtle(PublishedFiles.EXAMPLES + ".ttl");
    List<Example> examples =
        SampleQuery.all().stream()
            .map(
                query ->
                    new Example(
                        query.name(),
                        query.title(),
                        query.text(),
                        Addresses.query(query.text()),
                        query.keywords()))
            .toList();
    return Reply.page(200, Templates.render("examples", new View(frame, examples)));
  }
}

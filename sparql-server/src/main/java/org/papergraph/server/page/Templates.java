package org.papergraph.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;

/** Renders views with the compiled templates of {@code src/main/jte}. */
final class Templates {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          Templates.class.getClassLoader(),
          Templates.class.getPackageName());

  private Templates() {}

  /**
   * Renders a view.
   *
   * @param name of the template, without {@code .jte}
   */
  static String render(String name, Object view) {
    TemplateOutput output = new StringOutput();
    ENGINE.render(name + ".jte", view, output);
    return output.toString();
  }
}

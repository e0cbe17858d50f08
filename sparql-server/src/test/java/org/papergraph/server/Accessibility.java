package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What axe-core finds on the page a browser shows.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines 2.2</a>
 */
final class Accessibility {
  private static final String AXE = read("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js");

  /** The size of targets is not looked at unless asked for. */
  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      const options = {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
        rules: { "target-size": { enabled: true } },
      };
      axe.run(document, options).then(
        (found) => done({
          passed: found.passes.length,
          violations: found.violations.flatMap((rule) => rule.nodes.map(
            (node) => `${rule.id} ${node.target.join(" ")}: ${node.failureSummary} in ${node.html}`)),
        }),
        (problem) => done({ passed: 0, violations: [String(problem)] }),
      );
      """;

  private Accessibility() {}

  private static String read(String resource) {
    try (InputStream in = Accessibility.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Holds that there is nothing against levels A and AA, and that axe did look. */
  static void check(Browser browser, String what) {
    if (!Boolean.TRUE.equals(browser.script("return typeof axe === 'object'"))) {
      browser.script(AXE);
    }
    Map<?, ?> found = (Map<?, ?>) browser.answerOf(RUN);
    assertEquals(List.of(), found.get("violations"), what);
    assertTrue(found.get("passed") instanceof Number passed && passed.intValue() > 5, what);
  }
}

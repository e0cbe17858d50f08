package org.papergraph.validate;

import java.util.Optional;

/**
 * A node that breaks a shape.
 *
 * @param node the node
 * @param path the property it breaks it by
 * @param value the offending value
 * @param message what would have been right
 */
public record Violation(
    String node, Optional<String> path, Optional<String> value, String message) {
  @Override
  public String toString() {
    return node
        + path.map(p -> "\n  property: " + p).orElse("")
        + value.map(v -> "\n  value: " + v).orElse("")
        + "\n  "
        + message;
  }
}

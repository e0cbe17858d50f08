package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a request asks a page for. */
final class Wish {
  private final Function<String, @Nullable String> parameters;

  Wish(HttpServletRequest request) {
    this.parameters = request::getParameter;
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(parameters.apply(name));
  }

  /** Which page of a list, 1 unless it says so. */
  int page(String name) {
    return Pager.requested(parameters.apply(name));
  }
}

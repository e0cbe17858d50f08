package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a request asks a page for. */
final class Wish {
  private final String path;
  private final Function<String, @Nullable String> parameters;

  Wish(HttpServletRequest request) {
    this.path = request.getRequestURI();
    this.parameters = request::getParameter;
  }

  /** The address of the same page, up to where other parameters go. */
  String address() {
    return path + text("format").map(it -> "?format=" + Addresses.encoded(it) + "&").orElse("?");
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(parameters.apply(name));
  }

  /** Which page of a list, 1 unless it says so. */
  int page(String name) {
    return Pager.requested(parameters.apply(name));
  }
}

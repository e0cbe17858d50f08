package org.papergraph.server.http;

import java.util.Map;

/** The headers of all answers that keep browsers from doing with one what it is not for. */
public final class SafetyHeaders {
  /**
   * By their names.
   *
   * <p>Data may be used from anywhere ({@code Cross-Origin-Resource-Policy}), and a page that opens
   * one of ours has no hold on it ({@code Cross-Origin-Opener-Policy}).
   */
  public static final Map<String, String> ALL =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "cross-origin",
          "Permissions-Policy",
              "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");

  private SafetyHeaders() {}
}

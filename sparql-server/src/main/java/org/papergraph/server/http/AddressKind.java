package org.papergraph.server.http;

import java.util.Arrays;
import java.util.Locale;

/** What an address is for: few enough to be told apart in measures. */
enum AddressKind {
  START("/"),
  SEARCH("/search"),
  QUERY_PAGE("/query"),
  SPARQL("/sparql"),
  DATA("/data"),
  ENTITY("/id/"),
  ONTOLOGY("/ontology"),
  VOID("/.well-known/void"),
  RECONCILE("/reconcile"),
  EXTRACT("/extract"),
  ASSET("/assets/"),
  DUMP(ReleaseFiles.PATH),
  HEALTH(Probes.HEALTH),
  READINESS(Probes.READINESS),
  METRICS(Probes.METRICS),
  OTHER("");

  private final String path;

  AddressKind(String path) {
    this.path = path;
  }

  /** The kind of a path as it was sent. */
  static AddressKind of(String path) {
    return Arrays.stream(values())
        .filter(kind -> isBelow(path, kind.path))
        .findFirst()
        .orElse(OTHER);
  }

  private static boolean isBelow(String path, String known) {
    if (path.equals(known)) {
      return true;
    }
    return known.length() > 1
        && path.startsWith(known)
        && (known.endsWith("/") || path.charAt(known.length()) == '/');
  }

  /** Its name in measures. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

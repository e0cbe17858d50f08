package org.papergraph.extract;

import java.util.Optional;
import java.util.regex.Pattern;

/** The canonical form of addresses of code, wherever they were given. */
public final class CodeAddress {
  private static final Pattern SCHEME =
      Pattern.compile("(?i)^(?:git\\+)?(?:https?|git|ssh)://(?:git@)?");

  private CodeAddress() {}

  /**
   * The repository that an address points to or into.
   *
   * @return its canonical address, {@code https://github.com/owner/name}; nothing for an address
   *     that is no repository's
   */
  public static Optional<String> repository(String address) {
    String url = "https://" + SCHEME.matcher(address.strip()).replaceFirst("");
    return CodeHosts.repository(
        new WebAddresses.Address(url, new Span(Part.ABSTRACT, 0, url.length())));
  }
}

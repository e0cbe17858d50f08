package org.papergraph.link;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Which reconciliation service to ask, and how.
 *
 * @param service the address of its endpoint, http or https
 * @param timeout how long to wait for one answer, 1 second to 1 hour
 * @param requestsPerSecond the most requests in a second, above 0 and up to 100
 * @param candidates how many candidates are wanted for a name, 1 to 50
 * @param cache the folder that keeps answers
 */
public record ReconciliationSettings(
    URI service, Duration timeout, double requestsPerSecond, int candidates, Optional<Path> cache) {
  private static final int LONGEST_TIMEOUT_SECONDS = 3600;
  private static final int MOST_REQUESTS = 100;
  private static final int MOST_CANDIDATES = 50;

  /**
   * @throws IllegalArgumentException if something is wrong; what, and what would be right
   */
  public ReconciliationSettings {
    String scheme = service.getScheme() == null ? "" : service.getScheme().toLowerCase(Locale.ROOT);
    // Not quoted: there may be a password in it.
    if (service.getRawUserInfo() != null || service.getRawFragment() != null) {
      throw new IllegalArgumentException("the address of the service has a user or a fragment");
    }
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!web || service.getHost() == null) {
      throw new IllegalArgumentException(
          service
              + " is no address of a service; one is, for example,"
              + " http://127.0.0.1:3030/reconcile");
    }
    if (timeout.toSeconds() < 1 || timeout.toSeconds() > LONGEST_TIMEOUT_SECONDS) {
      throw new IllegalArgumentException(
          "timeout: " + timeout.toSeconds() + " is not from 1 to " + LONGEST_TIMEOUT_SECONDS);
    }
    if (!(requestsPerSecond > 0 && requestsPerSecond <= MOST_REQUESTS)) {
      throw new IllegalArgumentException(
          "requests per second: "
              + requestsPerSecond
              + " is not above 0 and up to "
              + MOST_REQUESTS);
    }
    if (candidates < 1 || candidates > MOST_CANDIDATES) {
      throw new IllegalArgumentException(
          "candidates: " + candidates + " is not from 1 to " + MOST_CANDIDATES);
    }
  }
}

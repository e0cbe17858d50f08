package org.papergraph.llm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which model to ask, and how.
 *
 * @param base the address that {@code /chat/completions} is appended to, http or https
 * @param model the model's name, as its server knows it
 * @param key sent as a bearer token; never shown, not even by {@link #toString}
 * @param timeout how long to wait for one answer, 1 second to 1 hour
 * @param parallel the most requests that are under way at a time, 1 to 64
 * @param cache the folder that keeps answers
 */
public record LlmSettings(
    URI base,
    String model,
    Optional<String> key,
    Duration timeout,
    int parallel,
    Optional<Path> cache) {
  private static final int LONGEST_TIMEOUT_SECONDS = 3600;
  private static final int MOST_PARALLEL = 64;
  private static final Pattern MODEL =
      Pattern.compile("[^\\p{C}\\s](?:[^\\p{C}]{0,198}[^\\p{C}\\s])?");
  private static final Pattern KEY = Pattern.compile("[!-~]+");

  /**
   * @throws IllegalArgumentException if something is wrong; what, and what would be right, without
   *     the key
   */
  public LlmSettings {
    checkBase(base);
    if (!MODEL.matcher(model).matches()) {
      throw new IllegalArgumentException(
          "the name of a model is 1 to 200 characters on one line, without blanks at its ends");
    }
    // The message must not hold the key, which is why the HTTP client must never see a broken one.
    if (key.isPresent() && !KEY.matcher(key.get()).matches()) {
      throw new IllegalArgumentException(
          "the key holds something other than letters, digits and signs of ASCII");
    }
    if (timeout.toSeconds() < 1 || timeout.toSeconds() > LONGEST_TIMEOUT_SECONDS) {
      throw new IllegalArgumentException(
          "timeout: " + timeout.toSeconds() + " is not from 1 to " + LONGEST_TIMEOUT_SECONDS);
    }
    if (parallel < 1 || parallel > MOST_PARALLEL) {
      throw new IllegalArgumentException(
          "parallel: " + parallel + " is not from 1 to " + MOST_PARALLEL);
    }
  }

  private static void checkBase(URI base) {
    String scheme = base.getScheme() == null ? "" : base.getScheme().toLowerCase(Locale.ROOT);
    // Not quoted: there may be a password in it.
    if (base.getRawUserInfo() != null || base.getRawQuery() != null || base.getFragment() != null) {
      throw new IllegalArgumentException(
          "the address has a user, a query or a fragment; it is only the part before"
              + " /chat/completions");
    }
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!web || base.getHost() == null) {
      throw new IllegalArgumentException(
          base + " is no address of a server; one is, for example, http://127.0.0.1:11434/v1");
    }
  }

  /** Where requests go. */
  URI completions() {
    return URI.create(base.toString().replaceFirst("/+$", "") + "/chat/completions");
  }

  /** The rule of the findings that come from the model: {@code llm:MODEL}. */
  String rule() {
    return "llm:" + model;
  }

  @Override
  public String toString() {
    return model + " at " + base + (key.isPresent() ? " with a key" : " without a key");
  }
}

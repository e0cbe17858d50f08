package org.papergraph.export.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Names of files that things are written to: what can be read of the IRI, and a hash that tells it
 * from others. Small letters, digits and hyphens, so that no file system takes offence, nor two
 * names for one.
 */
final class FileNames {
  private static final int LONGEST = 80;
  private static final int HASH_DIGITS = 20;

  private FileNames() {}

  /**
   * A name without an ending.
   *
   * @param id the short name of the thing, for people
   */
  static String of(String id, String iri) {
    String readable =
        id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceFirst("^-", "");
    return readable.substring(0, Math.min(LONGEST, readable.length())).replaceFirst("-$", "")
        + "-"
        + hash(iri);
  }

  private static String hash(String iri) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(iri.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

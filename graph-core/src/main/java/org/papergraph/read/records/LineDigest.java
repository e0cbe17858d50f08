package org.papergraph.read.records;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 of lines, each with its line feed. */
final class LineDigest {
  private final MessageDigest digest;

  LineDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  void line(byte[] line) {
    digest.update(line);
    digest.update((byte) '\n');
  }

  /** Of all lines so far; to be asked once. */
  byte[] sum() {
    return digest.digest();
  }
}

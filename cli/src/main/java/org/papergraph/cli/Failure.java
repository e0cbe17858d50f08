package org.papergraph.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** What went wrong, in words for the person at the terminal. */
final class Failure {
  private Failure() {}

  static String message(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (isFullDisk(t)) {
        return "the disk is full; what was there before is left as it was (free some space, or"
            + " name a place on another disk)";
      }
    }
    if (failure instanceof OutOfMemoryError) {
      return "out of memory; give more with PAPERGRAPH_JAVA_OPTS=-Xmx4g";
    }
    if (failure instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file or folder";
    }
    if (failure instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    }
    if (failure instanceof FileSystemException e && e.getReason() != null) {
      return e.getFile() + ": " + e.getReason();
    }
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName() + " (see --debug)"
        : message;
  }

  private static boolean isFullDisk(Throwable t) {
    String message = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
    boolean written = message.contains("no space left") || message.contains("disk quota exceeded");
    boolean mapped = t instanceof InternalError && message.contains("unsafe memory access");
    return written || mapped;
  }
}

package org.papergraph.export;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** How files of a dump are compressed. */
public enum Compression {
  /** Not at all. */
  NONE("", ""),
  /** <a href="https://www.rfc-editor.org/rfc/rfc1952">gzip</a>; other zlibs, other bytes. */
  GZIP(".gz", "application/gzip"),
  /** <a href="https://www.rfc-editor.org/rfc/rfc8878">Zstandard</a>; the same bytes everywhere. */
  ZSTD(".zst", "application/zstd");

  private static final int BUFFER = 1 << 16;

  /** Of its levels the fastest that still makes N-Quads a tenth as long. */
  private static final int LEVEL = 3;

  private final String suffix;
  private final String mediaType;

  Compression(String suffix, String mediaType) {
    this.suffix = suffix;
    this.mediaType = mediaType;
  }

  /** What is added to names of files, with the point; empty where nothing is compressed. */
  public String suffix() {
    return suffix;
  }

  /** Its media type; empty where nothing is compressed. */
  public String mediaType() {
    return mediaType;
  }

  /** The name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The compression with that name. */
  public static Optional<Compression> named(String name) {
    return Arrays.stream(values()).filter(one -> one.label().equals(name)).findFirst();
  }

  /** A stream that compresses; closing it closes the other. */
  public OutputStream over(OutputStream out) throws IOException {
    return switch (this) {
      case NONE -> out;
      case GZIP -> new GZIPOutputStream(out, BUFFER);
      case ZSTD -> new ZstdOutputStreamNoFinalizer(out, LEVEL).setChecksum(true);
    };
  }
}

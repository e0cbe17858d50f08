package org.papergraph.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Annotated texts as a collection for <a href="https://brat.nlplab.org/">brat</a>: {@code
 * 000001.txt} and {@code 000001.ann} for the first, and so on, beside an {@code annotation.conf}.
 *
 * <p>The folder is made with the first text. What was written stays when a run fails.
 */
public final class BratFolder implements AnnotationWriter {
  private static final String CONFIGURATION = "annotation.conf";

  private final Path folder;
  private long written;

  /**
   * @throws IOException if there is a file, or a folder with something in it, which would be mixed
   *     with what is written
   */
  public BratFolder(Path folder) throws IOException {
    this.folder = folder;
    if (Files.isDirectory(folder)) {
      try (Stream<Path> entries = Files.list(folder)) {
        if (entries.findAny().isPresent()) {
          throw new IOException(folder + " is not empty; -o names a new or an empty folder");
        }
      }
    } else if (Files.exists(folder)) {
      throw new IOException(folder + " is a file; -o names a folder");
    }
  }

  @Override
  public void write(AnnotatedText text) throws IOException {
    if (written == 0) {
      Files.createDirectories(folder);
      Files.write(folder.resolve(CONFIGURATION), configuration());
    }
    String name = String.format(Locale.ROOT, "%06d", ++written);
    BratDocument document = new BratDocument(text);
    write(name + ".txt", document.document());
    write(name + ".ann", document.annotations());
  }

  private void write(String name, String content) throws IOException {
    Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  /** The types, relations and attributes there are. */
  static byte[] configuration() throws IOException {
    try (InputStream in = BratFolder.class.getResourceAsStream(CONFIGURATION)) {
      if (in == null) {
        throw new IllegalStateException(CONFIGURATION + " is missing from the jar");
      }
      return in.readAllBytes();
    }
  }
}

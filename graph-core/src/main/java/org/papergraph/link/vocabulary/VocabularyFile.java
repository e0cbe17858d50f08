package org.papergraph.link.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.papergraph.link.ConceptSink;
import org.papergraph.link.VocabularyAccount;
import org.papergraph.link.VocabularyReader;
import org.papergraph.read.DamagedInputException;
import org.papergraph.read.UnreadableInputException;

/**
 * A vocabulary in a file, as it is or in gzip, bzip2 or Zstandard: RDF in Turtle, TriG, N-Triples,
 * N-Quads, RDF/XML or JSON-LD, a table in CSV or TSV, or entities of Wikidata in JSON. The format
 * is known by the content.
 *
 * <p>What is broken in a file costs as little as possible of the rest, and is told with its line.
 * JSON-LD is held in memory and limited in size; the others are read as streams.
 */
public final class VocabularyFile implements VocabularyReader {
  private final Path file;
  private final ReadingOptions options;

  private VocabularyFile(Path file, ReadingOptions options) {
    this.file = file;
    this.options = options;
  }

  /** A file; of a table, the layout may say what its columns are. */
  public static VocabularyFile of(Path file, TableLayout layout) {
    return of(file, ReadingOptions.of(layout));
  }

  /** A file with all that it does not say itself. */
  public static VocabularyFile of(Path file, ReadingOptions options) {
    return new VocabularyFile(file, options);
  }

  /** The last part of its path. */
  public String name() {
    return String.valueOf(file.getFileName());
  }

  /** SHA-256 of the file as it is on disk, as 64 lower-case hexadecimal digits. */
  public String sha256() throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    try (InputStream input = new DigestInputStream(Files.newInputStream(file), digest)) {
      input.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Reads all of it.
   *
   * @throws IOException if it is not there, no text, in no format that is read, or a table whose
   *     columns do not say what its concepts are; the message says what to do
   */
  @Override
  public VocabularyAccount read(ConceptSink sink) throws IOException {
    Reading reading = new Reading(sink, options);
    try (OpenedFile opened = OpenedFile.of(file)) {
      Optional<VocabularyFormat> format = VocabularyFormat.of(opened.head(), options.layout());
      if (format.isEmpty()) {
        throw new IOException(
            file + ": its format is not recognised; read are " + VocabularyFormat.ALL);
      }
      read(opened, format.get(), reading);
    } catch (Reading.SinkException e) {
      throw e.failure();
    }
    return reading.account();
  }

  private void read(OpenedFile opened, VocabularyFormat format, Reading reading)
      throws IOException {
    try {
      switch (format) {
        case TURTLE -> new TurtleReader(opened.text(), false, reading).read();
        case N_TRIPLES -> new TurtleReader(opened.text(), true, reading).read();
        case RDF_XML -> new RdfXmlReader(opened.text(), reading).read();
        case JSON_LD -> new JsonLdReader(opened.text(), reading).read();
        case WIKIDATA -> new WikidataReader(opened.text(), opened.head(), reading).read();
        case TABLE -> new TableReader(opened.text(), opened.head(), reading).read();
      }
    } catch (UnreadableInputException e) {
      reading.problem(
          opened.line(), "the file cannot be read on: " + e.getMessage() + "; the rest is missing");
    } catch (DamagedInputException e) {
      reading.problem(e.line(), String.valueOf(e.getMessage()));
    } catch (VocabularyException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }
}

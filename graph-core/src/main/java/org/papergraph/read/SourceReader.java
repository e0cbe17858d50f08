package org.papergraph.read;

import java.io.IOException;
import java.io.InputStream;
import org.papergraph.record.Identifier;

/** Reads one format. Stateless: one instance serves many inputs. */
public interface SourceReader {
  /** The format's short name, as in {@code --format}. */
  String name();

  /** One line for people: what this reader recognises. */
  String description();

  /**
   * Whether an input that begins like this is of this format.
   *
   * @param head the first bytes of the input, decoded as UTF-8 with replacement, at most 64 KiB
   */
  boolean recognises(String head);

  /**
   * This reader for an input that lies in a code repository, at its top.
   *
   * @param repository what the repository is known by; an input may leave it out
   */
  default SourceReader within(Identifier repository) {
    return this;
  }

  /**
   * Reads an input to its end, in one pass and with bounded memory.
   *
   * @param fileName the name the input was given under, for messages
   * @throws IOException if the input cannot be read; what is merely wrong in it is a rejection
   */
  void read(InputStream input, String fileName, RecordSink sink) throws IOException;
}

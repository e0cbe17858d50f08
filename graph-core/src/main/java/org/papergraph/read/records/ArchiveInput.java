package org.papergraph.read.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papergraph.read.DamagedInputException;

/** An archive that is read, line by line. */
public final class ArchiveInput {
  /** What one paper of thousands of records takes; a line is held whole. */
  private static final int LONGEST_LINE = 1 << 28;

  private static final String REASON = "damaged archive of records";

  private final InputStream input;
  private final LineDigest digest = new LineDigest();
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private long number;
  private ArchiveCounts counts = ArchiveCounts.NONE;

  private ArchiveInput(InputStream input) {
    this.input = input;
  }

  /**
   * Reads an archive to its end.
   *
   * @param unpacked its lines
   * @throws DamagedInputException if anything is missing or was changed
   */
  public static void read(InputStream unpacked, KeptSink sink) throws IOException {
    new ArchiveInput(unpacked).read(sink);
  }

  /** Reads all that stands before papers and things, if all of it is there. */
  public static void readBeginning(InputStream unpacked, KeptSink sink) throws IOException {
    ArchiveInput input = new ArchiveInput(unpacked);
    ArchiveHeader header = input.header();
    sink.begin(header);
    long lines = header.counts().pages() + header.counts().statements();
    for (long i = 0; i < lines; i++) {
      input.take(input.value(input.line().orElseThrow(input::cutOff), ArchiveLine.class), sink);
    }
  }

  private ArchiveHeader header() throws IOException {
    byte[] first = line().orElseThrow(this::cutOff);
    digest.line(first);
    ArchiveHeader header = value(first, ArchiveHeader.class);
    if (header.format() != ArchiveHeader.FORMAT) {
      throw new DamagedInputException(
          1,
          "unknown form of archive",
          "it is of form " + header.format() + "; this papergraph reads " + ArchiveHeader.FORMAT);
    }
    return header;
  }

  private void read(KeptSink sink) throws IOException {
    ArchiveHeader header = header();
    sink.begin(header);
    while (true) {
      byte[] bytes = line().orElseThrow(this::cutOff);
      ArchiveLine line = value(bytes, ArchiveLine.class);
      if (line.end().isPresent()) {
        end(line.end().get(), header);
        return;
      }
      digest.line(bytes);
      take(line, sink);
    }
  }

  private void take(ArchiveLine line, KeptSink sink) throws IOException {
    if (line.page().isPresent()) {
      counts = counts.withPage();
      sink.page(line.page().get());
    } else if (line.statement().isPresent()) {
      counts = counts.withStatement();
      sink.statement(line.statement().get());
    } else if (line.thing().isPresent()) {
      counts = counts.withThing(line.thing().get());
      sink.thing(line.thing().get());
    } else {
      throw damaged("a line that is no page, no statement and no thing");
    }
  }

  private void end(ArchiveEnd end, ArchiveHeader header) throws IOException {
    if (!end.sha256().equals(HexFormat.of().formatHex(digest.sum()))) {
      throw damaged("its lines are not those it was written with");
    }
    if (!counts.equals(end.counts()) || !counts.equals(header.counts())) {
      throw damaged("it holds " + counts + ", and says " + header.counts());
    }
    if (line().isPresent()) {
      throw damaged("something stands behind its last line");
    }
  }

  private DamagedInputException cutOff() {
    number++;
    return damaged("it is cut off");
  }

  private DamagedInputException damaged(String how) {
    return new DamagedInputException(number, REASON, how + "; get a whole copy");
  }

  private <T> T value(byte[] line, Class<T> type) throws IOException {
    try {
      return ArchiveJson.value(line, type);
    } catch (JsonProcessingException e) {
      String why = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
      throw damaged(why);
    }
  }

  private Optional<byte[]> line() throws IOException {
    @Nullable ByteArrayOutputStream line = null;
    while (true) {
      if (position == limit) {
        position = 0;
        limit = Math.max(0, input.read(buffer));
        if (limit == 0) {
          if (line != null) {
            throw cutOff();
          }
          return Optional.empty();
        }
      }
      line = line == null ? new ByteArrayOutputStream() : line;
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      line.write(buffer, position, end - position);
      if (line.size() > LONGEST_LINE) {
        number++;
        throw damaged("a line of more than " + LONGEST_LINE + " bytes");
      }
      if (end < limit) {
        position = end + 1;
        number++;
        return Optional.of(line.toByteArray());
      }
      position = end;
    }
  }
}

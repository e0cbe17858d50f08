package org.papergraph.server.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.jspecify.annotations.Nullable;

/** The body of a change, as far as it is within the limits of bytes and time. */
final class SentBody extends FilterInputStream {
  private final long mostBytes;
  private final TimeLimit time;
  private long read;
  private @Nullable RuntimeException end;

  private SentBody(InputStream in, long mostBytes, TimeLimit time) {
    super(in);
    this.mostBytes = mostBytes;
    this.time = time;
  }

  /** The body of a request, which may not be compressed: a small one could become a large one. */
  static SentBody of(HttpAction action, long mostBytes, TimeLimit time) {
    String coding = Optional.ofNullable(action.getRequestHeader("Content-Encoding")).orElse("");
    if (!coding.isBlank() && !coding.strip().toLowerCase(Locale.ROOT).equals("identity")) {
      throw Refusal.of(Refusal.UNSUPPORTED_TYPE, "bodies are taken as they are, not compressed");
    }
    if (action.getRequestContentLengthLong() > mostBytes) {
      action.setResponseHeader("Connection", "close");
      throw tooLarge(mostBytes);
    }
    try {
      return new SentBody(action.getRequestInputStreamRaw(), mostBytes, time);
    } catch (IOException e) {
      throw Refusal.of(Refusal.BAD_REQUEST, "the body cannot be read");
    }
  }

  private static RuntimeException tooLarge(long mostBytes) {
    return Refusal.of(
        Refusal.TOO_LARGE, "the body is larger than the limit of " + mostBytes + " bytes");
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int count = read(one, 0, 1);
    return count < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (time.isOver()) {
      throw ended(time.overrun());
    }
    int count = in.read(bytes, from, length);
    read += Math.max(0, count);
    if (read > mostBytes) {
      throw ended(tooLarge(mostBytes));
    }
    return count;
  }

  private RuntimeException ended(RuntimeException reason) {
    end = reason;
    return reason;
  }

  /** Why it was not read to its end; empty if it was. */
  Optional<RuntimeException> end() {
    return Optional.ofNullable(end);
  }

  /** Nothing is passed over unread. */
  @Override
  public long skip(long count) {
    return 0;
  }
}

package org.papergraph.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to change what a store consists of, or to rely on its not changing.
 *
 * <p>Whoever opens a database, commits a change, or makes another generation the current one holds
 * it; so does who copies the files. It is the operating system's lock on {@code changes.lock} in
 * the folder of the store, and so ends with its process. A thread may take it again while it has
 * it; the last {@link #close} gives it up. It is closed by the thread that took it.
 */
public final class ChangesLock implements AutoCloseable {
  static final String FILE = "changes.lock";

  /** How long those wait who open or change a store, in seconds: as long as a copy may take. */
  static final int PATIENCE = 600;

  private static final Logger LOG = LoggerFactory.getLogger(ChangesLock.class);

  private static final int PAUSE_MILLIS = 20;
  private static final int SILENT_MILLIS = 1_000;

  /**
   * Threads of this process take turns here first: POSIX gives no lock to one of them against
   * another, and drops a lock when any handle of its file is closed.
   */
  private static final Map<Path, Turn> TURNS = new ConcurrentHashMap<>();

  private static final class Turn {
    private final ReentrantLock threads = new ReentrantLock(true);
    private @Nullable FileChannel channel;
  }

  private final Turn turn;
  private boolean open = true;

  private ChangesLock(Turn turn) {
    this.turn = turn;
  }

  /**
   * Takes the lock of a store.
   *
   * @param seconds to wait for others at most
   * @throws StoreException if they are not done by then
   */
  public static ChangesLock of(Path store, int seconds) throws IOException {
    Turn turn = TURNS.computeIfAbsent(store.toRealPath(), k -> new Turn());
    if (!turn(turn, seconds)) {
      // Not to be looked up in the file: closing it would give the lock up.
      throw busy(store, seconds, shown(ProcessHandle.current().pid() + ""));
    }
    try {
      if (turn.threads.getHoldCount() == 1) {
        turn.channel = channel(store, seconds);
      }
      return new ChangesLock(turn);
    } catch (IOException | RuntimeException e) {
      turn.threads.unlock();
      throw e;
    }
  }

  private static boolean turn(Turn turn, int seconds) throws IOException {
    try {
      return turn.threads.tryLock(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static FileChannel channel(Path store, int seconds) throws IOException {
    FileChannel channel =
        FileChannel.open(store.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      for (long waited = 0; !taken(channel); waited += PAUSE_MILLIS) {
        if (waited >= TimeUnit.SECONDS.toMillis(seconds)) {
          throw busy(store, seconds, holder(store));
        }
        if (waited == SILENT_MILLIS) {
          LOG.warn("{} is being changed or copied{}; waiting for it.", store, holder(store));
        }
        pause();
      }
      sign(channel);
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static boolean taken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IOException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IOException("interrupted while waiting for another change", e);
  }

  /** Says whose it is, for those who wait; a full disk is no reason not to have it. */
  private static void sign(FileChannel channel) {
    String pid = Long.toString(ProcessHandle.current().pid());
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
    } catch (IOException e) {
      LOG.debug("nobody is told who holds {}", FILE, e);
    }
  }

  private static StoreException busy(Path store, int seconds, String holder) {
    return new StoreException(
        store
            + " is being changed or copied"
            + holder
            + ", and was not done after "
            + seconds
            + " s; try again later");
  }

  private static String holder(Path store) throws IOException {
    return shown(Files.readString(store.resolve(FILE), StandardCharsets.US_ASCII));
  }

  private static String shown(String pid) {
    return pid.matches("\\d+") ? " by process " + pid : "";
  }

  @Override
  public void close() throws IOException {
    if (!open) {
      return;
    }
    open = false;
    FileChannel channel = turn.channel;
    try {
      if (turn.threads.getHoldCount() == 1 && channel != null) {
        turn.channel = null;
        channel.close();
      }
    } finally {
      turn.threads.unlock();
    }
  }
}

package org.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of 8 MiB in memory, to be filled; tests that need one are skipped without it. */
final class SmallDisk implements AutoCloseable {
  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Makes one that is found at a folder, which is made. */
  static SmallDisk at(Path folder) throws Exception {
    boolean linux = System.getProperty("os.name").equals("Linux");
    assumeTrue(linux && "root".equals(System.getProperty("user.name")), "only root may mount");
    Files.createDirectory(folder);
    assumeTrue(
        succeeds("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder.toString()),
        "no tmpfs may be mounted here");
    return new SmallDisk(folder);
  }

  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      return Program.command(List.of(command)).run().code() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Where it is. */
  Path folder() {
    return folder;
  }

  /** Leaves so many bytes free. */
  void leave(long free) throws IOException {
    Path filler = folder.resolve("filler");
    Files.deleteIfExists(filler);
    long bytes = Files.getFileStore(folder).getUsableSpace() - free;
    Files.write(filler, new byte[Math.toIntExact(Math.max(0, bytes))]);
  }

  /** Leaves as much free as there is without {@link #leave}. */
  void clear() throws IOException {
    Files.deleteIfExists(folder.resolve("filler"));
  }

  @Override
  public void close() {
    try {
      assertTrue(succeeds("umount", folder.toString()), "umount " + folder);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

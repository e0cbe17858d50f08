package org.papergraph.read.bibliography;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Completes entries by what the volumes say that they refer to.
 *
 * <p>In BibTeX a volume stands behind all that refers to it. So what refers to one that was not met
 * yet waits for it, and what follows waits too, to keep the order. As the file may be larger than
 * memory, nothing waits for longer than {@link #MOST_WAITING} characters.
 */
final class BibTexVolumes {
  static final long MOST_WAITING = 8 << 20;

  private static final long MOST_KEPT = 16 << 20;

  /** Takes an entry that is complete. */
  @FunctionalInterface
  interface Complete {
    void take(BibTexEntry entry) throws IOException;
  }

  private final Complete complete;
  private final Map<String, Map<String, String>> volumes = new HashMap<>();
  private long kept;

  private final Deque<BibTexEntry> waiting = new ArrayDeque<>();
  private final Map<String, List<BibTexEntry>> byVolume = new HashMap<>();
  private long held;

  BibTexVolumes(Complete complete) {
    this.complete = complete;
  }

  void add(BibTexEntry entry) throws IOException {
    Map<String, String> volume = volumes.get(entry.volume());
    if (volume != null) {
      entry.takeFrom(volume);
    } else if (!entry.volume().isEmpty()) {
      byVolume.computeIfAbsent(entry.volume(), key -> new ArrayList<>()).add(entry);
    }
    waiting.add(entry);
    held += entry.size();
    if (entry.isVolume()) {
      keep(entry);
    }
    release(MOST_WAITING);
  }

  private void keep(BibTexEntry volume) {
    Map<String, String> ofAll = volume.ofAllInIt();
    String key = BibTexEntry.comparable(volume.key());
    long size = BibTexEntry.sizeOf(ofAll) + key.length();
    if (key.isEmpty() || volumes.containsKey(key) || kept + size > MOST_KEPT) {
      return;
    }
    kept += size;
    volumes.put(key, ofAll);
    List<BibTexEntry> waitedForIt = byVolume.remove(key);
    if (waitedForIt != null) {
      for (BibTexEntry entry : waitedForIt) {
        held -= entry.size();
        entry.takeFrom(ofAll);
        held += entry.size();
      }
    }
  }

  /** Takes what waits no more. */
  private void release(long most) throws IOException {
    while (!waiting.isEmpty()
        && (held > most || !byVolume.containsKey(waiting.element().volume()))) {
      BibTexEntry first = waiting.remove();
      List<BibTexEntry> others = byVolume.get(first.volume());
      if (others != null) {
        others.remove(first);
        if (others.isEmpty()) {
          byVolume.remove(first.volume());
        }
      }
      held -= first.size();
      complete.take(first);
    }
  }

  /** Takes all that waits for what did not come. */
  void end() throws IOException {
    release(-1);
  }
}

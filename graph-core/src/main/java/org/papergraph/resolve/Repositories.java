package org.papergraph.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.papergraph.record.Subject;

/** Which repository an address leads to, as far as records of repositories say it. */
public final class Repositories {
  private static final String MOVED = "moved";
  private static final String PROTOCOL = "https://";

  private static final String FOLDER = "repository/";

  private final Tally tally;
  private final Merges given;
  private @Nullable Merges merges;

  /**
   * @param tally where addresses are counted
   */
  public Repositories(Tally tally) {
    this(tally, Merges.none());
  }

  /**
   * @param tally where addresses are counted
   * @param merges what somebody said of which are one
   */
  public Repositories(Tally tally, Merges merges) {
    this.tally = tally;
    this.given = merges;
  }

  /** Between the addresses that they lead to, once all are counted. */
  private Merges merges() {
    if (merges == null) {
      merges =
          given.following(
              path ->
                  path.startsWith(FOLDER) ? FOLDER + moved(path.substring(FOLDER.length())) : path);
    }
    return merges;
  }

  /** Takes the addresses of a thing, if it is a repository, or takes them back. */
  public void add(Thing thing, int times) {
    if (thing.subject() == Subject.REPOSITORY) {
      List<String> addresses = thing.addresses();
      for (int i = 1; i < addresses.size(); i++) {
        tally.add(Tally.text(MOVED, addresses.get(i), addresses.get(0)), times);
      }
    }
  }

  /** The address, in lower case, that another leads to, or itself. */
  public String canonical(String address) {
    return PROTOCOL + merges().root(FOLDER + moved(path(address))).substring(FOLDER.length());
  }

  /** Other addresses of the repository that is at an address, because somebody merged them. */
  public List<String> merged(String canonical) {
    return merges().members(FOLDER + path(canonical)).stream()
        .map(path -> PROTOCOL + path.substring(FOLDER.length()))
        .filter(other -> !other.equals(canonical))
        .toList();
  }

  /** The ends of the present addresses of all that somebody merged, sorted. */
  public Set<String> merged() {
    return merges().merged();
  }

  private String moved(String from) {
    String path = from;
    Set<String> passed = new HashSet<>();
    while (passed.add(path)) {
      List<String> next = tally.lastParts(Tally.text(MOVED, path));
      path = next.isEmpty() ? path : next.get(0);
    }
    return path;
  }

  private static String path(String address) {
    return address.substring(address.indexOf("://") + 3).toLowerCase(Locale.ROOT);
  }

  /** The key under which what has that address must be found again when it may have moved. */
  public static String key(String address) {
    return Tally.text(MOVED, path(address));
  }

  /** The keys of addresses that a change of the tally may have moved. */
  public static Set<String> changed(Tally tally) {
    Set<String> changed = new TreeSet<>();
    String all = Tally.text(MOVED);
    for (String text : tally.changes().tailMap(all).keySet()) {
      if (!text.startsWith(all)) {
        break;
      }
      changed.add(Tally.text(MOVED, Tally.parts(text).get(1)));
    }
    return changed;
  }
}

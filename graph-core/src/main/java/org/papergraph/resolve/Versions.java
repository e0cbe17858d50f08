package org.papergraph.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.papergraph.record.Description;
import org.papergraph.record.Property;
import org.papergraph.record.Subject;

/**
 * Tells which records are older versions of others.
 *
 * <p>Two records are versions of one if their sources are of one format and give it the same
 * identifier of their own (daily pages: on the same day), or, for records without any, if both
 * stood in files of one name under the same title. The newer is the one that was changed later by
 * its own word; else the one with more approvals, remarks, downloads or copies; else the one that
 * was read by a later run. Where none of this tells, neither is older, and both count.
 */
public final class Versions {
  /** What only grows. */
  private static final List<Property> GROWING =
      List.of(
          Property.UPVOTES, Property.COMMENTS, Property.STARS, Property.DOWNLOADS, Property.FORKS);

  private static final int NEVER = 0;

  /**
   * Where records come from.
   *
   * @param format the reader's name
   * @param fileNames the names it was given under; none for what has no name that stays
   */
  public record Origin(String format, Set<String> fileNames) {
    public Origin {
      fileNames = Set.copyOf(fileNames);
    }
  }

  private final Longs own = new Longs();
  private final Longs titles = new Longs();
  private final Longs contents = new Longs();
  private final Ints changed = new Ints();
  private final Ints runs = new Ints();
  private final List<String> sources = new ArrayList<>();
  private final Map<String, String> sourceNames = new HashMap<>();
  private final Map<Integer, long[]> growth = new HashMap<>();

  /**
   * Takes a record; records are numbered from 0 in the order of the calls.
   *
   * @param run the number of the run that first read it
   */
  public void add(SourceEntry entry, int run) {
    Description description = entry.description();
    boolean bare = description.identifiers().isEmpty();
    boolean known = bare && description.subject() == Subject.PAPER && entry.authors().isEmpty();
    own.add(
        bare
            ? 0
            : PaperKey.hash(
                description.identifiers().get(0)
                    + " "
                    + description.subject()
                    + description.values(Property.FEATURED)));
    titles.add(known ? PaperKey.hash(PaperKey.ofTitle(entry.title()).title()) : 0);
    contents.add(PaperKey.hash(description.toString()));
    changed.add(
        description.values(Property.MODIFIED).stream().mapToInt(Versions::day).max().orElse(NEVER));
    runs.add(run);
    sources.add(sourceNames.computeIfAbsent(entry.place().source(), name -> name));
    long[] numbers =
        GROWING.stream().mapToLong(property -> number(description, property)).toArray();
    for (long number : numbers) {
      if (number >= 0) {
        growth.put(own.size() - 1, numbers);
      }
    }
  }

  private static int day(String date) {
    return Integer.parseInt((date.replace("-", "") + "0000").substring(0, 8));
  }

  private static long number(Description description, Property property) {
    return description.values(property).stream().mapToLong(Long::parseLong).max().orElse(-1);
  }

  /**
   * The newest version of each record that is not its own.
   *
   * @param origin where a source comes from, by what {@link RecordPlace#source} says
   */
  public Map<Integer, Integer> newer(Function<String, Origin> origin) {
    Map<Long, List<Integer>> versions = new HashMap<>();
    for (int i = 0; i < own.size(); i++) {
      Origin from = origin.apply(sources.get(i));
      if (own.get(i) != 0) {
        versions
            .computeIfAbsent(PaperKey.hash(from.format() + own.get(i)), k -> new ArrayList<>(1))
            .add(i);
      } else if (titles.get(i) != 0) {
        for (String fileName : from.fileNames()) {
          String key = from.format() + "/" + fileName + "/" + titles.get(i);
          versions.computeIfAbsent(PaperKey.hash(key), k -> new ArrayList<>(1)).add(i);
        }
      }
    }
    Map<Integer, Integer> newer = new TreeMap<>();
    for (List<Integer> all : versions.values()) {
      if (all.size() > 1) {
        olderOf(all, newer);
      }
    }
    return newer;
  }

  private void olderOf(List<Integer> versions, Map<Integer, Integer> newer) {
    List<Integer> newest = new ArrayList<>();
    for (int one : versions) {
      if (versions.stream().noneMatch(other -> isNewer(other, one))) {
        newest.add(one);
      }
    }
    for (int one : versions) {
      if (!newest.isEmpty() && !newest.contains(one)) {
        newer.merge(one, first(newest), (a, b) -> first(List.of(a, b)));
      }
    }
  }

  private int first(List<Integer> records) {
    return records.stream()
        .min((a, b) -> Long.compareUnsigned(contents.get(a), contents.get(b)))
        .orElseThrow();
  }

  private boolean isNewer(int newer, int older) {
    boolean two =
        !sources.get(newer).equals(sources.get(older))
            && contents.get(newer) != contents.get(older);
    return two && compare(newer, older) > 0;
  }

  private int compare(int one, int other) {
    if (changed.get(one) != NEVER && changed.get(other) != NEVER) {
      int byDate = Integer.compare(changed.get(one), changed.get(other));
      if (byDate != 0) {
        return byDate;
      }
    }
    long[] ones = growth.getOrDefault(one, new long[0]);
    long[] others = growth.getOrDefault(other, new long[0]);
    for (int i = 0; i < Math.min(ones.length, others.length); i++) {
      if (ones[i] >= 0 && others[i] >= 0 && ones[i] != others[i]) {
        return Long.compare(ones[i], others[i]);
      }
    }
    return Integer.compare(runs.get(one), runs.get(other));
  }
}

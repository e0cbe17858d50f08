package org.papergraph.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.papergraph.record.Agent;
import org.papergraph.record.Description;
import org.papergraph.record.Identifier;
import org.papergraph.record.Subject;

/**
 * Decides which records are one paper, or one of another subject. The answer does not depend on
 * their order.
 *
 * <p>Two records are one paper
 *
 * <ul>
 *   <li>if they share an identifier, and title or authors agree: a wrong identifier joins nothing;
 *   <li>if they have the same title, their authors agree, and their years are near;
 *   <li>if they have the same title, one names no authors and has no identifier, and there is only
 *       one paper of that title to belong to.
 * </ul>
 *
 * <p>Records of other subjects are one by an identifier alone, unless records with different
 * identifiers of their own refer to it: then it is one only of those whose own it is. They are one
 * by name as above, but never if one source gave them two identifiers.
 *
 * <p>What somebody merged is one ({@link Merges}), and records that name what somebody said is to
 * be kept apart are joined with others that name it only.
 *
 * <p>Authors agree if half of the family names of the shorter list are in the longer. Years are
 * near up to {@value #YEARS_BETWEEN_VERSIONS} years, but must be equal where the title is short, or
 * where one source gave out two identifiers and there are no abstracts to show more than a title
 * that is used each year. What is kept of a record are numbers made of its keys, about 100 bytes
 * for one with three identifiers and five authors.
 */
public final class PaperIndex {
  private static final int YEARS_BETWEEN_VERSIONS = 4;

  /** Shorter titles ({@code Preface}) are used again and again. */
  private static final int LETTERS_OF_A_TELLING_TITLE = 15;

  private static final int UNKNOWN = 0;

  private final Longs titles = new Longs();
  private final Longs contents = new Longs();
  private final Longs identifiers = new Longs();
  private final Ints owners = new Ints();
  private final Ints schemes = new Ints();
  private final Ints identifiersEnd = new Ints();
  private final Ints names = new Ints();
  private final Ints namesEnd = new Ints();
  private final Ints years = new Ints();
  private final BitSet papers = new BitSet();
  private final BitSet telling = new BitSet();
  private final BitSet summarised = new BitSet();
  private final Merges merges;
  private final Map<Integer, String> apartBy = new HashMap<>();
  private final Map<String, List<Claim>> claims = new TreeMap<>();

  /**
   * A record that names something that was merged.
   *
   * @param identifier the key of the identifier it does so by, or {@link #UNKNOWN} for its title
   */
  private record Claim(int record, long identifier) {}

  /** For papers that nobody has said anything of. */
  public PaperIndex() {
    this(Merges.none());
  }

  /**
   * @param merges what somebody said of which are one
   */
  public PaperIndex(Merges merges) {
    this.merges = merges;
  }

  /** Takes a record; records are numbered from 0 in the order of the calls. */
  public void add(Description description) {
    int record = titles.size();
    Subject subject = description.subject();
    for (Identifier id : description.identifiers()) {
      identifiers.add(key(subject, id));
      owners.add(record);
      schemes.add((int) PaperKey.hash(id.scheme().prefix()));
    }
    identifiersEnd.add(identifiers.size());
    if (!merges.isEmpty()) {
      claim(record, description);
    }
    for (Agent author : description.authors()) {
      names.add((int) PaperKey.hash(Agent.folded(author.familyOrLast())));
    }
    namesEnd.add(names.size());
    String titleKey = PaperKey.ofTitle(description.title()).title();
    papers.set(record, subject == Subject.PAPER);
    telling.set(record, titleKey.length() >= LETTERS_OF_A_TELLING_TITLE);
    summarised.set(record, !description.abstractText().isEmpty());
    years.add(description.year().orElse(UNKNOWN));
    titles.add(hash(subject, titleKey));
    contents.add(PaperKey.hash(description.toString()));
  }

  private void claim(int record, Description description) {
    merges.apart(description).ifPresent(path -> apartBy.put(record, path));
    Merges.named(description)
        .forEach(
            (path, by) -> {
              if (merges.isMerged(path)) {
                long key = by.map(id -> key(description.subject(), id)).orElse((long) UNKNOWN);
                claims
                    .computeIfAbsent(merges.root(path), k -> new ArrayList<>())
                    .add(new Claim(record, key));
              }
            });
  }

  /**
   * The keys that records which may be one with a record share with it: made of its identifiers and
   * its title.
   */
  public static List<Long> keys(Description description) {
    List<Long> keys = new ArrayList<>();
    description.identifiers().forEach(id -> keys.add(key(description.subject(), id)));
    keys.add(hash(description.subject(), PaperKey.ofTitle(description.title()).title()));
    return keys;
  }

  /** The key of records with that identifier. */
  public static long key(Subject subject, Identifier identifier) {
    return PaperKey.hash(subject + " " + identifier);
  }

  private static long hash(Subject subject, String titleKey) {
    return PaperKey.hash(subject + "=" + titleKey);
  }

  /** How many records there are. */
  public int size() {
    return titles.size();
  }

  /** Which records are one paper, of all that were added so far. */
  public Papers resolve() {
    return resolve(Map.of());
  }

  /**
   * Which records are one paper, where some stand for others.
   *
   * @param newer for records that count no more, the newer version that stands for them
   */
  public Papers resolve(Map<Integer, Integer> newer) {
    int[] parents = new int[size()];
    Arrays.setAll(parents, i -> i);
    Papers result = new Papers(parents);
    shareIdentifiers(newer.keySet(), result);
    int[] counting =
        IntStream.range(0, size()).filter(record -> !newer.containsKey(record)).toArray();
    int[] byTitle = sorted(counting, (a, b) -> Long.compare(titles.get(a), titles.get(b)));
    groups(byTitle, (a, b) -> titles.get(a) == titles.get(b), group -> shareTitle(group, result));
    contest(newer.keySet(), result);
    if (!claims.isEmpty()) {
      claims.values().forEach(group -> merge(group, newer.keySet(), result));
      result.contested.clear();
      contest(newer.keySet(), result);
    }
    newer.forEach((older, stands) -> parents[older] = stands);
    return result;
  }

  private void shareIdentifiers(Set<Integer> without, Papers result) {
    identified(
        without,
        group -> {
          boolean things = !papers.get(owners.get(group[0]));
          boolean references = things && areOfDifferentThings(group);
          for (int i = 0; i < group.length; i++) {
            for (int j = 0; j < i; j++) {
              boolean same =
                  things
                      ? !references || (isOwn(group[i]) && isOwn(group[j]))
                      : titles.get(owners.get(group[i])) == titles.get(owners.get(group[j]))
                          || mayAgree(owners.get(group[i]), owners.get(group[j]));
              if (same) {
                result.join(owners.get(group[i]), owners.get(group[j]));
              }
            }
          }
        });
  }

  /** Whether an identifier is the first of its record: that of its own source. */
  private boolean isOwn(int identifier) {
    return identifiersBegin(owners.get(identifier)) == identifier;
  }

  /**
   * Whether those that give an identifier have own ones of another scheme that differ: two data
   * sets that refer to one page.
   */
  private boolean areOfDifferentThings(int[] group) {
    Map<Integer, Long> own = new HashMap<>();
    for (int identifier : group) {
      int first = identifiersBegin(owners.get(identifier));
      if (schemes.get(first) != schemes.get(identifier)) {
        Long other = own.putIfAbsent(schemes.get(first), identifiers.get(first));
        if (other != null && other != identifiers.get(first)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Makes one of what somebody merged; an identifier that several papers claim names none. */
  private void merge(List<Claim> group, Set<Integer> without, Papers result) {
    int[] records =
        group.stream()
            .filter(claim -> !without.contains(claim.record()) && isNamed(claim, result))
            .mapToInt(Claim::record)
            .toArray();
    for (int record : records) {
      for (int other : records) {
        result.join(record, other);
      }
    }
  }

  private boolean isNamed(Claim claim, Papers result) {
    if (claim.identifier() != UNKNOWN) {
      return !result.contested.contains(claim.identifier());
    }
    return IntStream.range(identifiersBegin(claim.record()), identifiersEnd.get(claim.record()))
        .allMatch(id -> result.contested.contains(identifiers.get(id)));
  }

  /** Notes the identifiers that several papers claim. */
  private void contest(Set<Integer> without, Papers result) {
    identified(
        without,
        group -> {
          int first = result.of(owners.get(group[0]));
          if (Arrays.stream(group).anyMatch(it -> result.of(owners.get(it)) != first)) {
            result.contested.add(identifiers.get(group[0]));
          }
        });
  }

  private void identified(Set<Integer> without, Group sink) {
    int[] counting =
        IntStream.range(0, owners.size()).filter(it -> !without.contains(owners.get(it))).toArray();
    int[] order =
        sorted(
            counting,
            (a, b) -> {
              int byKey = Long.compare(identifiers.get(a), identifiers.get(b));
              return byKey != 0 ? byKey : Integer.compare(owners.get(a), owners.get(b));
            });
    groups(order, (a, b) -> identifiers.get(a) == identifiers.get(b), sink);
  }

  private void shareTitle(int[] group, Papers result) {
    List<Integer> bare = new ArrayList<>();
    Map<Integer, List<Integer>> bearers = new HashMap<>();
    for (int record : group) {
      if (isBare(record)) {
        bare.add(record);
      } else {
        shareAuthors(record, bearers, result);
      }
    }
    for (int record : bare) {
      result.join(bare.get(0), record);
    }
    int[] others =
        Arrays.stream(group).filter(it -> !isBare(it)).map(result::of).distinct().toArray();
    if (!bare.isEmpty() && others.length == 1) {
      result.join(bare.get(0), others[0]);
    }
  }

  /** Compares a record with those of its title that name one of its authors. */
  private void shareAuthors(int record, Map<Integer, List<Integer>> bearers, Papers result) {
    for (int i = begin(record); i < namesEnd.get(record); i++) {
      List<Integer> others = bearers.computeIfAbsent(names.get(i), k -> new ArrayList<>());
      for (int other : others) {
        boolean apart = result.of(record) != result.of(other);
        if (apart && agree(record, other) && yearsAgree(record, other)) {
          result.join(record, other);
        }
      }
      others.add(record);
    }
  }

  /** Whether a record has nothing but texts to be known by. */
  private boolean isBare(int record) {
    boolean unsigned = !papers.get(record) || !hasAuthors(record);
    return unsigned && identifiersEnd.get(record) == identifiersBegin(record);
  }

  private int identifiersBegin(int record) {
    return record == 0 ? 0 : identifiersEnd.get(record - 1);
  }

  /** Whether somebody gave different identifiers to two records, and none that is the same. */
  private boolean areToldApart(int one, int other) {
    for (int i = identifiersBegin(one); i < identifiersEnd.get(one); i++) {
      boolean sameScheme = false;
      boolean same = false;
      for (int j = identifiersBegin(other); j < identifiersEnd.get(other); j++) {
        sameScheme |= schemes.get(i) == schemes.get(j);
        same |= identifiers.get(i) == identifiers.get(j);
      }
      if (sameScheme && !same) {
        return true;
      }
    }
    return false;
  }

  private boolean hasAuthors(int record) {
    return namesEnd.get(record) > begin(record);
  }

  private int begin(int record) {
    return record == 0 ? 0 : namesEnd.get(record - 1);
  }

  private boolean mayAgree(int one, int other) {
    return !hasAuthors(one) || !hasAuthors(other) || agree(one, other);
  }

  private boolean agree(int one, int other) {
    int ones = namesEnd.get(one) - begin(one);
    int others = namesEnd.get(other) - begin(other);
    int shared = 0;
    for (int i = begin(one); i < namesEnd.get(one); i++) {
      for (int j = begin(other); j < namesEnd.get(other); j++) {
        if (names.get(i) == names.get(j)) {
          shared++;
          break;
        }
      }
    }
    return shared > 0 && 2 * shared >= Math.min(ones, others);
  }

  private boolean yearsAgree(int one, int other) {
    boolean toldApart = areToldApart(one, other);
    if (toldApart && !papers.get(one)) {
      return false;
    }
    boolean reused = toldApart && !(summarised.get(one) && summarised.get(other));
    int most = telling.get(one) && !reused ? YEARS_BETWEEN_VERSIONS : 0;
    int a = years.get(one);
    int b = years.get(other);
    return a == UNKNOWN || b == UNKNOWN || Math.abs(a - b) <= most;
  }

  private static int[] sorted(int[] numbers, IntBinaryOperator order) {
    return Arrays.stream(numbers)
        .boxed()
        .sorted(order::applyAsInt)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private interface Same {
    boolean same(int one, int other);
  }

  private interface Group {
    void group(int[] members);
  }

  private static void groups(int[] order, Same same, Group sink) {
    int begin = 0;
    for (int i = 1; i <= order.length; i++) {
      if (i == order.length || !same.same(order[begin], order[i])) {
        if (i - begin > 1) {
          sink.group(Arrays.copyOfRange(order, begin, i));
        }
        begin = i;
      }
    }
  }

  /** Which paper each record is of. */
  public final class Papers {
    private final int[] parents;
    private final Set<Long> contested = new HashSet<>();

    private Papers(int[] parents) {
      this.parents = parents;
    }

    private int of(int record) {
      int root = record;
      while (parents[root] != root) {
        parents[root] = parents[parents[root]];
        root = parents[root];
      }
      return root;
    }

    /** The record of the least content stands for the paper, whatever came first. */
    private void join(int one, int other) {
      int a = of(one);
      int b = of(other);
      if (a != b && Objects.equals(apartBy.get(one), apartBy.get(other))) {
        boolean first = Long.compareUnsigned(contents.get(a), contents.get(b)) <= 0;
        parents[first ? b : a] = first ? a : b;
      }
    }

    /** Whether several papers claim an identifier, so that it tells none of them. */
    public boolean isContested(Subject subject, Identifier identifier) {
      return contested.contains(PaperIndex.key(subject, identifier));
    }

    /** A key that all records of the paper share, and no others. */
    public String key(int record) {
      return String.format(Locale.ROOT, "%016x", contents.get(of(record)));
    }
  }
}

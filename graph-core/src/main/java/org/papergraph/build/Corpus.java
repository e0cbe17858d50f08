package org.papergraph.build;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.correct.CorrectedStatements;
import org.papergraph.correct.Rules;
import org.papergraph.extract.CodeAddress;
import org.papergraph.extract.Finding;
import org.papergraph.record.Property;
import org.papergraph.resolve.CorpusEvidence;
import org.papergraph.resolve.EntityKey;
import org.papergraph.resolve.Merges;
import org.papergraph.resolve.NameIndex;
import org.papergraph.resolve.Paper;
import org.papergraph.resolve.PaperIndex;
import org.papergraph.resolve.PaperKey;
import org.papergraph.resolve.Repositories;
import org.papergraph.resolve.SourceEntry;
import org.papergraph.resolve.Tally;
import org.papergraph.resolve.Thing;
import org.papergraph.vocabulary.Vocabulary;
import org.papergraph.write.FieldNames;
import org.papergraph.write.GraphWriter;
import org.papergraph.write.Iris;
import org.papergraph.write.Names;

/** What all papers and things together say of each other's names. */
final class Corpus {
  private static final String REPOSITORY = "repository/";

  private final Tally tally;
  private final CorpusEvidence evidence;
  private final NameIndex names;
  private final Repositories repositories;
  private final Vocabulary vocabulary;
  private final Decided decided;
  private final Iris iris;

  Corpus(Vocabulary vocabulary, Tally tally, Decided decided, Iris iris) {
    this.vocabulary = vocabulary;
    this.tally = tally;
    this.decided = decided;
    this.iris = iris;
    this.evidence = new CorpusEvidence(tally);
    this.names = new NameIndex(vocabulary, tally, decided.merges());
    this.repositories = new Repositories(tally, decided.merges());
  }

  Tally tally() {
    return tally;
  }

  /** The same before any change, with what was decided then. */
  Corpus before(Decided then) {
    return new Corpus(vocabulary, tally.unchanged(), then, iris);
  }

  Decided decided() {
    return decided;
  }

  /** What corrections make of the facts, once all names are counted. */
  Rules rules() {
    Names now = resolve();
    return new Rules(
        decided.corrections(),
        node -> now(node, now),
        node -> isThere(node, now),
        this::repository);
  }

  /** Whether a method, data set, task or metric is in the graph; of others it is not known. */
  boolean isThere(Node node, Names names) {
    return entity(now(node, names))
        .map(key -> names.entities().described(key).isPresent())
        .orElse(true);
  }

  private Optional<EntityKey> entity(Node node) {
    return node.isURI() ? iris.path(node.getURI()).flatMap(Merges::entity) : Optional.empty();
  }

  /** What is said of a repository that somebody leads to. */
  private List<Triple> repository(Node node) {
    Optional<String> path =
        node.isURI()
            ? iris.path(node.getURI()).filter(it -> it.startsWith(REPOSITORY))
            : Optional.empty();
    QuadSet said = new QuadSet();
    path.ifPresent(
        it ->
            new GraphWriter(said, iris, resolve())
                .repository("https://" + it.substring(REPOSITORY.length())));
    return said.quads().stream().map(Quad::asTriple).toList();
  }

  /** Where a thing is now that was at an address once. */
  Node now(Node node, Names names) {
    Optional<String> path = node.isURI() ? iris.path(node.getURI()) : Optional.empty();
    if (path.isEmpty()) {
      return node;
    }
    String merged = decided.merges().root(path.get());
    return Merges.entity(merged)
        .map(key -> iris.at(Merges.path(names.entities().now(key))))
        .orElseGet(() -> iris.at(repository(merged, names)));
  }

  private static String repository(String path, Names names) {
    if (!path.startsWith(REPOSITORY)) {
      return path;
    }
    String address = "https://" + path.substring(REPOSITORY.length());
    String now = names.repositories().canonical(address);
    return REPOSITORY + now.substring(now.indexOf("://") + 3);
  }

  /** Takes what a paper says of names that others do not decide, or takes it back. */
  void addEvidence(Group group, int times) {
    evidence.add(group.findings(), times);
  }

  /** The findings of a paper, after what others say. */
  List<Finding> revised(Group group) {
    return evidence.revise(group.findings());
  }

  /**
   * Takes the names of a group, or takes them back.
   *
   * @param revised its findings, after all groups gave their evidence
   */
  void addNames(Group group, List<Finding> revised, int times) {
    if (group.isPaper()) {
      names.add(revised, times);
    } else {
      Thing thing = group.thing();
      names.add(thing, times);
      repositories.add(thing, times);
    }
    for (FieldNames.Name name : FieldNames.of(group.current())) {
      names.add(name.kind(), name.name(), times);
    }
  }

  /** What the names mean, once all groups gave theirs. */
  Names resolve() {
    return new Names(names.resolve(), repositories);
  }

  /** What the changes of the tally make of entities. */
  NameIndex.Changes changes() {
    return names.changes();
  }

  /** Writes a group, corrected, and says what its IRI is. */
  String write(
      Group group, List<Finding> revised, GraphWriter writer, CorrectedStatements corrected) {
    String address;
    if (group.isPaper()) {
      Paper paper = group.paper().at(decided.merges());
      corrected.known(
          iris.at(Merges.paper(paper.key())),
          paper.formerKeys().stream().map(key -> iris.at(Merges.paper(key))).toList());
      address = writer.paper(paper, revised);
    } else {
      address = writer.thing(group.thing());
    }
    corrected.flush();
    return address;
  }

  /**
   * The keys a group must be found under, when other records or names come.
   *
   * @param iri its own
   */
  Set<Long> keys(Group group, List<Finding> revised, String iri) {
    Set<Long> keys = new LinkedHashSet<>();
    for (StoredEntry stored : group.entries()) {
      keys.addAll(PaperIndex.keys(stored.entry().description()));
    }
    CorpusEvidence.undecidedNames(group.findings()).forEach(name -> keys.add(undecided(name)));
    names.uncertainNames(revised).forEach(name -> keys.add(named(name)));
    for (FieldNames.Name name : FieldNames.of(group.current())) {
      names.uncertainNames(name.kind(), name.name()).forEach(it -> keys.add(named(it)));
    }
    if (!group.isPaper()) {
      Thing thing = group.thing();
      Optional<String> slug = thing.slug();
      thing
          .kind()
          .ifPresent(
              kind -> {
                slug.ifPresent(it -> keys.add(named(NameIndex.recordName(kind, it))));
                names.uncertainNames(kind, thing.name()).forEach(it -> keys.add(named(it)));
              });
    }
    addresses(group, revised).forEach(address -> keys.add(named(Repositories.key(address))));
    keys.add(addressed(iri));
    return keys;
  }

  /** All addresses of repositories that a group speaks of. */
  private static List<String> addresses(Group group, List<Finding> revised) {
    List<String> addresses = new ArrayList<>();
    for (Finding finding : revised) {
      if (finding instanceof Finding.Repository repository) {
        addresses.add(repository.url());
      }
    }
    for (SourceEntry entry : group.current()) {
      for (Property property : List.of(Property.CODE, Property.PROJECT)) {
        for (String value : entry.values(property)) {
          CodeAddress.repository(value).ifPresent(addresses::add);
        }
      }
    }
    if (!group.isPaper()) {
      group.thing().addresses().forEach(path -> addresses.add("https://" + path));
    }
    return addresses;
  }

  /** The key of papers that leave that name undecided. */
  static long undecided(String name) {
    return PaperKey.hash("undecided " + name);
  }

  /** The key of groups that bear that name. */
  static long named(String name) {
    return PaperKey.hash("named " + name);
  }

  /** The key of the group with that IRI. */
  static long addressed(String iri) {
    return PaperKey.hash("at " + iri);
  }
}

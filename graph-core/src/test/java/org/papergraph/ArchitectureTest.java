package org.papergraph;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;

/** Which package may know which: the flow of the data goes one way, and so do the imports. */
@AnalyzeClasses(packages = "org.papergraph", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String ROOT = "org.papergraph.";

  /** Each package with those it may use. */
  private static final Map<String, Set<String>> MAY_USE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("ontology", Set.of()),
              Map.entry("text", Set.of()),
              Map.entry("record", Set.of("ontology")),
              Map.entry("read", Set.of("ontology", "text", "record", "store")),
              Map.entry("vocabulary", Set.of("ontology", "text")),
              Map.entry("extract", Set.of("text", "vocabulary")),
              Map.entry(
                  "learn", Set.of("ontology", "text", "record", "read", "vocabulary", "extract")),
              Map.entry("fetch", Set.of()),
              Map.entry("llm", Set.of("text", "vocabulary", "extract", "fetch")),
              Map.entry("resolve", Set.of("text", "record", "vocabulary", "extract")),
              Map.entry("quality", Set.of("ontology")),
              Map.entry(
                  "write",
                  Set.of(
                      "ontology",
                      "text",
                      "record",
                      "read",
                      "vocabulary",
                      "extract",
                      "resolve",
                      "quality")),
              Map.entry(
                  "annotate",
                  Set.of("ontology", "text", "record", "read", "vocabulary", "extract", "write")),
              Map.entry("search", Set.of("ontology", "text")),
              Map.entry("store", Set.of("ontology", "search")),
              Map.entry(
                  "link",
                  Set.of(
                      "ontology",
                      "text",
                      "read",
                      "vocabulary",
                      "extract",
                      "fetch",
                      "resolve",
                      "write",
                      "store",
                      "query")),
              Map.entry(
                  "correct", Set.of("ontology", "read", "resolve", "write", "query", "record")),
              Map.entry(
                  "build",
                  Set.of(
                      "ontology",
                      "correct",
                      "text",
                      "record",
                      "read",
                      "vocabulary",
                      "extract",
                      "resolve",
                      "quality",
                      "write",
                      "store",
                      "link")),
              Map.entry("care", Set.of("ontology", "search", "store", "build")),
              Map.entry(
                  "restore",
                  Set.of("ontology", "read", "vocabulary", "write", "store", "build", "export")),
              Map.entry("query", Set.of("ontology")),
              Map.entry("describe", Set.of("ontology")),
              Map.entry(
                  "release",
                  Set.of("ontology", "read", "query", "export", "describe", "store", "build")),
              Map.entry("export", Set.of("ontology", "store", "query", "link")),
              Map.entry("validate", Set.of("ontology", "query")),
              Map.entry("explain", Set.of("ontology", "text", "query", "link", "correct"))));

  /** What reads graphs; no other reader knows what they are made of. */
  private static final String READING_RDF = ROOT + "read.rdf..";

  /** What reads, extracts and resolves deals in records and findings, not in triples. */
  @ArchTest
  static final ArchRule READING_AND_EXTRACTING_DO_NOT_KNOW_RDF =
      noClasses()
          .that()
          .resideInAnyPackage(
              packages("text", "record", "read", "extract", "fetch", "llm", "resolve", "quality"))
          .and()
          .resideOutsideOfPackage(READING_RDF)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.jena..");

  @ArchTest
  static final ArchRule OTHER_READERS_KNOW_NO_STORE =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "read..")
          .and()
          .resideOutsideOfPackage(READING_RDF)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(packages("store", "ontology"));

  /** The ontology is a file and its constants; whoever wants them needs no library. */
  @ArchTest
  static final ArchRule THE_ONTOLOGY_NEEDS_NO_LIBRARY =
      classes()
          .that()
          .resideInAPackage(ROOT + "ontology..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", ROOT + "ontology..");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule THE_CORE_KNOWS_NEITHER_SERVER_NOR_COMMAND_LINE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "server..",
              ROOT + "cli..",
              "org.apache.jena.fuseki..",
              "jakarta.servlet..",
              "picocli..");

  /**
   * A build reads what it was given; an address in a text is never followed. The exceptions ask the
   * model or the service that somebody names.
   */
  @ArchTest
  static final ArchRule NOTHING_USES_THE_NETWORK_BUT_WHAT_ASKS_A_NAMED_SERVER =
      noClasses()
          .that()
          .resideOutsideOfPackages(packages("fetch", "llm", "link"))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.net..", "javax.net..", "org.apache.jena.http..")
                  .and(
                      not(
                          named(
                              "java.net.URI",
                              "java.net.URISyntaxException",
                              "java.net.URLDecoder",
                              "java.net.URLEncoder"))));

  /** The same input gives the same bytes, on any day. */
  @ArchTest
  static final ArchRule NOTHING_ASKS_THE_CLOCK_OR_ROLLS_DICE =
      noClasses()
          .should()
          .dependOnClassesThat(named("java.util.UUID"))
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Random.class)
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Math.class, "random");

  /** Says when a store was written, as the file system has it. */
  private static final String STORE_VERSION = ROOT + "store.StoreVersion";

  /**
   * Who waits for an answer needs lengths of time, and who reads dates or puts them into tables
   * their forms, though neither the time of day.
   */
  @ArchTest
  static final ArchRule NOTHING_KNOWS_TIME_BUT_READERS_AND_WHAT_ASKS =
      noClasses()
          .that()
          .resideOutsideOfPackages(packages("fetch", "llm", "link", "read", "export.table"))
          .and()
          .doNotHaveFullyQualifiedName(STORE_VERSION)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.time..");

  @ArchTest
  static final ArchRule NOTHING_IS_TOLD_THE_TIME_OF_DAY =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(STORE_VERSION)
          .should()
          .dependOnClassesThat(named("java.time.Clock", "java.time.Instant", "java.util.Date"))
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now");

  /** What is to be told goes to the caller, who knows where people look. */
  @ArchTest
  static final ArchRule NOTHING_PRINTS =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static void aPackageUsesOnlyThoseBeforeItInTheFlow(JavaClasses classes) {
    MAY_USE.forEach(
        (name, used) -> {
          DescribedPredicate<JavaClass> ours = resideInAPackage("org.papergraph..");
          Set<String> known = new TreeSet<>(used);
          known.add(name);
          noClasses()
              .that()
              .resideInAnyPackage(packages(name))
              .should()
              .dependOnClassesThat(
                  ours.and(not(resideInAnyPackage(packages(known.toArray(String[]::new))))))
              .because(name + " may use " + used + " (see MAY_USE)")
              .check(classes);
        });
  }

  @ArchTest
  static void everyPackageHasItsPlaceInTheFlow(JavaClasses classes) {
    Set<String> found = new TreeSet<>();
    for (JavaClass each : classes) {
      found.add(each.getPackageName().substring(ROOT.length()).replaceFirst("\\..*", ""));
    }

    assertEquals(MAY_USE.keySet(), found);
  }

  @ArchTest
  static void nullDoesNotTravel(JavaClasses classes) {
    Set<String> unmarked = new TreeSet<>();
    for (JavaClass each : classes) {
      if (!each.getPackage().isAnnotatedWith(NullMarked.class)) {
        unmarked.add(each.getPackageName());
      }
    }

    assertEquals(Set.of(), unmarked, "packages without @NullMarked in their package-info");
  }

  private static String[] packages(String... names) {
    String[] patterns = new String[names.length];
    for (int i = 0; i < names.length; i++) {
      patterns[i] = ROOT + names[i] + "..";
    }
    return patterns;
  }

  private static DescribedPredicate<JavaClass> named(String... names) {
    Set<String> wanted = Set.of(names);
    return DescribedPredicate.describe(
        "named " + wanted, javaClass -> wanted.contains(javaClass.getName()));
  }
}

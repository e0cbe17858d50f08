package org.papergraph.release;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papergraph.describe.GraphCounts;
import org.papergraph.export.Compression;
import org.papergraph.export.DumpFolder;
import org.papergraph.export.Manifest;
import org.papergraph.ontology.Papergraph;
import org.papergraph.release.ReleaseOptions.Statement;
import org.papergraph.release.Sources.Source;
import org.papergraph.release.StatementQuality.Measurement;

/** The page that a reader of a release sees first, in Markdown. */
final class ReleaseReadme {
  private static final List<Map.Entry<String, String>> KINDS =
      List.of(
          Map.entry(Papergraph.PAPER, "papers"),
          Map.entry(Papergraph.METHOD, "methods"),
          Map.entry(Papergraph.DATASET, "datasets"),
          Map.entry(Papergraph.TASK, "tasks"),
          Map.entry(Papergraph.METRIC_CLASS, "metrics"),
          Map.entry(Papergraph.RESULT, "results"),
          Map.entry(Papergraph.REPOSITORY, "code repositories"));

  private final Statement statement;
  private final String software;
  private final List<ReleaseFile> files;
  private final StringBuilder page = new StringBuilder();

  /**
   * @param software the version of the program
   * @param files all that it is to tell of
   */
  ReleaseReadme(ReleaseOptions options, String software, List<ReleaseFile> files) {
    this.statement = options.statement();
    this.software = software;
    this.files = List.copyOf(files);
  }

  /** The page. */
  String of(About about, Optional<ChangeCounts> changes) {
    beginning(about.counts());
    files();
    check();
    load();
    licences(about.sources());
    quality(about.quality());
    cite();
    changes.ifPresent(this::changes);
    return page.toString();
  }

  private ReleaseReadme line(String text) {
    page.append(text).append('\n');
    return this;
  }

  private ReleaseReadme title(String text) {
    return line("").line("## " + text).line("");
  }

  private ReleaseReadme code(String language, String... lines) {
    return line("```" + language).line(String.join("\n", lines)).line("```");
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A text as it may stand in a cell of a table. */
  private static String cell(String text) {
    return text.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\s+", " ");
  }

  private void beginning(GraphCounts counts) {
    line("# " + cell(statement.title())).line("");
    line("A knowledge graph of machine-learning research, built by papergraph " + software + ":");
    line("what papers introduce, use and report, with the sentence each statement was read in.");
    line("").line("| | |").line("|---|---:|");
    for (Map.Entry<String, String> kind : KINDS) {
      long count = counts.facts().classes().getOrDefault(kind.getKey(), 0L);
      line("| " + kind.getValue() + " | " + number(count) + " |");
    }
    line("| facts | " + number(counts.facts().triples()) + " |");
    line("| statements in all graphs | " + number(counts.triples()) + " |");
  }

  private void files() {
    title("Files").line("| file | bytes | what it is |").line("|---|---:|---|");
    for (ReleaseFile file : files) {
      line("| `" + file.path() + "` | " + number(file.bytes()) + " | " + file.purpose() + " |");
    }
    line("| `" + Manifest.FILE + "` | | the dumps, for programs |");
    line("| `" + DumpFolder.CHECKSUMS + "` | | SHA-256 of each file |");
  }

  private void check() {
    title("Is it whole?").code("sh", "sha256sum -c " + DumpFolder.CHECKSUMS);
  }

  private void load() {
    title("Load it").line("Into papergraph, which then serves it:").line("");
    code("sh", "papergraph build --store STORE .", "papergraph serve --store STORE");
    List<ReleaseFile> quads = of("application/n-quads");
    if (!quads.isEmpty()) {
      ReleaseFile first = quads.get(0);
      line("").line("Into Apache Jena:").line("");
      code("sh", unpack(first), "tdb2.tdbloader --loc DB " + unpacked(first));
      line("").line("Into rdflib, if it is small:").line("");
      code(
          "python",
          "import glob, rdflib",
          "graph = rdflib.Dataset()",
          "for file in sorted(glob.glob(\"" + unpacked(first) + "\")):",
          "    graph.parse(file, format=\"nquads\")");
    }
    tables();
  }

  private void tables() {
    List<ReleaseFile> tables = of("application/vnd.apache.parquet");
    if (!tables.isEmpty()) {
      line("").line("The tables need no RDF:").line("");
      code("sh", "duckdb -c \"SELECT * FROM '" + tables.get(0).path() + "' LIMIT 10\"");
    }
  }

  private List<ReleaseFile> of(String mediaType) {
    return files.stream()
        .filter(file -> file.mediaType().equals(mediaType))
        .filter(file -> !file.path().startsWith("changes/"))
        .toList();
  }

  /** How to unpack a file and the other parts of its dump. */
  private static String unpack(ReleaseFile file) {
    String pattern = unpacked(file) + file.compression().suffix();
    return switch (file.compression()) {
      case NONE -> "ls " + pattern;
      case GZIP -> "gunzip --keep " + pattern;
      case ZSTD -> "zstd --decompress " + pattern;
    };
  }

  /** What it is called then; with a {@code *} where there are other parts. */
  private static String unpacked(ReleaseFile file) {
    String path = file.path();
    if (file.compression() != Compression.NONE) {
      path = path.substring(0, path.length() - file.compression().suffix().length());
    }
    return path.replaceFirst("-\\d{5}(?=\\.)", "-*");
  }

  private void licences(Sources sources) {
    title("Licences");
    if (statement.licence().isPresent()) {
      line("The release as a whole: <" + statement.licence().get() + ">.").line("");
    }
    line("What came from each source may be passed on as its publisher says. What is said of");
    line("single data sets and repositories is in the graph (`dcterms:license`).").line("");
    line("| source | publisher | licence | pages | records |").line("|---|---|---|---:|---:|");
    for (Source source : sources.all()) {
      String licence =
          source.licence().iri().map(iri -> "<" + iri + ">").orElse(Licences.NOT_STATED);
      line(
          "| %s | %s | %s | %s | %s |"
              .formatted(
                  cell(source.name()),
                  cell(source.licence().publisher()),
                  licence,
                  number(source.pages()),
                  number(source.records())));
    }
  }

  private void quality(StatementQuality quality) {
    if (quality.measurements().isEmpty()) {
      return;
    }
    title("How good the statements are");
    line("Measured on papers that people annotated, before this release was made.").line("");
    line("| property | measure | value | interval | papers |").line("|---|---|---:|---|---:|");
    for (Measurement one : quality.measurements()) {
      String interval =
          one.interval().map(at -> plain(at.low()) + " to " + plain(at.high())).orElse("");
      line(
          "| %s | %s | %s | %s | %d |"
              .formatted(
                  cell(one.name()),
                  cell(one.metric()),
                  plain(one.value()),
                  interval,
                  one.sample()));
    }
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private void cite() {
    title("Cite it");
    List<String> parts = new ArrayList<>();
    statement.publisher().ifPresent(parts::add);
    parts.add(statement.title());
    statement.issued().ifPresent(parts::add);
    parts.add("Built by papergraph " + software);
    statement.publicUrl().ifPresent(parts::add);
    line(cell(String.join(". ", parts)) + ".").line("");
    line("Name its checksum if it matters which: `sha256sum " + Manifest.FILE + "`.");
  }

  private void changes(ChangeCounts changes) {
    title("Since the previous release");
    line(
        "%s statements came, %s went: `changes/` has them."
            .formatted(
                number(changes.statements().added()), number(changes.statements().removed())));
    line("").line("| | came | went |").line("|---|---:|---:|");
    KINDS.forEach(kind -> changed(kind.getValue(), changes.classes().get(kind.getKey())));
  }

  private void changed(String name, ChangeCounts.@Nullable Count count) {
    if (count != null) {
      line("| " + name + " | " + number(count.added()) + " | " + number(count.removed()) + " |");
    }
  }
}

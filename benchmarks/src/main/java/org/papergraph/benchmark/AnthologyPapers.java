package org.papergraph.benchmark;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Papers from files of the <a href="https://mlanthology.org">ML Anthology</a>: {@code {"venue":
 * "neurips", "year": "2023", "papers": [{"title": "…", "abstract": "…"}]}}, as {@code .json} or
 * {@code .json.gz}. Papers without title or abstract are passed over.
 */
final class AnthologyPapers {
  private static final ObjectReader READER = new ObjectMapper().readerFor(Volume.class);

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Volume(@Nullable List<Entry> papers) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Entry(
      @Nullable String title, @JsonProperty("abstract") @Nullable String abstractText) {}

  private AnthologyPapers() {}

  /**
   * The papers of a file, or of all files of a folder in the order of their paths.
   *
   * @throws IOException if a file cannot be read or is of another form, or if there is no paper
   */
  static List<Paper> under(Path path) throws IOException {
    List<Paper> papers = new ArrayList<>();
    for (Path file : files(path)) {
      read(file, papers);
    }
    if (papers.isEmpty()) {
      throw new IOException(
          path
              + ": no papers found; expected a .json or .json.gz file, or a folder of such files,"
              + " with {\"papers\": [{\"title\": …, \"abstract\": …}]}");
    }
    return papers;
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.json(\\.gz)?"))
          .sorted()
          .toList();
    }
  }

  private static void read(Path file, List<Paper> papers) throws IOException {
    Volume volume;
    try (InputStream in = open(file)) {
      volume = READER.readValue(in);
    } catch (JsonProcessingException e) {
      throw new IOException(file + ": " + e.getOriginalMessage(), e);
    }
    if (volume.papers() == null) {
      throw new IOException(file + ": no \"papers\" at the top");
    }
    for (Entry entry : volume.papers()) {
      String title = entry.title() == null ? "" : entry.title();
      String text = entry.abstractText() == null ? "" : entry.abstractText();
      if (!title.isBlank() && !text.isBlank()) {
        papers.add(new Paper(title, text));
      }
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    } catch (IOException e) {
      in.close();
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }
}

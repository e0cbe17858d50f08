package org.papergraph.learn;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papergraph.read.Inputs;
import org.papergraph.read.RecordSink;
import org.papergraph.read.Rejection;
import org.papergraph.read.SourcePage;
import org.papergraph.read.SourceRecord;

/** Brings annotations, which only point to papers, and the papers' texts together. */
final class AnnotatedTexts {
  private AnnotatedTexts() {}

  /**
   * Reads annotations.
   *
   * @param file one {@link Annotation} a line as JSON
   * @throws IOException if a line is none, with its number
   */
  static List<Annotation> annotations(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Annotation> annotations = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 1;
      String line = lines.readLine();
      while (line != null) {
        try {
          annotations.add(json.readValue(line, Annotation.class));
        } catch (IOException e) {
          throw new IOException(file + ":" + number + ": not an annotation: " + e.getMessage(), e);
        }
        line = lines.readLine();
        number++;
      }
    }
    return annotations;
  }

  /**
   * The annotated papers whose text the inputs have.
   *
   * @param inputs files and folders that {@code papergraph build} reads
   */
  static List<AnnotatedPaper> read(List<Annotation> annotations, List<Path> inputs)
      throws IOException {
    Map<String, Annotation> wanted = new HashMap<>();
    annotations.forEach(annotation -> wanted.put(annotation.id(), annotation));
    Map<String, AnnotatedPaper> found = new HashMap<>();
    List<String> names = inputs.stream().map(Path::toString).toList();
    new Inputs(names, InputStream.nullInputStream(), Optional.empty())
        .readInto(
            new RecordSink() {
              private int pages;

              @Override
              public int beginPage() {
                return pages++;
              }

              @Override
              public void record(SourceRecord record) {
                record
                    .identifier()
                    .map(wanted::get)
                    .ifPresent(
                        annotation ->
                            found.merge(
                                annotation.id(),
                                new AnnotatedPaper(
                                    record.title(), record.abstractText(), annotation),
                                AnnotatedTexts::first));
              }

              @Override
              public void rejection(Rejection rejection) {}

              @Override
              public void endPage(int page, SourcePage description) {}
            });
    return AnnotatedPaper.sorted(new ArrayList<>(found.values()));
  }

  /** Of two texts of one paper the one that sorts first, whatever was read first. */
  private static AnnotatedPaper first(AnnotatedPaper one, AnnotatedPaper other) {
    String a = one.title() + "\n" + one.abstractText();
    String b = other.title() + "\n" + other.abstractText();
    return a.compareTo(b) <= 0 ? one : other;
  }
}

package org.papergraph.read.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.read.DamagedInputException;
import org.papergraph.read.RecordDraft;
import org.papergraph.read.RecordSink;
import org.papergraph.read.SourceReader;
import org.papergraph.read.SourceText;
import org.papergraph.read.WholePage;
import org.papergraph.read.YamlTree;
import org.papergraph.record.Subject;

/**
 * Reads a card of a data set on Hugging Face: Markdown with fields in YAML above it.
 *
 * <p>The grammar (see docs/sources/hf-dataset-card.md for examples, and <a
 * href="https://huggingface.co/docs/hub/datasets-cards">Hugging Face's own words</a>):
 *
 * <pre>
 * card   = "---" line-end fields "---" line-end text
 * fields = YAML, an object with at least one field that only data sets have
 * text   = Markdown: ( heading | "- **Homepage:** " address | ... )*
 * </pre>
 *
 * <p>A file is one card, and held whole.
 */
public final class DatasetCardReader implements SourceReader {
  /** The longest card in characters. */
  static final int LONGEST = 8 << 20;

  /** What is kept of a card stands near its head; a parser takes long for endless lists. */
  private static final int MOST_TEXT = 1 << 19;

  private static final Pattern BEGIN = Pattern.compile("\\A\\s*---[ \\t]*\\r?\\n");
  private static final Pattern END =
      Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*$", Pattern.MULTILINE);
  private static final Pattern OWN =
      Pattern.compile(
          "^(?:pretty_name|" + String.join("|", CardFields.OF_DATASETS) + ")[ \\t]*:",
          Pattern.MULTILINE);
  private static final Pattern OF_FILES =
      Pattern.compile("^[ -]*data_files[ \\t]*:", Pattern.MULTILINE);
  private static final Pattern OF_MODELS =
      Pattern.compile(
          "^(?:pipeline_tag|library_name|base_model|model-index|model_name|sdk)[ \\t]*:",
          Pattern.MULTILINE);
  private static final Pattern TITLE =
      Pattern.compile("^#+ +Dataset Card for\\b", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

  @Override
  public String name() {
    return "hf-dataset-card";
  }

  @Override
  public String description() {
    return "a card of a data set on Hugging Face: Markdown with fields in YAML above it";
  }

  @Override
  public boolean recognises(String head) {
    String text = SourceText.withoutByteOrderMark(head);
    Matcher begin = BEGIN.matcher(text);
    if (!begin.find()) {
      return false;
    }
    Matcher end = END.matcher(text).region(begin.end(), text.length());
    boolean ends = end.find();
    String fields = text.substring(begin.end(), ends ? end.start() : text.length());
    boolean titled = ends && TITLE.matcher(text).region(end.end(), text.length()).find();
    boolean own = OWN.matcher(fields).find() || OF_FILES.matcher(fields).find() || titled;
    return own && !OF_MODELS.matcher(fields).find();
  }

  @Override
  public void read(InputStream input, String fileName, RecordSink sink) throws IOException {
    WholePage.read(this, input, fileName, sink, (content, page) -> read(content, fileName, page));
  }

  private static void read(InputStream input, String fileName, WholePage page) throws IOException {
    String text = whole(SourceText.reader(input));
    Matcher begin = BEGIN.matcher(text);
    if (!begin.find()) {
      throw new DamagedInputException(1, "no card", "a card begins with a line of three hyphens");
    }
    Matcher end = END.matcher(text).region(begin.end(), text.length());
    if (!end.find()) {
      throw new DamagedInputException(1, "cut off", "the fields end with a line of three hyphens");
    }
    JsonNode fields =
        YamlTree.read(text.substring(begin.end(), end.start()), line(text, begin.end()));
    if (!fields.isObject()) {
      throw new DamagedInputException(1, "wrong type", "above a card there are fields with names");
    }
    RecordDraft draft = new RecordDraft(Subject.DATASET, line(text, begin.start()));
    List<Markdown.Section> sections =
        Markdown.sections(
            text.substring(end.end(), Math.min(text.length(), end.end() + MOST_TEXT)));
    new DatasetCard(fields, sections, fileName).take(draft);
    page.take(draft, line(text, text.stripTrailing().length()));
  }

  private static long line(String text, int end) {
    return 1 + text.substring(0, end).chars().filter(c -> c == '\n').count();
  }

  private static String whole(Reader reader) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[1 << 13];
    for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
      text.append(buffer, 0, read);
      if (text.length() > LONGEST) {
        throw new DamagedInputException(
            1, "record too large", "a card has at most " + LONGEST + " characters");
      }
    }
    return text.toString();
  }
}

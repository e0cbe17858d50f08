package org.papergraph.learn;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.papergraph.extract.Classifier;
import org.papergraph.extract.FindingReader;
import org.papergraph.extract.Question;
import org.papergraph.learn.Judgement.Verdict;
import org.papergraph.vocabulary.Vocabulary;
import org.papergraph.vocabulary.VocabularyFiles;

/**
 * The command that trains the classifiers of extraction and measures them.
 *
 * <p>It writes the two files that graph-core holds as resources: the weights, trained on all
 * annotated papers, and the quality, measured by cross-validation: each fifth of the papers is read
 * with weights that were trained on the other four. The same inputs give the same bytes.
 */
public final class TrainingCommand {
  private static final int FOLDS = 5;

  /** Of the standard normal distribution, for an interval that holds in 95 of 100 cases. */
  private static final double Z = 1.959964;

  private static final String USAGE =
      """
      usage: Train ANNOTATIONS WEIGHTS QUALITY TEXTS...
        ANNOTATIONS  annotated papers, one a line (annotations/papers.jsonl)
        WEIGHTS      the table of weights to write
        QUALITY      the table of quality to write
        TEXTS        files and folders with the papers' titles and abstracts
      """;

  private final Vocabulary vocabulary = VocabularyFiles.bundled();
  private final List<AnnotatedPaper> papers;
  private final PrintStream out;

  private TrainingCommand(List<AnnotatedPaper> papers, PrintStream out) {
    this.papers = papers;
    this.out = out;
  }

  /**
   * Runs the command.
   *
   * @return its exit code: 0 if both tables were written, 1 if a text is missing, 2 for wrong usage
   */
  public static int run(List<String> arguments, PrintStream out, PrintStream err)
      throws IOException {
    if (arguments.size() < 4) {
      err.print(USAGE);
      return 2;
    }
    List<Path> texts = arguments.subList(3, arguments.size()).stream().map(Path::of).toList();
    List<Annotation> annotations = AnnotatedTexts.annotations(Path.of(arguments.get(0)));
    List<AnnotatedPaper> papers = AnnotatedTexts.read(annotations, texts);
    out.printf(Locale.ROOT, "%d of %d annotated papers found%n", papers.size(), annotations.size());
    if (papers.size() < annotations.size()) {
      err.println("without all texts the weights would be others; nothing is written");
      return 1;
    }
    TrainingCommand command = new TrainingCommand(papers, out);
    command.writeQuality(command.evaluate(), Path.of(arguments.get(2)));
    command.writeWeights(Path.of(arguments.get(1)));
    return 0;
  }

  private Evaluation evaluate() {
    Evaluation evaluation = new Evaluation(vocabulary);
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      List<AnnotatedPaper> others =
          papers.stream().filter(paper -> paper.fold(FOLDS) != left).toList();
      Map<Question, Classifier> classifiers = Training.train(vocabulary, others);
      evaluation.add(
          new FindingReader(vocabulary, classifiers),
          papers.stream().filter(paper -> paper.fold(FOLDS) == left).toList());
      out.printf(Locale.ROOT, "fold %d of %d measured%n", fold + 1, FOLDS);
    }
    return evaluation;
  }

  private void writeQuality(Evaluation evaluation, Path file) throws IOException {
    StringBuilder table = new StringBuilder();
    table
        .append("# predicate\tpapers\trequired\tfound\twrong\tprecision\tprecisionLow")
        .append("\tprecisionHigh\trecall\trecallLow\trecallHigh\tcalibrationError\n");
    for (Measured measure : Measured.values()) {
      long right = evaluation.count(measure, Verdict.REQUIRED, 0);
      long wrong = evaluation.count(measure, Verdict.WRONG, 0);
      int required = evaluation.required(measure);
      long found = Math.round(evaluation.recall(measure) * required);
      double[] precision = wilson(right, right + wrong);
      double[] recall = wilson(found, required);
      table.append(
          String.format(
              Locale.ROOT,
              "%s\t%d\t%d\t%d\t%d\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f%n",
              measure.predicate().substring(measure.predicate().indexOf('#') + 1),
              evaluation.papers(),
              required,
              found,
              wrong,
              evaluation.precision(measure, 0),
              precision[0],
              precision[1],
              evaluation.recall(measure),
              recall[0],
              recall[1],
              evaluation.calibrationError(List.of(measure), true)));
      out.printf(
          Locale.ROOT,
          "%-18s precision %.3f recall %.3f F1 %.3f, at confidence 0.9 and above %.3f of %d%n",
          measure.predicate().substring(measure.predicate().indexOf('#') + 1),
          evaluation.precision(measure, 0),
          evaluation.recall(measure),
          evaluation.f1(measure),
          evaluation.precision(measure, 0.9),
          evaluation.count(measure, Verdict.REQUIRED, 0.9)
              + evaluation.count(measure, Verdict.WRONG, 0.9));
    }
    out.printf(
        Locale.ROOT,
        "calibration error of all statements %.3f (only required and wrong ones: %.3f)%n",
        evaluation.calibrationError(List.of(Measured.values()), true),
        evaluation.calibrationError(List.of(Measured.values()), false));
    write(file, table.toString().replace(System.lineSeparator(), "\n"));
  }

  /**
   * The bounds of a share (Wilson, "Probable Inference, the Law of Succession, and Statistical
   * Inference", JASA 1927, <a href="https://doi.org/10.1080/01621459.1927.10502953">paper</a>).
   */
  static double[] wilson(long right, long all) {
    if (all == 0) {
      return new double[] {0, 1};
    }
    double share = right / (double) all;
    double middle = share + Z * Z / (2 * all);
    double half = Z * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
    double scale = 1 + Z * Z / all;
    return new double[] {
      Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)
    };
  }

  private void writeWeights(Path file) throws IOException {
    Map<Question, Classifier> classifiers = new EnumMap<>(Training.train(vocabulary, papers));
    StringBuilder table = new StringBuilder("# question\tcue\tone weight an outcome\n");
    classifiers.forEach(
        (question, classifier) ->
            classifier.table().forEach(row -> table.append(row).append('\n')));
    write(file, table.toString());
  }

  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}

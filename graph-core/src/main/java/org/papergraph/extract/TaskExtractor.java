package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papergraph.extract.Finding.Role;
import org.papergraph.extract.Section.Range;
import org.papergraph.text.NameKey;
import org.papergraph.vocabulary.Concept;
import org.papergraph.vocabulary.Kind;
import org.papergraph.vocabulary.Vocabulary.Label;

/**
 * Finds the problems a paper works on, and tells those it is about from those it names on the way.
 *
 * <p>A problem is a label of the vocabulary, or in the title a noun phrase that ends like one. What
 * the paper is about stands in the title, in the sentence that states the aim, or again and again.
 */
final class TaskExtractor implements Extractor {
  private static final int MOST_CENTRAL_TASKS = 3;
  private static final double CENTRAL_SCORE = 1.2;

  /** Where nothing reaches that, the best is what the paper is about if it reaches this. */
  private static final double BEST_OF_ALL_SCORE = 0.85;

  /** Fields of study are named by everybody and worked on as a whole by nobody. */
  private static final Set<String> FIELDS =
      Set.of(
          "computer vision",
          "natural language processing",
          "machine learning",
          "robotics",
          "reinforcement learning",
          "signal processing");

  private static final Pattern AIM =
      Pattern.compile(
          "\\b(we|this paper|this work|our|in this)\\b.*\\b(propose|present|introduce|study|address"
              + "|tackle|investigate|consider|develop|explore|focus|examine|analy[sz]e|solve|aim)");
  private static final Pattern PROBLEM_OF =
      Pattern.compile("\\b(?:problem|task|challenge|goal|aim|domain|field|area)s? of .{0,60}$");
  private static final Pattern PROBLEM_WORD =
      Pattern.compile("problems?|tasks?|methods?|algorithms?|approach(?:es)?|models?|framework");

  /** A problem with what speaks for it. */
  private static final class Task {
    private final String name;
    private final @Nullable Concept concept;
    private final List<Span> spans = new ArrayList<>();
    private final Set<String> counted = new HashSet<>();
    private double score;
    private String rule = "vocabulary";
    private boolean unsure;

    Task(String name, @Nullable Concept concept, boolean unsure) {
      this.name = name;
      this.concept = concept;
      this.unsure = unsure;
      if (FIELDS.contains(name)) {
        score = -0.9;
      } else if (!name.contains(" ") && !name.contains("-")) {
        score = -0.5;
      }
    }

    void add(double weight, String cue) {
      if (counted.add(cue)) {
        score += weight;
        if (weight >= 1) {
          rule = cue;
        }
      }
    }
  }

  @Override
  public List<Finding> extract(PaperAnalysis paper) {
    Map<String, Task> tasks = new LinkedHashMap<>();
    for (Section section : paper.paper().sections()) {
      for (TermMatch term : paper.terms(section.part())) {
        term.labels().stream()
            .filter(label -> label.concept().kind() == Kind.TASK)
            .findFirst()
            .ifPresent(label -> see(task(tasks, label), section, term.range()));
      }
    }
    titlePhrases(paper, tasks);
    return findings(tasks);
  }

  private static Task task(Map<String, Task> tasks, Label label) {
    Concept concept = label.concept();
    return tasks.computeIfAbsent(
        concept.iri(), k -> new Task(concept.preferredLabel(), concept, label.ambiguous()));
  }

  private static void see(Task task, Section section, Range range) {
    task.spans.add(section.span(range));
    if (section.part() == Part.TITLE) {
      task.add(2.0, "task-in-title");
      task.unsure = false;
      return;
    }
    task.add(0.5, "task-named");
    if (task.spans.size() >= 2) {
      task.add(0.4, "task-named-twice");
    }
    if (task.spans.size() >= 3) {
      task.add(0.4, "task-named-often");
    }
    int sentence = section.sentenceIndex(range.begin());
    if (sentence == 0) {
      task.add(0.4, "task-in-first-sentence");
    }
    Range whole = section.sentences().get(sentence);
    String before =
        section.readable(new Range(whole.begin(), range.end())).toLowerCase(java.util.Locale.ROOT);
    if (AIM.matcher(before).find()) {
      task.add(0.8, "task-in-aim");
    }
    String direct = section.lower(range.begin() - 1) + " " + section.lower(range.end());
    if (PROBLEM_OF.matcher(before).find()) {
      task.add(0.6, "task-after-problem-of");
      task.unsure = false;
    }
    if (PROBLEM_WORD.matcher(direct.substring(direct.indexOf(' ') + 1)).matches()) {
      task.add(0.3, "task-before-problem");
      task.unsure = false;
    }
  }

  /** {@code Point Cloud Classification} in a title, even when no vocabulary knows it. */
  private static void titlePhrases(PaperAnalysis paper, Map<String, Task> tasks) {
    Section title = paper.title();
    for (int i = 1; i < title.size(); i++) {
      if (!TaskNouns.isTask(title.lower(i)) || covered(paper, i)) {
        continue;
      }
      int begin = i;
      while (begin > 0 && i - begin < 3 && isModifier(title, begin - 1)) {
        begin--;
      }
      if (begin < i) {
        Range range = new Range(begin, i + 1);
        String name = title.readable(range).toLowerCase(java.util.Locale.ROOT);
        Task task = tasks.computeIfAbsent(NameKey.of(name), k -> new Task(name, null, false));
        task.spans.add(title.span(range));
        task.add(1.8, "task-phrase-in-title");
      }
    }
  }

  private static boolean covered(PaperAnalysis paper, int index) {
    return paper.terms(Part.TITLE).stream()
        .anyMatch(term -> term.has(Kind.TASK) && term.range().contains(index));
  }

  private static boolean isModifier(Section title, int index) {
    Token token = title.token(index);
    return !token.isPunctuation()
        && !FunctionWords.contains(token.lower())
        && !token.lower().endsWith("ing")
        && token.text().length() > 1;
  }

  private static List<Finding> findings(Map<String, Task> tasks) {
    List<Task> ranked =
        tasks.values().stream()
            .sorted(
                Comparator.comparingDouble((Task task) -> -task.score)
                    .thenComparing(task -> task.name))
            .toList();
    List<Finding> findings = new ArrayList<>();
    double enough =
        ranked.isEmpty() || ranked.get(0).score >= CENTRAL_SCORE
            ? CENTRAL_SCORE
            : Math.max(BEST_OF_ALL_SCORE, ranked.get(0).score);
    int central = 0;
    for (Task task : ranked) {
      if (task.unsure && task.score < CENTRAL_SCORE) {
        continue;
      }
      boolean about = task.score >= enough && central < MOST_CENTRAL_TASKS;
      central += about ? 1 : 0;
      findings.add(
          new Finding.Named(
              Kind.TASK,
              about ? Role.CENTRAL : Role.MENTIONED,
              task.name,
              Optional.empty(),
              Optional.ofNullable(task.concept).map(Concept::iri),
              task.spans,
              about ? NamedExtractor.rounded(1 / (1 + Math.exp(1.2 - task.score))) : 0.7,
              task.rule));
    }
    return findings;
  }
}

package org.papergraph.llm;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.papergraph.extract.Finding;
import org.papergraph.extract.PaperReader;
import org.papergraph.fetch.NoAnswerException;
import org.papergraph.fetch.PatientClient;
import org.papergraph.llm.Merger.Merged;
import org.papergraph.vocabulary.Vocabulary;

/**
 * Reads papers with another reader, and adds what a language model says of them.
 *
 * <p>The model is asked over HTTP, at an address that takes OpenAI's chat completions. What it says
 * counts where the text confirms it word by word; whatever goes wrong, a paper has at least the
 * findings of the other reader. See docs/llm.md.
 */
public final class LlmReader implements PaperReader {
  private final PaperReader ordinary;
  private final Vocabulary vocabulary;
  private final String rule;
  private final AnswerSource answers;
  private final Map<String, Long> unanswered = new TreeMap<>();
  private final Map<String, Long> dropped = new TreeMap<>();
  private long papers;
  private long asked;
  private long kept;
  private long added;
  private long known;

  /**
   * @param ordinary finds what the model's findings are added to
   * @param vocabulary the well-known names
   * @throws IOException if the folder of the cache cannot be made
   */
  public LlmReader(PaperReader ordinary, Vocabulary vocabulary, LlmSettings settings)
      throws IOException {
    this(ordinary, vocabulary, settings, PatientClient.Pause::sleep);
  }

  LlmReader(
      PaperReader ordinary, Vocabulary vocabulary, LlmSettings settings, PatientClient.Pause pause)
      throws IOException {
    this.ordinary = ordinary;
    this.vocabulary = vocabulary;
    this.rule = settings.rule();
    this.answers = new AnswerSource(settings, new ChatClient(settings, pause));
  }

  @Override
  public List<Finding> read(String title, String abstractText) {
    return merged(title, abstractText, ordinary.read(title, abstractText));
  }

  @Override
  public List<Finding> readForCorpus(String title, String abstractText) {
    return merged(title, abstractText, ordinary.readForCorpus(title, abstractText));
  }

  private List<Finding> merged(String title, String abstractText, List<Finding> findings) {
    QuotedPaper paper = QuotedPaper.of(title, abstractText);
    try {
      AnswerSource.Reply reply = answers.of(paper);
      Merged merged = new Merger(findings, paper, vocabulary, rule).merge(reply.answer());
      count(reply, merged);
      return merged.findings();
    } catch (NoAnswerException e) {
      countUnanswered(e.reason());
      return findings;
    }
  }

  @Override
  public int batch() {
    return 1;
  }

  private synchronized void count(AnswerSource.Reply reply, Merged merged) {
    papers++;
    asked += reply.asked() ? 1 : 0;
    kept += reply.asked() ? 0 : 1;
    added += merged.added();
    known += merged.known();
    merged.dropped().forEach((reason, count) -> dropped.merge(reason, (long) count, Long::sum));
  }

  private synchronized void countUnanswered(String reason) {
    papers++;
    unanswered.merge(reason, 1L, Long::sum);
  }

  /** What became of it so far. */
  public synchronized LlmReport report() {
    return new LlmReport(
        papers,
        asked,
        kept,
        unanswered,
        added,
        known,
        dropped,
        answers.leftOut(),
        answers.notKept());
  }
}

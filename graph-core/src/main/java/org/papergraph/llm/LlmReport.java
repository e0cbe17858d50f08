package org.papergraph.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of asking a model: {@code papers = asked + kept + unanswered}.
 *
 * @param papers papers that were read
 * @param asked papers the model was asked about and gave a usable answer for
 * @param kept papers with an answer from the cache, or from a paper of the same text
 * @param unanswered papers that have only the ordinary findings, by reason
 * @param added findings that came from the model
 * @param known findings that the model told and that were there before
 * @param dropped things the model told that were not taken over, by reason
 * @param leftOut why the model was left out for the rest of the run, if it was
 * @param notKept why an answer could not be written to the cache, if one could not
 */
public record LlmReport(
    long papers,
    long asked,
    long kept,
    Map<String, Long> unanswered,
    long added,
    long known,
    Map<String, Long> dropped,
    Optional<String> leftOut,
    Optional<String> notKept) {
  public LlmReport {
    unanswered = new TreeMap<>(unanswered);
    dropped = new TreeMap<>(dropped);
  }

  /** Counts, in one line. */
  public String summary() {
    return format(
        "llm: %,d papers asked about, %,d answered before; %,d findings added, %,d found already,"
            + " %,d dropped%s",
        asked, kept, added, known, sum(dropped), reasons(dropped));
  }

  /** What somebody should know who reads no summaries; empty if all went well. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    leftOut.ifPresent(
        why ->
            warnings.add(
                format(
                    "llm: no answer for %d papers in a row, last: %s; the model was left out for the"
                        + " rest",
                    AnswerSource.MOST_UNREACHED, why)));
    if (!unanswered.isEmpty()) {
      warnings.add(
          format(
              "llm: %,d of %,d papers unanswered%s", sum(unanswered), papers, reasons(unanswered)));
    }
    notKept.ifPresent(why -> warnings.add("llm: not all answers are in the cache: " + why));
    return warnings;
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String reasons(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(each -> format("%,d × %s", each.getValue(), each.getKey()))
        .collect(Collectors.joining(", ", counts.isEmpty() ? "" : ": ", ""));
  }

  private static String format(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}

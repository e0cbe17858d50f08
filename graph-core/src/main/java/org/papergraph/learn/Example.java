package org.papergraph.learn;

import java.util.List;
import org.papergraph.extract.Question;

/**
 * A question about a paper with its right answer.
 *
 * @param paper the paper's identifier
 * @param outcome the place of the answer among the question's outcomes
 * @param cues what was noticed
 */
public record Example(String paper, Question question, int outcome, List<String> cues) {
  public Example {
    cues = List.copyOf(cues);
  }
}

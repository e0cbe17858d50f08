package org.papergraph.extract;

import java.util.List;
import java.util.Optional;

/**
 * One question about a paper with all that was noticed: what a {@link Classifier} is trained on.
 *
 * @param question what is to be decided
 * @param names the names of the thing it is about, in all known spellings
 * @param datasets for a result the names of the data set, in all known spellings
 * @param value the number it is about, as written without unit
 * @param cues what was noticed, sorted
 */
public record Decision(
    Question question,
    List<String> names,
    List<String> datasets,
    Optional<String> value,
    List<String> cues) {
  public Decision {
    names = List.copyOf(names);
    datasets = List.copyOf(datasets);
    cues = List.copyOf(cues);
  }
}

package org.papergraph.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.papergraph.correct.Correction;
import org.papergraph.correct.Decision;
import org.papergraph.correct.Step;
import org.papergraph.read.Place;
import org.papergraph.record.Identifier;
import org.papergraph.record.Subject;
import org.papergraph.resolve.Merges;
import org.papergraph.write.Iris;

/** Papers and things that are kept apart by their identifiers, as corrections. */
final class Separations {
  private static final String WHO = "somebody";
  private static final String WHY = "kept apart by identifier";

  private Separations() {}

  /**
   * @param apart to be kept apart from now on
   * @param together not to be kept apart any more
   */
  static List<Step> steps(Set<Identifier> apart, Set<Identifier> together, Iris iris) {
    List<Step> steps = new ArrayList<>();
    apart.stream().sorted().forEach(identifier -> steps.add(step(identifier, iris, false)));
    together.stream().sorted().forEach(identifier -> steps.add(step(identifier, iris, true)));
    return steps;
  }

  private static Step step(Identifier identifier, Iris iris, boolean withdrawn) {
    Subject subject =
        switch (identifier.scheme()) {
          case HUGGING_FACE_DATASET, PAPERS_WITH_CODE_DATASET -> Subject.DATASET;
          case PAPERS_WITH_CODE_METHOD -> Subject.METHOD;
          case REPOSITORY, SOFTWARE_HERITAGE -> Subject.REPOSITORY;
          default -> Subject.PAPER;
        };
    Correction correction =
        new Correction(
            Decision.SEPARATE,
            iris.at(Merges.path(subject, identifier)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Correction.Attribution(
                NodeFactory.createLiteralString(WHO), WHY, Optional.empty()));
    return new Step(new Place("", 0), correction, withdrawn);
  }
}

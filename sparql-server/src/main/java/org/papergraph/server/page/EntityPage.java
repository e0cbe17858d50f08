package org.papergraph.server.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.papergraph.server.page.Ranking.Relations;
import org.papergraph.server.scan.GraphIndex;
import org.papergraph.server.scan.GraphIndexes;

/** The page of a thing that papers speak of: its names, and its story in sections by its kind. */
final class EntityPage {
  private final Site site;
  private final GraphIndexes indexes;
  private final EntityFacts facts;

  EntityPage(Site site, GraphIndexes indexes) {
    this.site = site;
    this.indexes = indexes;
    this.facts = new EntityFacts(site);
  }

  /**
   * What the template shows.
   *
   * @param counts how many papers have each relation to it, in words
   * @param description in its own words; may be empty
   */
  record View(
      Frame frame,
      String iri,
      EntityKind kind,
      String name,
      OtherNames names,
      String description,
      List<Detail> details,
      List<String> counts,
      List<Section> sections) {}

  Reply reply(Node entity, EntityKind kind, String path, Wish wish) {
    GraphIndex index = indexes.now();
    Subject subject = Subject.of(entity, kind, wish.address(), index);
    String name = site.names().name(entity);
    View view =
        new View(
            Frame.of(name).withTurtle(path + ".ttl"),
            entity.getURI(),
            kind,
            name,
            OtherNames.of(entity, site),
            facts.description(entity),
            facts.details(entity, kind),
            counts(subject),
            sections(subject, wish).flatMap(Optional::stream).toList());
    return Reply.page(200, Templates.render("entity", view));
  }

  private static List<String> counts(Subject subject) {
    return Stream.of(Relation.values())
        .filter(relation -> relation.kind() == subject.kind())
        .flatMap(
            relation -> {
              int count = subject.papers(relation).length;
              return count == 0
                  ? Stream.empty()
                  : Stream.of(
                      relation.participle()
                          + " by "
                          + GraphSummary.grouped(count)
                          + (count == 1 ? " paper" : " papers"));
            })
        .toList();
  }

  private Stream<Optional<Section>> sections(Subject subject, Wish wish) {
    return switch (subject.kind()) {
      case METHOD -> method(subject, wish);
      case DATASET -> dataset(subject, wish);
      case TASK -> task(subject, wish);
      case METRIC -> metric(subject, wish);
      case REPOSITORY -> repository(subject, wish);
      case RESULT, LINK, ACRONYM, PAPER -> Stream.of(PaperList.of(subject, wish, site));
    };
  }

  private Stream<Optional<Section>> method(Subject method, Wish wish) {
    return Stream.of(
        Introductions.of(method, Relation.INTRODUCES_METHOD, site),
        YearChart.of(method),
        together(method, EntityKind.TASK, true, "tasks", "Tasks it is for"),
        together(method, EntityKind.DATASET, false, "datasets", "Datasets it is tried on"),
        Neighbourhood.of(method, site),
        ClaimTable.of(method, wish, site),
        PaperList.of(method, wish, site),
        OutLinks.of(method, site));
  }

  private Stream<Optional<Section>> dataset(Subject dataset, Wish wish) {
    return Stream.of(
        Introductions.of(dataset, Relation.INTRODUCES_DATASET, site),
        YearChart.of(dataset),
        together(dataset, EntityKind.TASK, true, "tasks", "Tasks of its papers"),
        together(dataset, EntityKind.METHOD, false, "methods", "Methods tried on it"),
        Ranking.results(dataset, EntityKind.METRIC, site),
        Neighbourhood.of(dataset, site),
        PaperList.of(dataset, wish, site),
        OutLinks.of(dataset, site));
  }

  private Stream<Optional<Section>> task(Subject task, Wish wish) {
    return Stream.of(
        YearChart.of(task),
        Surroundings.of(task, site),
        together(task, EntityKind.METHOD, false, "methods", "Methods most used for it"),
        together(task, EntityKind.DATASET, false, "datasets", "Datasets most used for it"),
        Neighbourhood.of(task, site),
        PaperList.of(task, wish, site),
        OutLinks.of(task, site));
  }

  private Stream<Optional<Section>> metric(Subject metric, Wish wish) {
    return Stream.of(
        YearChart.of(metric),
        Ranking.results(metric, EntityKind.DATASET, site),
        together(metric, EntityKind.TASK, true, "tasks", "Tasks it is used for"),
        Spreads.of(metric, site),
        Neighbourhood.of(metric, site),
        PaperList.of(metric, wish, site),
        OutLinks.of(metric, site));
  }

  private Stream<Optional<Section>> repository(Subject repository, Wish wish) {
    return Stream.of(
        PaperList.of(repository, wish, site),
        together(repository, EntityKind.METHOD, false, "methods", "Methods of its papers"),
        together(repository, EntityKind.TASK, true, "tasks", "Tasks of its papers"),
        OutLinks.of(repository, site));
  }

  private Optional<Section> together(
      Subject subject, EntityKind kind, boolean addressedOnly, String id, String heading) {
    return Ranking.together(subject, new Relations(kind, addressedOnly), id, heading, site);
  }
}

package org.papergraph.server.page;

import java.util.Optional;

/** A part of the page of an entity, with a heading of its own. */
sealed interface Section
    permits Introductions,
        YearChart,
        Ranking,
        Neighbourhood,
        ClaimTable,
        Spreads,
        Surroundings,
        OutLinks,
        PaperList {
  /** Its anchor on the page. */
  String id();

  String heading();

  /** The query that gives the same; empty where there is none. */
  Optional<Behind> behind();
}

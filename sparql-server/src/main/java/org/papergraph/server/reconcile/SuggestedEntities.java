package org.papergraph.server.reconcile;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.jena.system.Txn;
import org.papergraph.server.complete.Completion;
import org.papergraph.server.complete.EntityNames;
import org.papergraph.server.page.Site;

/** The names that reconciliation knows, for others who have somebody type. */
final class SuggestedEntities implements EntityNames {
  private final Site site;
  private final LazyIndex index;
  private final String base;

  SuggestedEntities(Site site, LazyIndex index, String base) {
    this.site = site;
    this.index = index;
    this.base = base;
  }

  @Override
  public Optional<List<Completion>> beginning(String prefix, int most, Duration patience) {
    NameIndex names;
    try {
      names = index.get(Deadline.in(patience));
    } catch (RefusedException e) {
      return Optional.empty();
    }
    return Optional.of(Txn.calculateRead(site.dataset(), () -> found(names, prefix, most)));
  }

  private List<Completion> found(NameIndex names, String prefix, int most) {
    Matcher matcher = new Matcher(names, new Entities(site, base));
    return names.beginning(prefix, EnumSet.copyOf(Types.ALL), 0, most).stream()
        .map(e -> new Completion(base + e.id(), e.name(), matcher.description(e)))
        .toList();
  }
}

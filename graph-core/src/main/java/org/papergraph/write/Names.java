package org.papergraph.write;

import org.papergraph.resolve.NameIndex;
import org.papergraph.resolve.Repositories;

/**
 * What names and addresses mean, over all papers and things.
 *
 * @param entities behind the names of methods, data sets, tasks and metrics
 * @param repositories behind addresses
 */
public record Names(NameIndex.Entities entities, Repositories repositories) {}

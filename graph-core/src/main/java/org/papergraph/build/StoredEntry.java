package org.papergraph.build;

import org.papergraph.resolve.SourceEntry;

/**
 * A record as the store keeps it.
 *
 * @param entry what it says
 * @param run the number of the run that first read it, from 1
 * @param older whether a newer version of it counts in its place
 */
record StoredEntry(SourceEntry entry, int run, boolean older) {}

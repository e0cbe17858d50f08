package org.papergraph.read.records;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * The last line of an archive.
 *
 * @param counts of what stands before it
 * @param sha256 of all lines before it, each with its line feed, in hexadecimal
 */
@JsonPropertyOrder({"counts", "sha256"})
record ArchiveEnd(ArchiveCounts counts, String sha256) {}

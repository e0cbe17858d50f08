package org.papergraph.server.complete;

/**
 * Something a query may name.
 *
 * @param name to choose it by
 * @param about what it is, in a few words, or empty
 */
public record Completion(String iri, String name, String about) {}

package org.papergraph.resolve;

import org.papergraph.vocabulary.Kind;

/**
 * What the address of a method, dataset, task or metric is made of.
 *
 * @param kind what it is
 * @param slug the end of its IRI, unique among its kind
 */
public record EntityKey(Kind kind, String slug) {}

package org.papergraph.benchmark;

/**
 * An address of a server that is asked for.
 *
 * @param kind what its page is of
 * @param path of the address, beginning with a slash
 */
record Address(String kind, String path) {}

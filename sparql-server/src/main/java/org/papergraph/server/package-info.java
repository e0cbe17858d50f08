/** The SPARQL endpoint and its pages, in one embedded server. */
@NullMarked
package org.papergraph.server;

import org.jspecify.annotations.NullMarked;

/** SPARQL queries: what is allowed, samples, and running one for a page. */
@NullMarked
package org.papergraph.server.query;

import org.jspecify.annotations.NullMarked;

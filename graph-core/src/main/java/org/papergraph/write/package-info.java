/** Entities and evidence to quads in the terms of the ontology. */
@NullMarked
package org.papergraph.write;

import org.jspecify.annotations.NullMarked;

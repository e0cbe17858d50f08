/** The terms of the papergraph ontology. */
@org.jspecify.annotations.NullMarked
package org.papergraph.ontology;

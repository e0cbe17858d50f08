/** RDF over HTTP: the formats, which of them a client asks for, and writing in them. */
@NullMarked
package org.papergraph.server.rdf;

import org.jspecify.annotations.NullMarked;

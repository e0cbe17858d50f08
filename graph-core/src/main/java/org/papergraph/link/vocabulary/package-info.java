/** Readers of other people's vocabularies. */
@NullMarked
package org.papergraph.link.vocabulary;

import org.jspecify.annotations.NullMarked;

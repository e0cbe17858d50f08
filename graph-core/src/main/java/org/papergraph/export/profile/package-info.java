/** The graph in the words of others: schema.org, Croissant, CodeMeta. */
@NullMarked
package org.papergraph.export.profile;

import org.jspecify.annotations.NullMarked;

/** The graph against its SHACL shapes. */
@NullMarked
package org.papergraph.validate;

import org.jspecify.annotations.NullMarked;

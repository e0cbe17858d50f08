/** The command line. */
@NullMarked
package org.papergraph.cli;

import org.jspecify.annotations.NullMarked;

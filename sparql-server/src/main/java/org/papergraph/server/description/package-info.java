/** What the server says of its data and of its query service. */
@NullMarked
package org.papergraph.server.description;

import org.jspecify.annotations.NullMarked;

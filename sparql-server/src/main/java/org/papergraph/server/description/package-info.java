/** What the server says of its data and of its query service, and the counting that takes. */
@NullMarked
package org.papergraph.server.description;

import org.jspecify.annotations.NullMarked;

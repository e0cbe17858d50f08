/**
 * What one entry of a source says of a thing, whatever the format: names, identifiers, people, and
 * fields with a meaning that formats share.
 */
@NullMarked
package org.papergraph.record;

import org.jspecify.annotations.NullMarked;

/** What is said of code repositories: by their hosts, by their makers, and by themselves. */
@NullMarked
package org.papergraph.read.repository;

import org.jspecify.annotations.NullMarked;

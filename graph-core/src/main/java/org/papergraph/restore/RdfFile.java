package org.papergraph.restore;

import java.nio.file.Path;

/**
 * A file with statements.
 *
 * @param path of it; it may be compressed
 */
record RdfFile(Path path, Syntax syntax) {}

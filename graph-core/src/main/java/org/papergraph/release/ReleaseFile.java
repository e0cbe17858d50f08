package org.papergraph.release;

import org.papergraph.export.Compression;

/**
 * A file of a release.
 *
 * @param path within its folder, with {@code /}
 * @param mediaType before it is compressed
 * @param bytes its length
 * @param sha256 of its bytes, in hexadecimal
 * @param purpose what it is for
 */
record ReleaseFile(
    String path,
    String mediaType,
    Compression compression,
    long bytes,
    String sha256,
    String purpose) {}

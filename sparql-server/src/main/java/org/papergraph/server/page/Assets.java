package org.papergraph.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that pages refer to. */
enum Assets {
  /** The only style sheet. */
  STYLE_SHEET("papergraph.css", "text/css;charset=utf-8"),
  /** The mark of the browser's tab. */
  ICON("papergraph.svg", "image/svg+xml");

  /** For files whose address changes with their content. */
  static final Map<String, String> KEPT =
      Map.of("Cache-Control", "public, max-age=31536000, immutable");

  private static final String FOLDER = "/assets/";

  private final String file;
  private final String type;
  private final String content;

  Assets(String file, String type) {
    this.file = file;
    this.type = type;
    this.content = read(file);
  }

  private static String read(String file) {
    try (InputStream in = Assets.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** Its address, which changes with its content. */
  String address() {
    return FOLDER + file + "?v=" + Integer.toHexString(content.hashCode());
  }

  static Optional<Reply> at(String path) {
    return Stream.of(values())
        .filter(asset -> path.equals(FOLDER + asset.file))
        .map(Assets::reply)
        .findFirst()
        .or(() -> EditorFiles.at(path));
  }

  private Reply reply() {
    return new Reply(200, type, content, KEPT);
  }
}

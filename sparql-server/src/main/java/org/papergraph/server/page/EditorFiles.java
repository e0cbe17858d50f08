package org.papergraph.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The scripts and style sheets of the query editor: the library of the WebJar, and what makes it an
 * editor of this graph. They stand in one folder whose name is a digest of them all, so that
 * browsers may keep them, and the modules import each other by plain names.
 */
final class EditorFiles {
  /** As in the root pom; a jar of another version lacks this folder. */
  private static final String LIBRARY = "/META-INF/resources/webjars/zazuko__yasgui/4.5.0/build/";

  private static final String OWN = "/org/papergraph/server/page/editor/";
  private static final int DIGITS = 12;

  private static final Map<String, String> TEXTS = texts();
  private static final String FOLDER = "/assets/editor-" + digest() + "/";

  private EditorFiles() {}

  private static Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    for (String file :
        new String[] {"yasgui.min.css", "yasgui.min.js", "yasgui.min.js.LICENSE.txt"}) {
      texts.put(file, read(LIBRARY + file));
    }
    for (String file :
        new String[] {
          "answer.js",
          "completion.js",
          "editor.css",
          "editor.js",
          "graph.js",
          "layout.js",
          "table.js"
        }) {
      texts.put(file, read(OWN + file));
    }
    return texts;
  }

  private static String read(String resource) {
    try (InputStream in = EditorFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      TEXTS.forEach(
          (file, text) -> digest.update((file + "\n" + text).getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where a file is. */
  static String address(String file) {
    if (!TEXTS.containsKey(file)) {
      throw new IllegalArgumentException("the editor has no file " + file);
    }
    return FOLDER + file;
  }

  static Optional<Reply> at(String path) {
    if (!path.startsWith(FOLDER)) {
      return Optional.empty();
    }
    String file = path.substring(FOLDER.length());
    return Optional.ofNullable(TEXTS.get(file))
        .map(text -> new Reply(200, type(file), text, Assets.KEPT));
  }

  private static String type(String file) {
    String end = file.substring(file.lastIndexOf('.'));
    return switch (end) {
      case ".css" -> "text/css;charset=utf-8";
      case ".js" -> "text/javascript;charset=utf-8";
      default -> "text/plain;charset=utf-8";
    };
  }
}

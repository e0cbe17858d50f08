package org.papergraph.read.repository;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a checked-out repository came from, by the <a
 * href="https://git-scm.com/docs/git-config#_configuration_file">configuration</a> that git keeps
 * beside it. Nothing is run, and files that it includes are not looked for.
 */
final class GitConfig {
  private static final int MOST_CHARACTERS = 1 << 20;

  private static final Pattern SECTION =
      Pattern.compile(
          "\\s*\\[\\s*(?<name>[\\w.-]+)(?:\\s+\"(?<sub>(?:[^\"\\\\]|\\\\.)*)\")?\\s*\\](?<rest>.*)");

  private static final Pattern URL =
      Pattern.compile("\\s*url\\s*=\\s*(?<value>.*)", Pattern.CASE_INSENSITIVE);

  private GitConfig() {}

  /** Whether a folder is a repository's: it holds what git keeps, or a file that leads there. */
  static boolean isIn(Path folder) {
    Path git = folder.resolve(".git");
    return Files.isRegularFile(git.resolve("HEAD")) || leadsOn(git).isPresent();
  }

  /** The address of the remote that is called origin, if there is one. */
  static Optional<String> origin(Path folder) {
    Path git = folder.resolve(".git");
    Path kept = leadsOn(git).orElse(git);
    return bounded(common(kept).resolve("config")).flatMap(GitConfig::origin);
  }

  /** The folder that a file {@code .git} of a submodule or another working tree names. */
  private static Optional<Path> leadsOn(Path git) {
    return bounded(git)
        .map(String::strip)
        .filter(text -> text.startsWith("gitdir:"))
        .flatMap(text -> below(git.resolveSibling("."), text.substring("gitdir:".length())));
  }

  /** Further working trees have their configuration with the first. */
  private static Path common(Path kept) {
    return bounded(kept.resolve("commondir")).flatMap(text -> below(kept, text)).orElse(kept);
  }

  private static Optional<Path> below(Path folder, String path) {
    try {
      return Optional.of(folder.resolve(path.strip()));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> bounded(Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (InputStream input = Files.newInputStream(file)) {
      return BoundedText.of(input, MOST_CHARACTERS);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The first address of origin in the text of a configuration. */
  static Optional<String> origin(String config) {
    boolean within = false;
    for (String line : config.replace("\\\n", "").replace("\\\r\n", "").lines().toList()) {
      Matcher section = SECTION.matcher(line);
      String rest = line;
      if (section.matches()) {
        within = isOrigin(section);
        rest = section.group("rest");
      }
      Matcher url = URL.matcher(rest);
      if (within && url.matches()) {
        return Optional.of(value(url.group("value"))).filter(value -> !value.isEmpty());
      }
    }
    return Optional.empty();
  }

  /** Names of sections have no case; those behind them have, and once stood behind a full stop. */
  private static boolean isOrigin(Matcher section) {
    String name = section.group("name");
    String sub = section.group("sub");
    return sub == null
        ? name.equalsIgnoreCase("remote.origin")
        : name.equalsIgnoreCase("remote") && sub.equals("origin");
  }

  /** A value without its quotes and without the remark behind it. */
  private static String value(String written) {
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '#' || c == ';')) {
        break;
      } else if (c == '\\' && i + 1 < written.length()) {
        i++;
        value.append(written.charAt(i));
      } else {
        value.append(c);
      }
    }
    return value.toString().strip();
  }
}

package org.papergraph.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells code repositories from other addresses, and brings them to their canonical form. */
final class CodeHosts {
  /** First path parts of hosting sites that are no owner's name. */
  private static final Set<String> NO_OWNERS =
      Words.of(
          "about apps collections features marketplace orgs search settings sponsors topics",
          "trending papers blog docs tasks learn join");

  private CodeHosts() {}

  /** The canonical repository an address points into, if it points into one. */
  static Optional<String> repository(WebAddresses.Address address) {
    String host = address.host();
    List<String> path = address.path();
    return switch (host) {
      case "github.com", "bitbucket.org", "codeberg.org", "gitee.com" -> ownerAndName(host, path);
      case "huggingface.co", "hf.co" -> huggingFace(path);
      case "anonymous.4open.science" -> anonymous(path);
      default ->
          host.equals("gitlab.com") || host.startsWith("gitlab.")
              ? gitlab(host, path)
              : Optional.empty();
    };
  }

  private static Optional<String> ownerAndName(String host, List<String> path) {
    if (path.size() < 2 || NO_OWNERS.contains(path.get(0).toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    return Optional.of("https://" + host + "/" + path.get(0) + "/" + withoutGit(path.get(1)));
  }

  /** Groups may be nested; what follows {@code /-/} is a view of the repository. */
  private static Optional<String> gitlab(String host, List<String> path) {
    int end = path.indexOf("-");
    List<String> repository = path.subList(0, end < 0 ? path.size() : end);
    int tree = repository.indexOf("tree");
    List<String> named = tree >= 2 ? repository.subList(0, tree) : repository;
    if (named.size() < 2) {
      return Optional.empty();
    }
    return Optional.of("https://" + host + "/" + withoutGit(String.join("/", named)));
  }

  /** Models and spaces hold code; data sets, papers and collections do not. */
  private static Optional<String> huggingFace(List<String> path) {
    if (path.size() >= 3 && path.get(0).equals("spaces")) {
      return Optional.of(
          "https://huggingface.co/spaces/" + path.get(1) + "/" + withoutGit(path.get(2)));
    }
    if (path.size() < 2
        || path.get(0).equals("spaces")
        || path.get(0).equals("datasets")
        || NO_OWNERS.contains(path.get(0))) {
      return Optional.empty();
    }
    return Optional.of("https://huggingface.co/" + path.get(0) + "/" + withoutGit(path.get(1)));
  }

  private static Optional<String> anonymous(List<String> path) {
    if (path.size() < 2 || !path.get(0).equals("r")) {
      return Optional.empty();
    }
    return Optional.of("https://anonymous.4open.science/r/" + path.get(1));
  }

  private static String withoutGit(String name) {
    return name.endsWith(".git") ? name.substring(0, name.length() - 4) : name;
  }
}

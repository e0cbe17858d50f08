package org.papergraph.server.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a client accepts: the {@code Accept} header of a request, as <a
 * href="https://www.rfc-editor.org/rfc/rfc9110#name-accept">RFC 9110</a> has it. Parameters of
 * media types other than {@code q} are not looked at; a range that cannot be read counts as not
 * sent.
 */
public final class Accepted {
  private record Range(String type, double quality) {}

  private final List<Range> ranges;

  private Accepted(List<Range> ranges) {
    this.ranges = ranges;
  }

  /** Reads a header; one that is missing or empty accepts anything. */
  public static Accepted of(@Nullable String header) {
    List<Range> ranges = new ArrayList<>();
    if (header == null || header.isBlank()) {
      ranges.add(new Range("*/*", 1));
      return new Accepted(ranges);
    }
    for (String part : header.split(",", -1)) {
      range(part).ifPresent(ranges::add);
    }
    return new Accepted(ranges);
  }

  private static Optional<Range> range(String part) {
    String[] pieces = part.split(";", -1);
    String type = pieces[0].strip().toLowerCase(Locale.ROOT);
    if (!type.matches("[^\\s/]+/[^\\s/]+")) {
      return Optional.empty();
    }
    double quality = 1;
    for (int i = 1; i < pieces.length; i++) {
      String parameter = pieces[i].strip().toLowerCase(Locale.ROOT);
      if (parameter.startsWith("q=")) {
        if (!parameter.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")) {
          return Optional.empty();
        }
        quality = Double.parseDouble(parameter.substring(2));
      }
    }
    return Optional.of(new Range(type, quality));
  }

  /** How much a type is wanted, from 0 (not at all) to 1: what the narrowest range says of it. */
  public double quality(String type) {
    double quality = 0;
    int narrowest = 0;
    for (Range range : ranges) {
      int width = fit(range.type(), type);
      if (width > narrowest || (width == narrowest && width > 0)) {
        quality = width > narrowest ? range.quality() : Math.max(quality, range.quality());
        narrowest = width;
      }
    }
    return quality;
  }

  private static int fit(String range, String type) {
    if (range.equals(type)) {
      return 3;
    }
    if (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1))) {
      return 2;
    }
    return range.equals("*/*") ? 1 : 0;
  }

  /** The same for a type that counts only where it is named. */
  double qualityOfNamed(String type) {
    return ranges.stream().anyMatch(range -> range.type().equals(type)) ? quality(type) : 0;
  }

  /** The offer wanted most, the first of several; none where all are unwanted. */
  public <T> Optional<T> best(List<T> offers, ToDoubleFunction<T> quality) {
    Optional<T> best = Optional.empty();
    double most = 0;
    for (T offer : offers) {
      double wanted = quality.applyAsDouble(offer);
      if (wanted > most) {
        most = wanted;
        best = Optional.of(offer);
      }
    }
    return best;
  }
}

package org.papergraph.cli;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Sizes as people write them: 500MB, 2 GiB, 65536. */
final class ByteSize {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*([kmgt]?i?b?)");
  private static final Map<Character, Integer> POWERS = Map.of('k', 1, 'm', 2, 'g', 3, 't', 4);

  private ByteSize() {}

  /**
   * The number of bytes.
   *
   * @param option that it was given to
   * @throws CommandLine.ParameterException if it is none, or 0
   */
  static long parse(String option, String text, CommandSpec spec) {
    Matcher size = SIZE.matcher(text.strip().toLowerCase(Locale.ROOT));
    long bytes = size.matches() ? bytes(Long.parseLong(size.group(1)), size.group(2)) : 0;
    if (bytes < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), option + " " + text + " is no size; sizes look like 500MB or 2GiB");
    }
    return bytes;
  }

  private static long bytes(long number, String unit) {
    int power = unit.isEmpty() ? 0 : POWERS.getOrDefault(unit.charAt(0), 0);
    long step = unit.contains("i") ? 1024 : 1000;
    long factor = 1;
    for (int i = 0; i < power; i++) {
      factor *= step;
    }
    return number > Long.MAX_VALUE / factor ? 0 : number * factor;
  }
}

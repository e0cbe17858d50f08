package org.papergraph.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The machine that figures were taken on. */
final class Machine {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** Cores, processor and system: {@code 2 cores of AMD EPYC; Linux 6.1 amd64}. */
  static String describe() {
    int cores = Runtime.getRuntime().availableProcessors();
    return "%d %s of %s; %s %s %s"
        .formatted(
            cores,
            cores == 1 ? "core" : "cores",
            processor(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"));
  }

  /**
   * How many threads wanted a core over the last minute; negative where the system does not tell.
   */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /** The processor's name where the system tells it, as Linux does. */
  private static String processor() {
    try (Stream<String> lines = Files.lines(CPU_INFO, StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("an unnamed processor");
    } catch (IOException e) {
      return "an unnamed processor";
    }
  }
}

package org.papergraph.read.repository;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The languages that the files of a folder are written in, by the ends of their names. */
final class CodeLanguages {
  /** Of the bytes, for a language to lead. */
  private static final int PERCENT_OF_A_LEADING_ONE = 5;

  /** What others wrote. */
  private static final Set<String> NOT_ITS_OWN =
      Set.of("node_modules", "third_party", "vendor", "venv");

  private static final Map<String, String> BY_ENDING = new HashMap<>();

  static {
    know("Ada", "adb ads");
    know("Assembly", "asm s");
    know("C", "c h");
    know("C#", "cs");
    know("C++", "cc cpp cxx hh hpp hxx");
    know("Clojure", "clj cljc cljs");
    know("Cuda", "cu cuh");
    know("Cython", "pyx pxd");
    know("Dart", "dart");
    know("Elixir", "ex exs");
    know("Erlang", "erl hrl");
    know("F#", "fs fsx");
    know("Fortran", "f f03 f08 f77 f90 f95");
    know("Go", "go");
    know("Groovy", "groovy");
    know("Haskell", "hs lhs");
    know("Java", "java");
    know("JavaScript", "cjs js jsx mjs");
    know("Julia", "jl");
    know("Jupyter Notebook", "ipynb");
    know("Kotlin", "kt kts");
    know("Lua", "lua");
    know("Nim", "nim");
    know("OCaml", "ml mli");
    know("Objective-C", "m mm");
    know("PHP", "php");
    know("Pascal", "pas");
    know("Perl", "pl pm");
    know("PowerShell", "ps1");
    know("Python", "py");
    know("R", "r");
    know("Racket", "rkt");
    know("Ruby", "rb");
    know("Rust", "rs");
    know("SQL", "sql");
    know("Scala", "scala");
    know("Scheme", "scm");
    know("Shell", "bash sh zsh");
    know("Swift", "swift");
    know("TeX", "tex");
    know("TypeScript", "ts tsx");
    know("Zig", "zig");
  }

  private final Map<String, Long> bytes = new TreeMap<>();

  private CodeLanguages() {}

  private static void know(String language, String endings) {
    for (String ending : endings.split(" ", -1)) {
      BY_ENDING.put(ending, language);
    }
  }

  /** Counts the files below a folder; hidden ones, and what links lead to, are left out. */
  static CodeLanguages in(Path folder) throws IOException {
    CodeLanguages languages = new CodeLanguages();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
            return below.equals(folder) || languages.isOwn(below)
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              languages.count(file, attributes.size());
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    return languages;
  }

  private boolean isOwn(Path folder) {
    String name = String.valueOf(folder.getFileName());
    return !name.startsWith(".") && !NOT_ITS_OWN.contains(name) && !GitConfig.isIn(folder);
  }

  private void count(Path file, long size) {
    String name = String.valueOf(file.getFileName());
    if (size > 0) {
      of(name).ifPresent(language -> bytes.merge(language, size, Long::sum));
    }
  }

  /** The language of a file with that name. */
  static Optional<String> of(String name) {
    int dot = name.lastIndexOf('.');
    String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return dot > 0 ? Optional.ofNullable(BY_ENDING.get(ending)) : Optional.empty();
  }

  private List<String> byBytes() {
    Comparator<Map.Entry<String, Long>> most =
        Map.Entry.comparingByValue(Comparator.reverseOrder());
    return bytes.entrySet().stream()
        .sorted(most.thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Those with a fair part of the bytes, the largest first. */
  List<String> leading() {
    long all = bytes.values().stream().mapToLong(Long::longValue).sum();
    return byBytes().stream()
        .filter(it -> bytes.getOrDefault(it, 0L) * 100 >= all * PERCENT_OF_A_LEADING_ONE)
        .toList();
  }

  /** All with their bytes: {@code Java 31 bytes, Shell 12 bytes}. */
  @Override
  public String toString() {
    return byBytes().stream()
        .map(it -> it + " " + bytes.get(it) + " bytes")
        .collect(Collectors.joining(", "));
  }
}

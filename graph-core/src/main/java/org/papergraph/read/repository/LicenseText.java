package org.papergraph.read.repository;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Licences by how their texts begin, as signs of the <a href="https://spdx.org/licenses/">SPDX
 * list</a>.
 */
final class LicenseText {
  private static final int BEGINNING = 3_000;
  private static final Map<Pattern, String> BEGINNINGS = new LinkedHashMap<>();

  static {
    know("GNU AFFERO GENERAL PUBLIC LICENSE Version 3", "AGPL-3.0");
    know("GNU LESSER GENERAL PUBLIC LICENSE Version 3", "LGPL-3.0");
    know("GNU LESSER GENERAL PUBLIC LICENSE Version 2\\.1", "LGPL-2.1");
    know("GNU GENERAL PUBLIC LICENSE Version 3", "GPL-3.0");
    know("GNU GENERAL PUBLIC LICENSE Version 2", "GPL-2.0");
    know("Apache License,? Version 2\\.0", "Apache-2.0");
    know("Mozilla Public License,? (?:Version |v\\. ?)2\\.0", "MPL-2.0");
    know("Eclipse Public License - v ?2\\.0", "EPL-2.0");
    know("Eclipse Public License - v ?1\\.0", "EPL-1.0");
    know("European Union Public Licence v\\. ?1\\.2", "EUPL-1.2");
    know("Boost Software License - Version 1\\.0", "BSL-1.0");
    know("The Artistic License 2\\.0", "Artistic-2.0");
    know("CC0 1\\.0 Universal", "CC0-1.0");
    know("Attribution-NonCommercial-NoDerivatives 4\\.0 International", "CC-BY-NC-ND-4.0");
    know("Attribution-NonCommercial-ShareAlike 4\\.0 International", "CC-BY-NC-SA-4.0");
    know("Attribution-NonCommercial 4\\.0 International", "CC-BY-NC-4.0");
    know("Attribution-ShareAlike 4\\.0 International", "CC-BY-SA-4.0");
    know("Attribution 4\\.0 International", "CC-BY-4.0");
    know("free and unencumbered software released into the public domain", "Unlicense");
    know("DO WHAT THE FUCK YOU WANT TO PUBLIC LICENSE", "WTFPL");
    know("MIT No Attribution", "MIT-0");
    know("BSD Zero Clause License|Zero-Clause BSD", "0BSD");
    know("BSD 2-Clause|Simplified BSD License", "BSD-2-Clause");
    know("BSD 3-Clause|Redistribution and use in source.*Neither the name", "BSD-3-Clause");
    know("Redistribution and use in source and binary forms", "BSD-2-Clause");
    know(
        "ISC License|Permission to use, copy, modify, and(?:/or)? distribute this software", "ISC");
    know("MIT License|Permission is hereby granted, free of charge, to any person", "MIT");
  }

  private LicenseText() {}

  private static void know(String beginning, String spdx) {
    BEGINNINGS.put(Pattern.compile(beginning, Pattern.CASE_INSENSITIVE), spdx);
  }

  /** The licence that a text is; nothing for one that is not known. */
  static Optional<String> spdx(String text) {
    String beginning =
        text.substring(0, Math.min(text.length(), BEGINNING)).replaceAll("[\\s*#]+", " ");
    return BEGINNINGS.entrySet().stream()
        .filter(known -> known.getKey().matcher(beginning).find())
        .map(Map.Entry::getValue)
        .findFirst();
  }
}

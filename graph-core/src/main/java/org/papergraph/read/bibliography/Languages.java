package org.papergraph.read.bibliography;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Languages by their codes. */
public final class Languages {
  private static final Map<String, String> CODES = codes();

  private Languages() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      String name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
      codes.put(name.toLowerCase(Locale.ROOT), code);
    }
    return Map.copyOf(codes);
  }

  /** The code of a language that is written as its English name; anything else as it is. */
  public static String code(String written) {
    return CODES.getOrDefault(written.strip().toLowerCase(Locale.ROOT), written);
  }
}

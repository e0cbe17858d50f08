package org.papergraph.server.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * IRIs as addresses and back, as <a href="https://www.rfc-editor.org/rfc/rfc3987#section-3">RFC
 * 3987</a> has it.
 */
final class Escapes {
  /** Bytes of UTF-8 that are no ASCII, escaped. */
  private static final Pattern BEYOND_ASCII = Pattern.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+");

  private static final Pattern ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final String IN_PATHS = "-._~!$&'()*+,;=:@/%";
  private static final String IN_IRIS = IN_PATHS + "?#[]";

  private Escapes() {}

  /** A part of an IRI as it may stand in the path of an address. */
  static String path(String part) {
    return escaped(ESCAPE.matcher(part).replaceAll("%25"), IN_PATHS);
  }

  /** An IRI of ASCII characters alone, for a header. */
  static String ascii(String iri) {
    return escaped(iri, IN_IRIS);
  }

  private static String escaped(String text, String allowed) {
    StringBuilder out = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
      if (plain || (b > 0 && allowed.indexOf(b) >= 0)) {
        out.append((char) b);
      } else {
        out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return out.toString();
  }

  /** An address with those characters unescaped that are escaped in addresses but not in IRIs. */
  static String resolvedBeyondAscii(String address) {
    return BEYOND_ASCII.matcher(address).replaceAll(Escapes::characters);
  }

  private static String characters(MatchResult escapes) {
    byte[] bytes = HexFormat.of().parseHex(escapes.group().replace("%", ""));
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Matcher.quoteReplacement(text);
    } catch (CharacterCodingException e) {
      return Matcher.quoteReplacement(escapes.group());
    }
  }
}

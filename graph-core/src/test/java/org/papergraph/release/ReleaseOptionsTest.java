package org.papergraph.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.release.ReleaseOptions.Statement;

class ReleaseOptionsTest {
  private static Statement at(String url) {
    return new Statement(
        "Otters", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(url));
  }

  @Test
  void aPublicAddressEndsInASlash() {
    assertEquals(Optional.of("https://pond.example/r/"), at("https://pond.example/r").publicUrl());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pond", "ftp://pond.example/", "https://pond.example/?a", "https://a b/"})
  void whatIsNoAddressIsRefused(String url) {
    assertTrue(Refused.saying(IllegalArgumentException.class, () -> at(url)).contains(url));
  }

  @ParameterizedTest
  @ValueSource(strings = {"today", "2031-13-01", "2031-1-1", "2031-05-17T00:00:00"})
  void whatIsNoDateIsRefused(String date) {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Statement(
                "Otters", Optional.empty(), Optional.of(date), Optional.empty(), Optional.empty()));
  }

  @Test
  void anUnknownDumpIsRefused() {
    assertTrue(
        Refused.saying(
                IllegalArgumentException.class,
                () -> ReleaseOptions.DEFAULT.withParts(Set.of("reeds")))
            .startsWith("reeds is unknown; known formats: nquads, "));
  }

  @Test
  void differencesNeedQuads() {
    ReleaseOptions turtle = ReleaseOptions.DEFAULT.withParts(Set.of("turtle"));

    assertThrows(IllegalArgumentException.class, () -> turtle.withSince(Path.of("before")));
    assertTrue(ReleaseOptions.DEFAULT.withSince(Path.of("before")).wants("turtle"));
  }
}

package org.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.server.ServerSettings;
import picocli.CommandLine;

class UpdateOptionsTest {
  private static final String TOKEN = "reeds-bow-to-the-wind";

  @TempDir Path folder;

  @Test
  void nobodyMayChangeTheGraphUnlessToldSo() throws IOException {
    assertEquals(Optional.empty(), settings(name -> TOKEN).updateToken());
  }

  @Test
  void theTokenComesFromTheEnvironment() throws IOException {
    ServerSettings settings =
        settings(name -> name.equals("PAPERGRAPH_TOKEN") ? TOKEN : null, "--allow-update");
    assertEquals(Optional.of(TOKEN), settings.updateToken());
    assertEquals(16L << 20, settings.bodyBytes());
  }

  @Test
  void theTokenOfAFileComesFirst() throws IOException {
    Path file = Files.writeString(folder.resolve("token"), TOKEN + "\n");
    ServerSettings settings =
        settings(
            name -> "herons-stand-on-one-leg",
            "--allow-update",
            "--token-file=" + file,
            "--max-upload=3");
    assertEquals(Optional.of(TOKEN), settings.updateToken());
    assertEquals(3L << 20, settings.bodyBytes());
  }

  @Test
  void withoutATokenChangesAreNotAllowed() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> settings(name -> null, "--allow-update"));
    assertTrue(String.valueOf(e.getMessage()).contains("PAPERGRAPH_TOKEN"));
    assertThrows(
        NoSuchFileException.class,
        () -> settings(name -> null, "--allow-update", "--token-file=" + folder.resolve("none")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "otter", "fifteen-letters", "two words in one token", "größenordnungen-ä"})
  void aTokenThatIsEasilyGuessedOrCannotBeSentIsRefused(String token) {
    assertThrows(IllegalArgumentException.class, () -> settings(name -> token, "--allow-update"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--token-file=reeds", "--max-upload=1"})
  void whatIsForChangesNeedsThemAllowed(String option) {
    assertThrows(IllegalArgumentException.class, () -> settings(name -> TOKEN, option));
  }

  @Test
  void aLimitIsAboveNothing() {
    assertThrows(
        IllegalArgumentException.class,
        () -> settings(name -> TOKEN, "--allow-update", "--max-upload=0"));
  }

  private static ServerSettings settings(
      UnaryOperator<@Nullable String> environment, String... arguments) throws IOException {
    UpdateOptions options = new UpdateOptions();
    new CommandLine(options).parseArgs(arguments);
    return options.settings(DatasetGraphFactory.createTxnMem(), environment).build();
  }
}

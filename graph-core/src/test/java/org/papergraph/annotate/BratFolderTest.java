package org.papergraph.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BratFolderTest {
  @TempDir Path temporary = Path.of("");

  @Test
  void eachTextHasTwoFilesAndTheFolderAConfiguration() throws IOException {
    Path folder = temporary.resolve("a").resolve("b");
    try (BratFolder brat = new BratFolder(folder)) {
      brat.write(Texts.of("One", "\uD83D\uDC26"));
      brat.write(Texts.of("Two", ""));
    }

    List<String> names = Arrays.stream(folder.toFile().list()).sorted().toList();
    assertEquals(
        List.of("000001.ann", "000001.txt", "000002.ann", "000002.txt", "annotation.conf"), names);
    assertEquals("One\n\uD83D\uDC26\n", Files.readString(folder.resolve("000001.txt")));
  }

  @Test
  void withoutATextThereIsNoFolder() throws IOException {
    Path folder = temporary.resolve("none");
    new BratFolder(folder).close();

    assertFalse(Files.exists(folder));
  }

  @Test
  void whatIsThereIsNotMixedWithWhatIsWritten() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "not to be lost");

    IOException full = assertThrows(IOException.class, () -> new BratFolder(temporary));
    IOException noFolder = assertThrows(IOException.class, () -> new BratFolder(file));

    assertTrue(String.valueOf(full.getMessage()).contains(temporary + " is not empty"));
    assertTrue(String.valueOf(noFolder.getMessage()).contains(file + " is a file"));
  }
}

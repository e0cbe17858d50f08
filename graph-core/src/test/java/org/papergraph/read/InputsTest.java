package org.papergraph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.read.MadeUpListing.densePage;
import static org.papergraph.read.MadeUpListing.entry;
import static org.papergraph.read.MadeUpListing.page;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static Inputs inputs(InputStream standardInput, Object... names) {
    return new Inputs(
        Arrays.stream(names).map(Object::toString).toList(), standardInput, Optional.empty());
  }

  private static RecordedInput read(Inputs inputs) throws IOException {
    RecordedInput recorded = new RecordedInput();
    inputs.readInto(recorded);
    recorded.checkClosed();
    return recorded;
  }

  private static RecordedInput read(Object... names) throws IOException {
    return read(inputs(InputStream.nullInputStream(), names));
  }

  private static List<String> titles(int... numbers) {
    return Arrays.stream(numbers).mapToObj(number -> entry(number).title()).toList();
  }

  private static String places(RecordedInput recorded) {
    return recorded.rejections.stream()
        .map(r -> r.place().toString())
        .reduce("", (one, other) -> one + other + "\n");
  }

  @Test
  void aGzipFileIsReadWhateverItsName(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("papers.txt"), gzip(bytes(page(1, 2))));

    RecordedInput recorded = read(file);

    assertEquals(titles(1, 2), recorded.titles());
    assertEquals(RecordedInput.ofListing(page(1, 2)).checksums(), recorded.checksums());
  }

  @Test
  void severalGzipFilesInOneAreAllRead(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(gzip(bytes(page(1))));
    both.writeBytes(gzip(bytes(densePage(2))));
    Path file = Files.write(folder.resolve("papers.gz"), both.toByteArray());

    assertEquals(titles(1, 2), read(file).titles());
  }

  /** Where the first bytes that are looked at end, a stream does not know that more will come. */
  @Test
  void aGzipFileBehindAnotherIsReadEvenIfTheFirstIsAsLongAsTheLookAtIt(@TempDir Path folder)
      throws IOException {
    int length = 1 << 16;
    byte[] first = new byte[0];
    for (int blanks = length - 2_000; first.length != length; blanks += length - first.length) {
      first = stored(bytes(page(1) + " ".repeat(blanks)));
    }
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(first);
    both.writeBytes(gzip(bytes("\n" + page(2))));
    Path file = Files.write(folder.resolve("papers.gz"), both.toByteArray());

    assertEquals(titles(1, 2), read(file).titles());
  }

  /** A gzip file that does not compress. */
  private static byte[] stored(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip =
        new GZIPOutputStream(out) {
          {
            def.setLevel(java.util.zip.Deflater.NO_COMPRESSION);
          }
        }) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  @Test
  void allFilesOfAZipAreReadAndRejectionsNameThem(@TempDir Path folder) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a/one.txt", bytes(page(1)));
    entries.put("a/empty.txt", new byte[0]);
    entries.put("b/two.txt", bytes(densePage(2)));
    Path file = Files.write(folder.resolve("papers.zip"), zip(entries));

    RecordedInput recorded = read(file);

    assertEquals(titles(1, 2), recorded.titles());
    assertEquals(List.of("empty file"), recorded.reasons());
    assertEquals(file + "!a/empty.txt\n", places(recorded));
  }

  @Test
  void archivesInArchivesAreRead(@TempDir Path folder) throws IOException {
    Map<String, byte[]> inner = new LinkedHashMap<>();
    inner.put("one.txt.gz", gzip(bytes(page(1))));
    inner.put("two.txt", bytes(page(2)));
    Map<String, byte[]> outer = new LinkedHashMap<>();
    outer.put("inner.zip", zip(inner));
    outer.put("three.txt.gz", gzip(bytes(page(3))));
    Path file = Files.write(folder.resolve("papers.zip"), zip(outer));

    RecordedInput recorded = read(file);

    assertEquals(titles(1, 2, 3), recorded.titles());
    assertEquals(List.of(), recorded.rejections);
  }

  @Test
  void archivesPackedTooDeepAreARejection(@TempDir Path folder) throws IOException {
    byte[] packed = bytes(page(1));
    for (int i = 0; i < 4; i++) {
      packed = gzip(packed);
    }
    Path file = Files.write(folder.resolve("papers.gz"), packed);

    RecordedInput recorded = read(file);

    assertEquals(List.of(), recorded.records);
    assertEquals(1, recorded.rejections.size());
  }

  private static byte[] bzip2(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream bzip2 = new BZip2CompressorOutputStream(out)) {
      bzip2.write(content);
    }
    return out.toByteArray();
  }

  @Test
  void bzip2AndZstandardAreKnownByTheirFirstBytes(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.writeBytes(bzip2(bytes(page(1))));
    two.writeBytes(bzip2(bytes(densePage(2))));
    Path one = Files.write(folder.resolve("papers.txt"), two.toByteArray());
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    frames.writeBytes(Zstd.compress(bytes(page(3))));
    frames.writeBytes(Zstd.compress(bytes(densePage(4))));
    Path other = Files.write(folder.resolve("papers.json"), frames.toByteArray());

    assertEquals(titles(1, 2), read(one).titles());
    assertEquals(titles(3, 4), read(other).titles());
  }

  @Test
  void brokenBzip2AndZstandardAreRejections(@TempDir Path folder) throws IOException {
    byte[] bzip2 = bzip2(bytes(page(1, 2, 3)));
    byte[] zstd = Zstd.compress(bytes(page(1, 2, 3)));
    List<byte[]> broken =
        List.of(
            Arrays.copyOf(bzip2, bzip2.length / 2),
            Arrays.copyOf(bzip2, 4),
            bytes("BZhello"),
            Arrays.copyOf(zstd, zstd.length / 2),
            Arrays.copyOf(zstd, 4));

    for (int i = 0; i < broken.size(); i++) {
      Path file = Files.write(folder.resolve("broken-" + i), broken.get(i));
      assertEquals(List.of("unreadable file"), read(file).reasons(), "broken-" + i);
    }
  }

  @Test
  void whatComesBeforeTheEndOfATruncatedGzipIsTaken(@TempDir Path folder) throws IOException {
    byte[] whole = gzip(bytes(page(1, 2, 3, 4, 5, 6, 7, 8)));
    Path file = Files.write(folder.resolve("papers.gz"), Arrays.copyOf(whole, whole.length - 60));

    RecordedInput recorded = read(file);

    assertEquals(List.of("unreadable file"), recorded.reasons());
    assertEquals(file + "\n", places(recorded));
    assertTrue(recorded.records.size() >= 4, recorded.titles().toString());
    assertEquals(titles(1, 2, 3, 4), recorded.titles().subList(0, 4));
    assertEquals(1, recorded.pages.size());
  }

  @Test
  void allWholeEntriesOfALargeTruncatedGzipAreTaken(@TempDir Path folder) throws IOException {
    StringBuilder text = new StringBuilder(page(0));
    for (int i = 1; i < 1_000; i++) {
      text.append(entry(i).title()).append('\n').append(entry(i).abstractText()).append('\n');
    }
    byte[] whole = stored(bytes(text.toString()));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    Path file = Files.write(folder.resolve("papers.gz"), half);

    RecordedInput recorded = read(file);

    assertEquals(List.of("unreadable file"), recorded.reasons());
    assertTrue(recorded.records.size() > 480, recorded.records.size() + " of about 500 taken");
  }

  @Test
  void aTruncatedZipIsOneRejectionAndTheFilesBeforeAreTaken(@TempDir Path folder)
      throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("one.txt", bytes(page(1)));
    entries.put("two.txt", bytes(page(2, 3, 4)));
    byte[] whole = zip(entries);
    int second = new String(whole, StandardCharsets.ISO_8859_1).indexOf("two.txt");
    Path file = Files.write(folder.resolve("papers.zip"), Arrays.copyOf(whole, second + 40));

    RecordedInput recorded = read(file);

    assertEquals(titles(1), recorded.titles().subList(0, 1));
    assertTrue(recorded.reasons().contains("unreadable file"), recorded.reasons().toString());
  }

  @Test
  void theFilesOfAFolderAreReadInTheOrderOfTheirNamesWithoutHiddenOnes(@TempDir Path folder)
      throws IOException {
    Path deep = Files.createDirectories(folder.resolve("b").resolve("deep"));
    Files.writeString(folder.resolve("c.txt"), page(3));
    Files.writeString(folder.resolve("a.txt"), page(1));
    Files.writeString(deep.resolve("two.txt"), densePage(2));
    Files.writeString(folder.resolve(".hidden.txt"), page(4));
    Path hidden = Files.createDirectories(folder.resolve(".git"));
    Files.writeString(hidden.resolve("five.txt"), page(5));

    RecordedInput recorded = read(folder);

    assertEquals(titles(1, 2, 3), recorded.titles());
    assertEquals(List.of(), recorded.rejections);
  }

  @Test
  void aHiddenFileThatIsNamedIsRead(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve(".papers.txt"), page(1));

    assertEquals(titles(1), read(file).titles());
  }

  @Test
  void aLinkThatLeadsBackUpIsNotFollowedAround(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("one.txt"), page(1));
    Path below = Files.createDirectories(folder.resolve("below"));
    Files.writeString(below.resolve("two.txt"), page(2));
    Files.createSymbolicLink(below.resolve("up"), folder);

    RecordedInput recorded = read(folder);

    assertEquals(titles(2, 1), recorded.titles());
    assertTrue(recorded.rejections.size() <= 1, recorded.rejections.toString());
  }

  @Test
  void aLinkedFileIsRead(@TempDir Path folder, @TempDir Path elsewhere) throws IOException {
    Path target = Files.writeString(elsewhere.resolve("one.txt"), page(1));
    Files.createSymbolicLink(folder.resolve("link.txt"), target);

    assertEquals(titles(1), read(folder).titles());
  }

  @Test
  void aLinkToNowhereInAFolderIsARejection(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("one.txt"), page(1));
    Path link = Files.createSymbolicLink(folder.resolve("two.txt"), folder.resolve("gone.txt"));

    RecordedInput recorded = read(folder);

    assertEquals(titles(1), recorded.titles());
    assertEquals(link + "\n", places(recorded));
  }

  @Test
  void aMissingFileIsFoundOutBeforeAnythingIsRead(@TempDir Path folder) throws IOException {
    Path there = Files.writeString(folder.resolve("one.txt"), page(1));
    Path missing = folder.resolve("two.txt");

    NoSuchFileException e =
        assertThrows(
            NoSuchFileException.class,
            inputs(InputStream.nullInputStream(), there, missing)::check);

    assertEquals(missing.toString(), e.getFile());
    assertEquals("no such file or folder", e.getReason());
  }

  @Test
  void aFileThatVanishesAfterTheCheckIsARejection(@TempDir Path folder) throws IOException {
    Path there = Files.writeString(folder.resolve("one.txt"), page(1));
    Path gone = folder.resolve("two.txt");

    RecordedInput recorded = read(gone, there);

    assertEquals(titles(1), recorded.titles());
    assertEquals(gone + "\n", places(recorded));
  }

  @Test
  void aFolderWithoutReadableFilesIsRefused(@TempDir Path folder) throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Files.writeString(empty.resolve(".hidden"), page(1));

    IOException e =
        assertThrows(IOException.class, inputs(InputStream.nullInputStream(), empty)::check);

    assertEquals(empty + ": no readable file in this folder", e.getMessage());
  }

  @Test
  void anEmptyFileIsARejection(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("empty.txt"), "");

    RecordedInput recorded = read(file);

    assertEquals(List.of("empty file"), recorded.reasons());
    assertEquals(file + "\n", places(recorded));
  }

  @Test
  void aBinaryFileIsARejection(@TempDir Path folder) throws IOException {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
    Path file = Files.write(folder.resolve("picture.png"), picture);

    RecordedInput recorded = read(file);

    assertEquals(List.of("binary file"), recorded.reasons());
    assertEquals(List.of(), recorded.records);
  }

  @Test
  void aTextOfNoKnownFormatIsARejectionThatShowsItsFirstLine(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("shopping.txt"), "milk\nbread\n");

    RecordedInput recorded = read(file);

    assertEquals(List.of("format not recognised"), recorded.reasons());
    assertEquals("milk", recorded.rejections.get(0).excerpt());
  }

  @Test
  void theForcedReaderReadsWhatNoneRecognises(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("one.txt"), "A Pond\nA pond is deep.\n");
    Inputs inputs =
        new Inputs(
            List.of(file.toString()),
            InputStream.nullInputStream(),
            SourceReaders.named("listing"));

    assertEquals(List.of("A Pond"), read(inputs).titles());
  }

  @Test
  void standardInputIsReadWhereItIsNamed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("one.txt"), page(1));

    RecordedInput recorded =
        read(inputs(new ByteArrayInputStream(bytes(densePage(2))), file, "-", file));

    assertEquals(titles(1, 2, 1), recorded.titles());
  }

  @Test
  void standardInputMayBePacked() throws IOException {
    RecordedInput recorded = read(inputs(new ByteArrayInputStream(gzip(bytes(page(1)))), "-"));

    assertEquals(titles(1), recorded.titles());
  }

  @Test
  void emptyStandardInputIsARejectionThatSaysWhere() throws IOException {
    assertEquals("<standard input>\n", places(read("-")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 70_000})
  void aSourceThatFailsWhileItIsReadIsOneRejection(int good) throws IOException {
    byte[] text = Arrays.copyOf(bytes(page(1, 2, 3, 4, 5).repeat(50)), good);
    InputStream failing =
        new java.io.SequenceInputStream(
            new ByteArrayInputStream(text),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the disk is tired");
              }

              @Override
              public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
              }
            });

    RecordedInput recorded = read(inputs(failing, "-"));

    assertEquals(1, recorded.reasons().stream().filter("unreadable file"::equals).count());
    assertTrue(
        recorded.rejections.stream().anyMatch(r -> r.advice().contains("the disk is tired")));
  }

  @Test
  void aSinkThatFailsEndsTheReadingWithItsOwnError(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("one.txt"), page(1));
    RecordSink full =
        new RecordSink() {
          @Override
          public int beginPage() {
            return 0;
          }

          @Override
          public void record(SourceRecord record) throws IOException {
            throw new IOException("no space left on the device");
          }

          @Override
          public void rejection(Rejection rejection) {
            throw new AssertionError("not the input's fault: " + rejection);
          }

          @Override
          public void endPage(int page, SourcePage description) {}
        };

    IOException e =
        assertThrows(
            IOException.class, () -> inputs(InputStream.nullInputStream(), file).readInto(full));

    assertEquals("no space left on the device", e.getMessage());
  }

  @Test
  void theBytesToBeReadAreKnownUnlessStandardInputIsNamed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("one.txt"), "12345");
    Files.writeString(folder.resolve("two.txt"), "123");
    InputStream none = InputStream.nullInputStream();

    assertEquals(8, inputs(none, folder).knownBytes());
    assertEquals(0, inputs(none, folder, "-").knownBytes());
  }

  @Test
  void anArchiveThatBreaksInTheMiddleGivesWhatCameBefore(@TempDir Path folder) throws IOException {
    StringBuilder volume = new StringBuilder("{\"venue\": \"pond\", \"papers\": [\n");
    StringBuilder collection = new StringBuilder("<collection id=\"P91\"><volume id=\"1\">\n");
    for (int i = 0; i < 3000; i++) {
      String title = entry(i).title() + " " + Integer.toHexString(i * 1_000_003);
      volume.append("{\"bibtex_key\": \"k").append(i).append("\", \"title\": \"");
      volume.append(title).append("\"},\n");
      collection.append("<paper id=\"1\"><title>").append(title).append("</title></paper>\n");
    }
    for (String text : List.of(volume.toString(), collection.toString())) {
      byte[] packed = gzip(bytes(text));
      Path file = folder.resolve("half.gz");
      Files.write(file, Arrays.copyOf(packed, packed.length / 2));

      RecordedInput recorded = read(file);

      assertTrue(recorded.records.size() > 500, () -> recorded.records.size() + " records");
      assertEquals(List.of("unreadable file"), recorded.reasons());
    }
  }

  @Test
  void filesOfAllFormatsMayLieInOneArchive(@TempDir Path folder) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a.txt", bytes(MadeUpSources.DAILY_PAPERS));
    entries.put("b.txt", gzip(bytes(MadeUpSources.ANTHOLOGY_LINES)));
    entries.put("c.txt", bytes(page(1)));
    entries.put("d.txt", bytes(MadeUpSources.ACL_COLLECTION));
    entries.put("e.txt", bytes(MadeUpSources.ANTHOLOGY_VOLUME));
    Path file = Files.write(folder.resolve("all.zip"), zip(entries));

    RecordedInput recorded = read(file);

    assertEquals(9, recorded.records.size());
    assertEquals(List.of(), recorded.rejections);
    assertEquals(
        List.of("hf-daily-papers", "ml-anthology", "listing", "acl-anthology", "ml-anthology"),
        recorded.pages.stream().map(SourcePage::format).toList());
  }
}

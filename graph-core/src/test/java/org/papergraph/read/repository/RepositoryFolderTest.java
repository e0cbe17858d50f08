package org.papergraph.read.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.read.DocumentedFields;
import org.papergraph.read.Inputs;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.SourceReaders;
import org.papergraph.read.SourceRecord;
import org.papergraph.record.Property;
import org.papergraph.record.Subject;

class RepositoryFolderTest {
  private static final String CONFIG =
      """
      [core]
      \tbare = false
      [remote "fork"]
      \turl = https://github.com/mere/reeds.git
      [remote "origin"] ; from here
      \tfetch = +refs/heads/*:refs/remotes/origin/*
      \tURL = "git@github.com:Pond/Reeds.git" # by key
      """;

  private static final String README =
      """
      [![build](https://pond.example/b.svg)](https://pond.example)

      # Counting **Reeds** ![logo](logo.png)

      [Docs](https://pond.example/docs) | [Paper](https://pond.example/paper)

      A tool that [counts](https://pond.example) `reeds`
      by night.

      More of it.
      """;

  @TempDir private Path pond;
  private Path folder;

  @BeforeEach
  void checkOut() throws IOException {
    folder = repository("reeds", CONFIG);
    Files.writeString(folder.resolve("README.md"), README);
    Files.writeString(folder.resolve("LICENSE"), "MIT License\n\nCopyright (c) 2031 G. Heron\n");
    write(folder.resolve("src/Reeds.java"), "x".repeat(900));
    write(folder.resolve("src/reeds.py"), "x".repeat(90));
    write(folder.resolve("run.sh"), "x".repeat(10));
    write(folder.resolve("node_modules/other.js"), "x".repeat(5_000));
    write(folder.resolve(".cache/other.c"), "x".repeat(5_000));
  }

  private Path repository(String name, String config) throws IOException {
    Path made = pond.resolve(name);
    write(made.resolve(".git/HEAD"), "ref: refs/heads/main\n");
    write(made.resolve(".git/config"), config);
    return made;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static RecordedInput read(Path path) throws IOException {
    RecordedInput recorded = new RecordedInput();
    Inputs inputs =
        new Inputs(List.of(path.toString()), InputStream.nullInputStream(), Optional.empty());
    inputs.check();
    inputs.readInto(recorded);
    return recorded;
  }

  @Test
  void aFolderIsOneRecord() throws IOException {
    RecordedInput read = read(folder);

    assertEquals(List.of(), read.complaints());
    SourceRecord record = read.records.get(0);
    assertEquals(1, read.records.size());
    assertEquals(Subject.REPOSITORY, record.description().subject());
    assertEquals("[repository:github.com/pond/reeds]", record.identifiers().toString());
    assertEquals("Counting Reeds", record.title());
    assertEquals("A tool that counts reeds by night.", record.abstractText());
    assertEquals(List.of("MIT"), record.description().values(Property.LICENSE));
    assertEquals(
        List.of("Java", "Python"), record.description().values(Property.PROGRAMMING_LANGUAGE));
    assertEquals(
        List.of("Java 900 bytes, Python 90 bytes, Shell 10 bytes"),
        record.description().values(Property.NOTE));
    assertEquals("repository-folder", read.pages.get(0).format());
    assertEquals(folder.toString(), read.pages.get(0).fileName());
  }

  @Test
  void whatThePageListsIsWhatIsKept() throws IOException {
    assertEquals(
        List.of(), DocumentedFields.differences("repository-folder", read(folder).records));
  }

  @Test
  void whatTellsTheRecordTellsTheSource() throws IOException {
    String before = read(folder).checksums().get(0);
    assertEquals(before, read(pond).checksums().get(0));

    Files.writeString(folder.resolve("README.md"), README + "\n");
    assertNotEquals(before, read(folder).checksums().get(0));
  }

  @Test
  void whatReadersRecogniseIsReadAndTheRestIsCode() throws IOException {
    write(folder.resolve("papers/reeds.bib"), "@article{reeds, title = {On Reeds}, year = 2031}\n");
    write(folder.resolve("CITATION.cff"), "cff-version: 1.2.0\ntitle: Reeds\n");
    write(folder.resolve("test/CITATION.cff"), "cff-version: 1.2.0\ntitle: Mud\n");
    write(folder.resolve("empty.txt"), "");
    write(folder.resolve("data.bin"), "a\0b");
    write(folder.resolve("broken.gz"), "\u001f\u0008");
    write(folder.resolve("docs/reeds.md"), "A Title of Reeds\n" + "Reeds are many. ".repeat(90));

    RecordedInput read = read(pond);

    assertEquals(List.of("Counting Reeds", "Reeds", "On Reeds"), read.titles());
    assertEquals("repository:github.com/pond/reeds", read.identifiers().get(1));
    assertEquals(List.of("no address"), read.reasons());
  }

  @Test
  void besideARepositoryUnknownFilesAreRejectionsAsEver() throws IOException {
    write(pond.resolve("shopping.txt"), "milk\n");

    assertEquals(List.of("format not recognised"), read(pond).reasons());
  }

  @Test
  void aFolderWithoutOriginIsARejectionAndItsFilesAreRead() throws IOException {
    Path local = repository("local", "[core]\n\tbare = false\n");
    write(local.resolve("a.bib"), "@article{mud, title = {On Mud}, year = 2031}\n");

    RecordedInput read = read(local);

    assertEquals(List.of("On Mud"), read.titles());
    assertEquals(List.of(local + ":1 no address"), read.complaints());
  }

  @Test
  void aFormatThatIsNamedIsForFilesOnly() throws IOException {
    RecordedInput recorded = new RecordedInput();
    new Inputs(
            List.of(folder.toString()), InputStream.nullInputStream(), SourceReaders.named("ris"))
        .readInto(recorded);

    assertTrue(recorded.pages.stream().allMatch(page -> page.format().equals("ris")));
  }

  @Test
  void submodulesLieInRepositories() throws IOException {
    Path within = folder.resolve("lib/mud");
    write(
        folder.resolve(".git/modules/mud/config"), "[remote \"origin\"]\nurl=https://h.org/a/b\n");
    write(within.resolve(".git"), "gitdir: ../../.git/modules/mud\n");
    write(within.resolve("mud.rs"), "x".repeat(9_000));

    RecordedInput read = read(folder);

    assertEquals(
        List.of("repository:github.com/pond/reeds", "repository:h.org/a/b"), read.identifiers());
    assertEquals(List.of("Counting Reeds", "b"), read.titles());
    assertFalse(read.records.get(0).toString().contains("Rust"));
  }

  @Test
  void linksThatLeadOutOrAroundAreNotFollowed() throws IOException {
    Path secret = pond.resolve("secret.txt");
    Files.writeString(secret, "# Secret\n\nVery secret.\n");
    Files.delete(folder.resolve("README.md"));
    Files.createSymbolicLink(folder.resolve("README.md"), secret);
    Files.delete(folder.resolve("LICENSE"));
    Files.createSymbolicLink(folder.resolve("LICENSE"), folder.resolve("LICENSE"));
    Files.createSymbolicLink(folder.resolve("around"), folder);

    RecordedInput read = new RecordedInput();
    RepositoryFolder.at(folder).readInto(read);

    assertEquals(List.of("Reeds"), read.titles());
    assertEquals(List.of(""), read.abstracts());
    assertEquals(List.of(), read.records.get(0).description().values(Property.LICENSE));
  }

  @Test
  void aReadmeThatIsNoTextCostsNoRecord() throws IOException {
    Files.write(folder.resolve("README.md"), new byte[] {'#', ' ', (byte) 0xE9, '\n', '\n', 'a'});

    assertEquals(List.of("Reeds"), read(folder).titles());

    Files.writeString(
        folder.resolve("README.md"), "> ".repeat(30_000) + "\n" + "**a ".repeat(9_000));
    assertEquals(List.of("Reeds"), read(folder).titles());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[remote \"origin\"]\nurl = https://me:secret@github.com/pond/reeds.git",
        "[REMOTE \"origin\"] url = ssh://git@github.com/pond/reeds",
        "[remote.origin]\r\n\turl = git://github.com/pond/reeds/\r\n",
        "[remote \"origin\"]\nurl = \\\nhttps://github.com/pond/reeds ; here\nurl = https://h.org/a/b",
      })
  void configurationsAreReadAsGitDoes(String config) {
    String address = GitConfig.origin(config).orElseThrow();

    assertEquals(
        "repository:github.com/pond/reeds", Addresses.repository(address).orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[remote \"Origin\"]\nurl = https://github.com/a/b",
        "[remote \"origin\"]\npushurl = https://github.com/a/b",
        "[remote \"origin\"]\n# url = https://github.com/a/b",
        "[remote \"origin\"]\nurl =\n",
        "url = https://github.com/a/b\n[remote \"origin\"",
        "[remote \"origin\"]\nurl = ../other.git",
        "[remote \"origin\"]\nurl = /srv/git.d/a/b.git",
        "[remote \"origin\"]\nurl = file:///srv/git.d/a/b.git"
      })
  void whatIsNoAddressOfOriginIsNone(String config) {
    assertEquals(
        Optional.empty(), GitConfig.origin(config).flatMap(it -> Addresses.repository(it)));
  }

  @ParameterizedTest
  @CsvSource({
    "Apache License\\n   Version 2.0,Apache-2.0",
    "GNU GENERAL PUBLIC LICENSE\\n  Version 3,GPL-3.0",
    "GNU LESSER GENERAL PUBLIC LICENSE\\n  Version 2.1,LGPL-2.1",
    "GNU AFFERO GENERAL PUBLIC LICENSE Version 3,AGPL-3.0",
    "Mozilla Public License Version 2.0,MPL-2.0",
    "# The MIT License (MIT),MIT",
    "BSD 3-Clause License,BSD-3-Clause",
    "Attribution-ShareAlike 4.0 International,CC-BY-SA-4.0",
    "Eclipse Public License - v 2.0,EPL-2.0",
    "Reeds may be counted by all,none"
  })
  void licencesAreKnownByTheirBeginnings(String text, String spdx) {
    assertEquals(spdx, LicenseText.spdx(text.replace("\\n", "\n")).orElse("none"));
  }

  @Test
  void anUnknownLicenceIsNamedByItsFile() throws IOException {
    Files.writeString(folder.resolve("LICENSE"), "Ask the otters.\n");

    assertEquals(
        List.of("LICENSE"), read(folder).records.get(0).description().values(Property.LICENSE));
  }
}

package org.papergraph.read.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.read.DocumentedFields;
import org.papergraph.read.MadeUpDatasets;
import org.papergraph.read.MadeUpSources;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.SourceRecord;
import org.papergraph.record.Property;
import org.papergraph.record.Subject;

class DatasetCardReaderTest {
  private static RecordedInput read(String text) throws IOException {
    return read(text, "README.md");
  }

  private static RecordedInput read(String text, String fileName) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return RecordedInput.of(new DatasetCardReader(), new ByteArrayInputStream(bytes), fileName);
  }

  private static String card(String fields, String text) {
    return "---\n" + fields + "\n---\n" + text;
  }

  @Test
  void whatThePageListsIsWhatIsKept() throws IOException {
    assertEquals(
        List.of(),
        DocumentedFields.differences("hf-dataset-card", read(MadeUpDatasets.CARD).records));
  }

  @Test
  void aCardIsRead() throws IOException {
    RecordedInput read = read(MadeUpDatasets.CARD, "cards.zip!datasets/otterqa/README.md");
    SourceRecord otters = read.records.get(0);

    assertEquals(Subject.DATASET, otters.description().subject());
    assertEquals("OtterQA: Questions to Otters", otters.title());
    assertEquals("Questions that otters answer.", otters.abstractText());
    assertEquals(
        "[hf-dataset:otterqa, pwc-dataset:otterqa, doi:10.5555/otter.1]",
        otters.identifiers().toString());
    assertEquals(
        List.of(
            "https://arxiv.org/abs/3105.01234",
            "https://arxiv.org/abs/3105.01234",
            "https://doi.org/10.5555/reed_7"),
        Told.values(otters, Property.CITED_AS));
    assertEquals(List.of("https://github.com/pond/otterqa"), Told.values(otters, Property.CODE));
    assertEquals(
        List.of("https://pond.example/board", "https://pond.example/demo"),
        Told.values(otters, Property.PAGE));
    assertEquals(List.of("1-112"), read.lines());
  }

  @ParameterizedTest
  @CsvSource({
    "cards.zip!datasets/otterqa/README.md, hf-dataset:otterqa",
    "/home/heron/datasets/mere/OtterQA/README.md, hf-dataset:mere/OtterQA",
    "C:\\datasets\\mere\\otterqa\\README.md, hf-dataset:mere/otterqa",
    "/home/heron/datasets/toads/README.md, hf-dataset:pond/otterqa",
    "/home/heron/datasets/a/b/otterqa/README.md, hf-dataset:pond/otterqa",
    "otterqa/README.md, hf-dataset:pond/otterqa"
  })
  void aPathCountsWhereTheCardAgrees(String path, String identifier) throws IOException {
    assertEquals(List.of(identifier), read(MadeUpDatasets.CARD, path).identifiers());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "load_dataset('pond/otters') | hf-dataset:pond/otters",
        "load_dataset('pond/otters') load_dataset(\"pond/otters\", 'wet') | hf-dataset:pond/otters",
        "load_dataset('pond/otters') load_dataset('pond/pikes') | none",
        "load_dataset('pond/pikes') | none",
        "load_dataset('./otters') | none",
        "load_dataset('csv') | none",
        "- **Homepage:** https://huggingface.co/datasets/mere/otters | hf-dataset:mere/otters",
        "- **Paper:** https://huggingface.co/datasets/mere/otters | none"
      })
  void aCardMayTellHowItIsLoadedOrWhereItIs(String text, String identifier) throws IOException {
    RecordedInput read = read(card("pretty_name: Otters", text));

    assertEquals(List.of(identifier), read.identifiers());
  }

  @Test
  void theOwnerIsItsAuthor() throws IOException {
    SourceRecord otters = read(card("pretty_name: o_x", "load_dataset('pond/o_x')")).records.get(0);

    assertEquals("[hf:pond]", otters.authors().get(0).identifiers().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pretty_name: Reeds | # Dataset Card for Rushes | Reeds",
        "license: mit | # Dataset Card for \"Rushes\" | Rushes",
        "license: mit | # Dataset Card for [Dataset Name] load_dataset('a') | none",
        "pretty_name: {wet: Reeds} | x | Reeds"
      })
  void theNameIsLookedForInThreePlaces(String fields, String text, String name) throws IOException {
    List<String> titles = read(card(fields, text)).titles();

    assertEquals(name.equals("none") ? List.of() : List.of(name), titles);
  }

  @Test
  void whatTemplatesSayIsNothing() throws IOException {
    SourceRecord reeds =
        read(card(
                "pretty_name: Reeds",
                """
                ## Dataset Description
                - **Homepage:** [Add homepage URL here if available]()
                - **Paper:** [N/A]
                - **Leaderboard:** None
                - **Point of Contact:** [If known, name and email of somebody]()
                ### Dataset Summary
                [More Information Needed](https://pond.example/CONTRIBUTING.md)
                ### Languages
                [More Information Needed]
                """))
            .records
            .get(0);

    assertEquals(List.of(), reeds.fields());
    assertEquals("", reeds.abstractText());
  }

  @Test
  void headingsInCodeAreNone() throws IOException {
    SourceRecord reeds =
        read(card(
                "pretty_name: Reeds",
                "### Dataset Summary\nReeds are many.\n```\n# Languages\nx\n```\nAnd thin.\n"))
            .records
            .get(0);

    assertTrue(reeds.abstractText().endsWith("And thin."), reeds.abstractText());
    assertEquals(List.of(), reeds.fields());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\nlicense: mit\npipeline_tag: fill-mask\ntask_categories: [x]\n---\n# Net",
        "---\nlicense: mit\nlibrary_name: otter\nbase_model: pond/net\n---\n# Dataset Card for X",
        "---\ntitle: On Mud\ndate: 2031-05-02\ntags: [mud]\n---\nMud is wet.",
        "---\ntitle: On Mud\n---\ntask_categories: are many",
        "# Dataset Card for Otters",
        "task_categories: [mud]",
        "---\n",
        ""
      })
  void cardsOfModelsAndOtherPagesAreNotRecognised(String text) {
    assertFalse(new DatasetCardReader().recognises(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\npretty_name: Reeds\n---\n",
        "\uFEFF---\r\nlicense: mit\r\ntask_ids:\r\n- x\r\n---\r\n",
        "---\nlicense: mit\n---\n\n# Dataset Card for Reeds\n",
        "---\nconfigs:\n- config_name: a\n  data_files: x.csv\n---\n",
        "---\ndataset_info:\n  features:"
      })
  void cardsAreRecognisedByNobodyElse(String text) {
    assertEquals(List.of("hf-dataset-card"), Told.recognising(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | no card",
        "Reeds | no card",
        "'---\npretty_name: Reeds' | cut off",
        "'---\n- Reeds\n---\n' | wrong type",
        "'---\n---\n' | wrong type",
        "'---\ntask_ids: [x]\n---\n' | no name",
        "'---\npretty_name: \"Reeds\n---\n' | broken YAML",
        "'---\npretty_name: A\npretty_name: B\n---\n' | field given twice"
      })
  void whatIsWrongIsSaid(String text, String reason) throws IOException {
    RecordedInput read = read(text);

    assertEquals(List.of(), read.titles());
    assertEquals(List.of(reason), read.reasons());
  }

  @Test
  void aBombOfAliasesIsNotUnfolded() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [lol]\n");
    for (int i = 1; i < 30; i++) {
      String before = "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [" + (before + ",").repeat(8) + before + "]\n");
    }

    assertEquals(
        List.of("YAML beyond limits"), read(card(bomb + "pretty_name: Reeds", "")).reasons());
  }

  @Test
  void tagsMakeNothing() throws IOException {
    String tagged = "pretty_name: !!javax.script.ScriptEngineManager Reeds";

    assertEquals(List.of("Reeds"), read(card(tagged, "")).titles());
  }

  @Test
  void deepNestingIsNoOverflow() {
    String yaml = card("pretty_name: " + "[".repeat(100_000), "");
    String quotes = card("pretty_name: Reeds", ">".repeat(100_000) + "x");
    String lists = card("pretty_name: Reeds", "- ".repeat(100_000) + "x");
    String emphasis = card("pretty_name: Reeds", "*a **a ".repeat(100_000));
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertEquals(List.of("YAML beyond limits"), read(yaml).reasons());
          assertEquals(List.of("Reeds"), read(quotes).titles());
          assertEquals(List.of("Reeds"), read(lists).titles());
          assertEquals(List.of("Reeds"), read(emphasis).titles());
        });
  }

  @Test
  void patternsComeToAnEnd() {
    String text =
        "- **Paper:** "
            + "[".repeat(50_000)
            + "\n### Dataset Summary\n"
            + "[a](".repeat(50_000)
            + "\n"
            + "<!--".repeat(50_000)
            + "\n### Citation Information\n"
            + "10.5555/".repeat(50_000)
            + "\narxiv"
            + ":".repeat(50_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertEquals(List.of("Reeds"), read(card("pretty_name: Reeds", text)).titles()));
  }

  @Test
  void aCardBeyondLimitsIsRejected() throws IOException {
    String endless = card("pretty_name: Reeds", "x".repeat(DatasetCardReader.LONGEST));

    assertEquals(List.of("record too large"), read(endless).reasons());
  }

  @Test
  void aByteThatIsNoUtf8CostsTheCard() throws IOException {
    RecordedInput read =
        RecordedInput.of(
            new DatasetCardReader(), MadeUpSources.withBadBytes(card("pretty_name: R?eds", "")));

    assertEquals(List.of("invalid UTF-8"), read.reasons());
  }
}

package org.papergraph.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.papergraph.extract.Finding;
import org.papergraph.extract.Part;
import org.papergraph.extract.Span;
import org.papergraph.read.Place;
import org.papergraph.vocabulary.Kind;

class JsonLinesTest {
  private static String lines(AnnotatedText... texts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonLines writer = new JsonLines(out)) {
      for (AnnotatedText text : texts) {
        writer.write(text);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theFieldsOfEachKindStandInTheirOrderAndWhatIsAbsentIsLeftOut() throws IOException {
    String text = "PebbleNet (PN) sorts 93.5% of PondBench, see https://a.example/x.";
    List<Span> spans = List.of(Texts.span(Part.ABSTRACT, text, "PebbleNet"));
    AnnotatedText annotated =
        new AnnotatedText(
            Optional.of(new Place("ponds.txt", 7)),
            Optional.of("arxiv:3105.01234"),
            "A Title",
            text,
            List.of(
                new Finding.Named(
                    Kind.METHOD,
                    Finding.Role.INTRODUCED,
                    "PN",
                    Optional.of("PebbleNet"),
                    Optional.of("https://vocabulary.example/method/PebbleNet"),
                    spans,
                    0.875,
                    "title-name"),
                new Finding.Repository("https://github.com/a/b", spans, 1, "r"),
                new Finding.Link("https://a.example/x", Finding.LinkKind.DEMO, spans, 0.5, "r"),
                new Finding.Acronym("PN", "PebbleNet", spans, 0.5, "r"),
                new Finding.Result(
                    "93.5",
                    "%",
                    false,
                    Optional.empty(),
                    Optional.of("PondBench"),
                    Optional.of("PN"),
                    Optional.empty(),
                    spans,
                    0.5,
                    "r")));
    String mentions =
        "\"mentions\":[{\"part\":\"abstract\",\"begin\":0,\"end\":9,\"text\":\"PebbleNet\"}]}";
    String rest = "\"confidence\":0.5,\"rule\":\"r\"," + mentions;

    assertEquals(
        "{\"source\":\"ponds.txt\",\"line\":7,\"id\":\"arxiv:3105.01234\",\"title\":\"A Title\",\"abstract\":\""
            + text
            + "\",\"findings\":["
            + "{\"kind\":\"method\",\"role\":\"introducesMethod\",\"name\":\"PN\","
            + "\"expansion\":\"PebbleNet\","
            + "\"concept\":\"https://vocabulary.example/method/PebbleNet\","
            + "\"confidence\":0.875,\"rule\":\"title-name\","
            + mentions
            + ",{\"kind\":\"repository\",\"role\":\"hasRepository\","
            + "\"url\":\"https://github.com/a/b\",\"confidence\":1.0,\"rule\":\"r\","
            + mentions
            + ",{\"kind\":\"link\",\"role\":\"hasLink\",\"url\":\"https://a.example/x\","
            + "\"linkKind\":\"demo\","
            + rest
            + ",{\"kind\":\"acronym\",\"role\":\"definesAcronym\",\"name\":\"PN\","
            + "\"expansion\":\"PebbleNet\","
            + rest
            + ",{\"kind\":\"result\",\"role\":\"hasResult\",\"value\":\"93.5\",\"unit\":\"%\","
            + "\"relative\":false,\"dataset\":\"PondBench\",\"method\":\"PN\","
            + rest
            + "]}\n",
        lines(annotated));
  }

  @Test
  void aTextFromNoFileHasNoSourceAndNoIdAndOneWithoutFindingsAnEmptyList() throws IOException {
    assertEquals(
        "{\"title\":\"\\\"T\\\"\",\"abstract\":\"\",\"findings\":[]}\n",
        lines(Texts.of("\"T\"", "")));
  }

  @Test
  void offsetsCountCodePointsOfThePartAndTheTextIsVerbatim() throws IOException {
    String title = "\uD835\uDCB3 Nets";
    String text = "\uD83D\uDC26\u2028\uD83D\uDC26\nNa\\\"ive\tPonds";
    JsonNode json =
        new ObjectMapper()
            .readTree(
                lines(
                    Texts.of(
                        title,
                        text,
                        Texts.named(
                            Kind.METHOD,
                            Finding.Role.MENTIONED,
                            "x",
                            Texts.span(Part.TITLE, title, "Nets"),
                            Texts.span(Part.ABSTRACT, text, "Na\\\"ive\tPonds")))));

    assertEquals(text, json.get("abstract").textValue());
    for (JsonNode mention : json.at("/findings/0/mentions")) {
      String part = json.get(mention.get("part").textValue()).textValue();
      int begin = part.offsetByCodePoints(0, mention.get("begin").intValue());
      int end = part.offsetByCodePoints(0, mention.get("end").intValue());
      assertEquals(part.substring(begin, end), mention.get("text").textValue());
    }
    assertEquals(4, json.at("/findings/0/mentions/1/begin").intValue());
  }

  @Test
  void aRecordIsOneLineWhateverIsInItsText() throws IOException {
    AnnotatedText text = Texts.of("One\nTwo", "Three\r\nFour\n");

    assertEquals(2, lines(text, text).lines().count());
  }
}

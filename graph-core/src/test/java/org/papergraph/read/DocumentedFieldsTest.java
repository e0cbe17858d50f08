package org.papergraph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Made-up inputs that have every field of their format, held to the page about it. */
class DocumentedFieldsTest {
  static Stream<Arguments> formats() {
    return Stream.of(
        arguments("arxiv-atom", List.of(MadeUpArchives.ARXIV_ATOM)),
        arguments(
            "arxiv-oai",
            List.of(
                MadeUpArchives.ARXIV_OAI,
                MadeUpArchives.ARXIV_OAI_RAW,
                MadeUpArchives.ARXIV_OAI_DUBLIN_CORE)),
        arguments("arxiv-snapshot", List.of(MadeUpArchives.ARXIV_SNAPSHOT)),
        arguments(
            "openalex",
            List.of(
                MadeUpArchives.OPENALEX_WORK,
                MadeUpArchives.OPENALEX_WORK.replaceFirst("\"journal\"", "\"repository\""))),
        arguments(
            "semantic-scholar",
            List.of(
                MadeUpArchives.SEMANTIC_SCHOLAR_CORPUS,
                MadeUpArchives.SEMANTIC_SCHOLAR_ANSWER,
                MadeUpArchives.SEMANTIC_SCHOLAR_DATA_SET)),
        arguments("github", List.of(MadeUpRepositories.GITHUB, MadeUpRepositories.GITHUB_SEARCH)),
        arguments("croissant", List.of(MadeUpDatasets.CROISSANT)),
        arguments("datacite-xml", List.of(MadeUpDatasets.DATACITE_XML)),
        arguments("papers-with-code-methods", List.of(MadeUpGraphs.PWC_METHODS)),
        arguments("papers-with-code-datasets", List.of(MadeUpGraphs.PWC_DATASETS)),
        arguments("papers-with-code-tables", List.of(MadeUpGraphs.PWC_TABLES)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formats")
  void whatThePageListsIsWhatIsKept(String format, List<String> inputs) throws IOException {
    SourceReader reader = SourceReaders.named(format).orElseThrow();
    List<SourceRecord> records = new ArrayList<>();
    for (String input : inputs) {
      records.addAll(RecordedInput.of(reader, input).records);
    }

    assertEquals(List.of(), DocumentedFields.differences(format, records));
  }
}

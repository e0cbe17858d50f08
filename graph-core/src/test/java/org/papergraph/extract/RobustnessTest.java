package org.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.vocabulary.VocabularyFiles;

/** Whatever stands where an abstract should stand is read without harm. */
class RobustnessTest {
  private static final FindingReader READER =
      new FindingReader(VocabularyFiles.bundled(), Papers.classifiers());

  private static final String PROSE =
      "We propose OtterNet, a network for pebble sorting. It reaches an accuracy of 93.2% on"
          + " CIFAR-10 and dives 3 times faster than ResNet-50 did in 2019. ";

  static Stream<String> texts() {
    return Stream.of(
        "",
        " ",
        "Otter",
        "OtterNet",
        "classification",
        "accuracy",
        "93.2%",
        "我们提出了一种新的池塘网络。它在水獭数据集上的准确率为 93.2%，比以前快 3 倍。",
        "نقترح شبكة جديدة للبركة. تبلغ الدقة ٩٣٫٢٪ على مجموعة بيانات القضاعة و 12.5% أيضا.",
        "Nous proposons l'étang neuronal, un réseau qui atteint une précision de 93,2 % sur"
            + " l'ensemble « Loutre », soit 2,1 points de mieux qu'auparavant.",
        "$\\mathcal{L}_{\\theta} = \\frac{1}{N}\\sum_{i=1}^{N} \\|x_i - \\hat{x}_i\\|^2$",
        "\\begin{itemize}\\item $\\alpha$\\item {\\bf }\\end{itemize}\\\\ \\% \\& \\_ $$ $ {} }{",
        ".,;:!?()[]{}<>\"'`´“”‘’«»…–—-/\\|@#%^&*_+=~§°±×÷",
        "... --- ??? !!! ((( ))) ;;; ,,, ::: % % % ± ± ±",
        "1 2 3 4.5 6,789 10-20 30–40 50 to 60 7% 8x 9± 10±1 11 ± ±12 0.0.0 1,2,3 1e5 -4 +5",
        "±",
        "5 ±",
        "from 1 to",
        "1 to 2 to 3 to 4 % points points",
        "\u0000\u0001\u0002\u0007\u0008\u001b[31m\u007f\u0085\u009f 93.2% \u0000accuracy\u0000",
        "\ufeff\u200b\u200e\u202e\u2028\u2029\ufffd\uffff 12% on \u200bCIFAR-10\u200b",
        "\ud83d\ude00\ud83d accuracy \ude00 12%",
        "accuracy\n\n\n\t\t12%\r\n\r\non\u00a0CIFAR-10",
        "٣٤ ५६ ７８ Ⅷ ½ ² ₃ 12٫5% ９３.２%");
  }

  private static void isReadWithoutHarm(String title, String abstractText) {
    for (Finding finding : READER.read(title, abstractText)) {
      assertTrue(finding.confidence() >= 0 && finding.confidence() <= 1, finding::toString);
      for (Span span : finding.spans()) {
        String text = span.part() == Part.TITLE ? title : abstractText;
        assertTrue(span.end() <= text.length(), finding::toString);
        assertTrue(!text.substring(span.begin(), span.end()).isBlank(), finding::toString);
      }
    }
    for (Decision decision : READER.decisions(title, abstractText)) {
      assertTrue(!decision.cues().isEmpty(), decision::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void anyTextIsReadAsTitleAndAsAbstract(String text) {
    isReadWithoutHarm(text, text);
    isReadWithoutHarm("", text);
    isReadWithoutHarm(text, "");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void anyTextIsReadBetweenOthers(String text) {
    isReadWithoutHarm("OtterNet: " + text, PROSE + text + " " + PROSE);
  }

  @Test
  void aHundredThousandWordsAreRead() {
    isReadWithoutHarm("OtterNet", PROSE.repeat(100_000 / PROSE.split(" ").length + 1));
  }

  private static int decisions(String text) {
    return READER.decisions("OtterNet", text).size();
  }

  /** If each pair of things were a question, twice the text would raise four times as many. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        PROSE,
        "accuracy of 93.2% on CIFAR-10 and ",
        "12 % , ",
        "accuracy and ",
        "CIFAR-10 / ",
        "pebble sorting for ",
        "12 to 20 ± 3 "
      })
  void theNumberOfQuestionsGrowsNoFasterThanTheText(String piece) {
    int some = decisions(piece.repeat(100));
    int twiceAsMany = decisions(piece.repeat(200));

    assertTrue(twiceAsMany <= 2.5 * some + 20, some + " and then " + twiceAsMany);
  }

  @Test
  void aNumberIsPairedWithNoMoreThanItsNeighbours() {
    String text = "We report " + "accuracy of 93.2% on CIFAR-10 and ".repeat(50) + "more.";
    PaperAnalysis paper = Papers.wellKnown("OtterNet", text);
    List<NumberCandidate> numbers = NumberFinder.find(paper);
    NumberReader reader = new NumberReader(paper, numbers);

    assertEquals(50, numbers.size());
    for (NumberCandidate number : numbers) {
      assertTrue(reader.metrics(number).size() <= 8);
      assertTrue(reader.datasets(number).size() <= 8);
    }
  }
}

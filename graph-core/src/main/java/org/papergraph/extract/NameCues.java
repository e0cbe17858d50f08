package org.papergraph.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.papergraph.vocabulary.Kind;

/** What a name says by itself: its shape, its ending, the last word of its expansion. */
final class NameCues {
  private static final Pattern METHOD_ENDING =
      Pattern.compile(
          "(?:[Nn]ets?|NETS?|Net[Vv]?\\d+|[Ff]ormers?|GANs?|BERTa?|GPT|VAEs?|AEs?|NNs?|RNNs?|CNNs?"
              + "|GNNs?|DNNs?|MLPs?|LSTMs?|GRUs?|NAS|DARTS|LMs?|LLMs?|SGD|Adam|Prop|Flow|Diff|Diffusion"
              + "|LoRA|ViTs?|Mixer|Attn|Attention|Grad|RL|DP|Conv|Pool|Norm|Opt|LU|KD|SVMs?|PO|MCTS"
              + "|Boost|Encoder|Mamba|Fields?|Machines?|Networks?|Transformers?|Units?|Kernels?|Layers?"
              + "|Processe?s?|Operators?|Learning|Search|Pruning|Loss|Algorithm|Optimi[sz]ation)"
              + "[-+*]*\\d*$");
  private static final Pattern DATASET_ENDING =
      Pattern.compile(
          "(?:Bench(?:mark)?|BENCH|QA|Corpus|MNIST|NIST|NLI|COCO|Wiki|DB|Dataset|Treebank|News|Set|SQuAD"
              + "|CIFAR|ImageNet|Gym|Arena|Data)(?:[-+.]?[vV]?\\d+(?:\\.\\d+)?)?$|^(?:ogb|OGB|UCI|WMT|IWSLT"
              + "|SemEval|CoNLL|TREC|CLEF|NAS-Bench|MNIST|CIFAR)");
  private static final Pattern VERSION = Pattern.compile("\\p{L}[-_ ]?[vVsS]?\\d{1,3}(?:\\.\\d)?$");
  private static final Pattern MIXED_CASE = Pattern.compile("\\p{Ll}\\p{Lu}|\\p{Lu}{2}\\p{Ll}{2}");

  private NameCues() {}

  static void gather(Candidate candidate) {
    String name = candidate.name();
    shape(candidate, name);
    candidate.expansion().ifPresent(expansion -> expansion(candidate, expansion));
    boolean named = name.chars().anyMatch(Character::isUpperCase);
    if (named && DATASET_ENDING.matcher(name).find()) {
      candidate.cues().add("name-ending", Kind.DATASET);
    } else if (named && METHOD_ENDING.matcher(name).find()) {
      candidate.cues().add("name-ending", Kind.METHOD);
    }
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    if (name.contains(" ")) {
      HeadNouns.kind(last).ifPresent(kind -> candidate.cues().add("name-head", kind));
      if (HeadNouns.isOther(last)) {
        candidate.cues().add("name-head-other");
      }
    }
  }

  private static void shape(Candidate candidate, String name) {
    if (name.contains(" ")) {
      candidate.cues().add("capitalised-phrase");
    } else if (MIXED_CASE.matcher(name).find()) {
      candidate.cues().add("coined-shape");
    } else if (name.chars().filter(Character::isUpperCase).count() >= 2) {
      candidate.cues().add("acronym-shape");
    } else {
      candidate.cues().add("one-capitalised-word");
    }
    if (VERSION.matcher(name).find()) {
      candidate.cues().add("version-number");
    }
  }

  /** The noun at the end of {@code graph neural network} says what a GNN is. */
  private static void expansion(Candidate candidate, String expansion) {
    String[] words = expansion.toLowerCase(Locale.ROOT).split("[\\s-]+");
    String last = words[words.length - 1].replaceAll("[^\\p{L}]", "");
    Optional<Kind> kind = TaskNouns.isTask(last) ? Optional.of(Kind.TASK) : HeadNouns.kind(last);
    kind.ifPresent(k -> candidate.cues().add("expansion-head", k));
    if (kind.isEmpty()) {
      candidate.cues().add("expansion-head-other");
    }
  }
}

package org.papergraph.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Nouns that end the names of problems worked on, as in {@code graph classification}. */
final class TaskNouns {
  private static final Set<String> NOUNS =
      Words.of(
          "classification recognition detection segmentation generation estimation",
          "prediction forecasting translation summarization summarisation retrieval",
          "completion reconstruction synthesis tracking clustering reasoning answering",
          "localization localisation restoration denoising verification navigation",
          "recommendation ranking parsing tagging captioning inpainting deblurring",
          "super-resolution identification imputation matching disambiguation extraction",
          "editing discovery alignment simulation");

  /** Nouns that end names of problems too, but of much else as well. */
  private static final Set<String> WIDER =
      Words.of(
          "learning search optimization optimisation planning control adaptation generalization",
          "generalisation inference sampling compression pruning quantization distillation",
          "tuning fine-tuning finetuning training pre-training pretraining understanding",
          "modeling modelling analysis evaluation selection minimization maximization",
          "approximation exploration interpolation extrapolation calibration annotation",
          "labeling labelling acquisition induction decoding mining anonymization transfer",
          "regression interpretability explainability robustness fairness privacy attack",
          "defense unlearning merging rendering registration transcription spotting",
          "diarization separation enhancement colorization matting grounding linking",
          "resolution entailment paraphrasing simplification correction detoxification",
          "assignment allocation scheduling routing design construction solving proving",
          "programming decomposition factorization reduction visualization augmentation",
          "debiasing counting transport memorization attribution watermarking valuation",
          "auditing tokenization embedding manipulation grasping locomotion assessment",
          "diagnosis monitoring filtering smoothing hashing indexing search querying",
          "testing verification certification comprehension dialogue conversation",
          "normalization initialization representation shift forgetting games completion",
          "mapping odometry relighting stylization animation avatars interaction",
          "coordination cooperation negotiation deployment serving acceleration",
          "scaling steering prompting jailbreaking hallucination detection moderation",
          "trading pricing bidding bandits matching screening docking folding",
          "mitigation meta-learning computation engineering processing perception quantification",
          "decision-making regularization regularisation sparsification recovery explanation",
          "checking fact-checking expansion rearrangement coding encoding integration conversion",
          "fusion placement sensing binarization binarisation repair filling validation",
          "measurement reranking re-ranking personalization automation assembly refinement",
          "inversion driving poisoning disentanglement scoring transliteration interpretation",
          "balancing debugging avoidance fitting curation customization ordering teaching",
          "teaming reuse imaging reassembly pooling following chunking stemming lemmatization",
          "diacritization transcription deduplication anonymisation stylometry profiling",
          "elicitation evasion imitation cloning teleoperation perturbation propagation");

  /** What {@code classifying images} is called as a problem: {@code image classification}. */
  private static final Map<String, String> OF_VERB = new HashMap<>();

  static {
    String verbs =
        "classifying classification recognizing recognition recognising recognition detecting"
            + " detection segmenting segmentation generating generation estimating estimation"
            + " predicting prediction forecasting forecasting translating translation summarizing"
            + " summarization retrieving retrieval completing completion reconstructing"
            + " reconstruction synthesizing synthesis tracking tracking clustering clustering"
            + " localizing localization restoring restoration denoising denoising verifying"
            + " verification recommending recommendation ranking ranking parsing parsing"
            + " identifying identification imputing imputation matching matching disambiguating"
            + " disambiguation extracting extraction editing editing discovering discovery aligning"
            + " alignment simulating simulation learning learning optimizing optimization planning"
            + " planning controlling control sampling sampling compressing compression pruning"
            + " pruning quantizing quantization modeling modeling modelling modeling analyzing"
            + " analysis evaluating evaluation selecting selection minimizing minimization"
            + " maximizing maximization approximating approximation solving solving registering"
            + " registration separating separation answering answering rendering rendering"
            + " designing design merging merging calibrating calibration inferring inference"
            + " training training understanding understanding annotating annotation linking linking"
            + " mitigating mitigation quantifying quantification steering steering scaling scaling"
            + " fitting fitting computing computation animating animation customizing customization"
            + " personalizing personalization decoding decoding encoding encoding proving proving"
            + " tuning tuning decomposing decomposition factorizing factorization scheduling"
            + " scheduling allocating allocation mapping mapping counting counting monitoring"
            + " monitoring filtering filtering repairing repair debugging debugging grounding"
            + " grounding explaining explanation interpreting interpretation measuring measurement"
            + " assessing assessment diagnosing diagnosis recovering recovery interpolating"
            + " interpolation extrapolating extrapolation searching search regularizing"
            + " regularization disentangling disentanglement inverting inversion prompting"
            + " prompting auditing auditing fusing fusion removing removal embedding embedding";
    String[] words = verbs.split(" ", -1);
    for (int i = 0; i < words.length; i += 2) {
      OF_VERB.put(words[i], words[i + 1]);
    }
  }

  /** What one who does it works on: a {@code detector} on {@code detection}. */
  private static final Map<String, String> OF_AGENT = new HashMap<>();

  static {
    String agents =
        "solver solving classifier classification detector detection parser parsing tagger tagging"
            + " predictor prediction forecaster forecasting recommender recommendation segmenter"
            + " segmentation summarizer summarization recognizer recognition translator translation"
            + " planner planning retriever retrieval simulator simulation generator generation"
            + " estimator estimation tracker tracking verifier verification tokenizer tokenization"
            + " optimizer optimization compressor compression sampler sampling controller control"
            + " localizer localization captioner captioning reranker reranking ranker ranking";
    String[] words = agents.split(" ", -1);
    for (int i = 0; i < words.length; i += 2) {
      OF_AGENT.put(words[i], words[i + 1]);
      OF_AGENT.put(words[i] + "s", words[i + 1]);
    }
  }

  private TaskNouns() {}

  static boolean isTask(String lower) {
    return NOUNS.contains(lower);
  }

  /** Whether a phrase that ends in the noun may be a problem. */
  static boolean mayBeTask(String lower) {
    return NOUNS.contains(lower) || WIDER.contains(lower);
  }

  /** The noun of a verb's form in -ing, if problems are named by it. */
  static Optional<String> ofVerb(String lower) {
    return Optional.ofNullable(OF_VERB.get(lower));
  }

  /** The noun of what an agent does, if problems are named by it. */
  static Optional<String> ofAgent(String lower) {
    return Optional.ofNullable(OF_AGENT.get(lower));
  }
}

package org.papergraph.extract;

import java.util.Locale;
import java.util.Set;

/** Capitalised words and short forms that are no method, data set, task or metric. */
final class NotNames {
  /** Organisations, places, hardware, venues, fields and mathematics. */
  private static final Set<String> NAMES =
      Words.of(
          "AI ML DL NLP CV GPU GPUs CPU CPUs TPU TPUs FPGA FPGAs ASIC NPU NPUs NVIDIA",
          "Nvidia Google Intel AMD ARM IBM Microsoft Facebook Meta Apple Amazon OpenAI",
          "DeepMind GitHub Github GitLab IoT API APIs USA US UK EU IEEE ACM ICLR NeurIPS",
          "NIPS ICML CVPR ICCV ECCV AAAI IJCAI ACL EMNLP NAACL KDD SIGIR INTERSPEECH SOTA",
          "SoTA PDE PDEs ODE ODEs SDE SDEs NP NP-hard 2D 3D 1D 4D 2-D 3-D RGB RGB-D IID OOD",
          "KL RAM SRAM DRAM GB MB KB TB GHz MHz HTML PDF URL UAV UAVs MRI fMRI CT EEG ECG",
          "DNA RNA COVID-19 SARS-CoV-2 HPC SoC AGI HCI QA RL DRL SL SSL TL FL CL DA XAI",
          "AutoML ICU EHR EHRs LiDAR IMU GPS CUDA CO2 CO₂ Inc Ltd PhD FLOP FLOPs FLOPS MAC",
          "MACs CFD BP Jetson A100 V100 H100 RTX GTX Raspberry Arduino Xilinx Python C++",
          "Java Rust English Chinese German French Spanish Arabic Japanese Korean Hindi",
          "Russian European American African Asian Western January February March April May",
          "June July August September October November December Section Figure Table",
          "Samsung iPhone Pixel Snapdragon Qualcomm Xeon Android iOS Linux Windows",
          "Theorem Lemma Appendix Eq II III IV VI VII VIII Ph.D vs WLOG w.r.t KB/s");

  /** Words that begin sentences or stand in titles with a capital. */
  private static final Set<String> COMMON_WORDS =
      Words.of(
          "we the a an in on for of to and or our this these that it its as at by with from",
          "is are be i ii however moreover furthermore finally code additionally recent",
          "recently deep neural network networks learning machine artificial intelligence",
          "model models data dataset datasets method methods algorithm algorithms training",
          "test new novel using via towards toward how what why when where which large",
          "language vision computer science physics mathematics biology internet things",
          "bayes gaussian bayesian hebbian lipschitz euclidean riemannian hilbert banach",
          "lyapunov hessian jacobian fourier laplacian markov markovian boolean boltzmann",
          "turing newtonian hamiltonian lagrangian fisher shannon pareto nash bernoulli",
          "poisson cauchy taylor chebyshev legendre hermite wasserstein frobenius",
          "rademacher gibbs kolmogorov abelian cartesian fréchet sobolev besov hölder von",
          "neumann lie navier-stokes schrödinger maxwell burgers volterra ito itô zipf",
          "occam moore bellman dirichlet voronoi delaunay hopf ising haar haussdorff monte",
          "carlo big open source first second third unlike based experiments results",
          "extensive empirical theoretical experimental evaluation non-euclidean",
          "pre-trained non-gaussian");

  private static final Set<String> CLOSING =
      Words.of(
          "dataset datasets benchmark benchmarks model models algorithm algorithms method",
          "methods framework gpu gpus cpu cpus task tasks library corpus optimizer accuracy",
          "top-1 challenge");

  private static final Set<String> OPENING =
      Set.of(
          "the", "a", "an", "our", "we", "this", "in", "for", "with", "using", "on", "novel",
          "new");

  private static final String MEASURE = "\\d+([.,]\\d+)?[A-Za-z%]{0,3}|[A-Z]|[A-Z][a-z]?[⁰-₉²³¹]+";

  private NotNames() {}

  /** Whether a token in capitals is known to be something else. */
  static boolean isNotAName(String text) {
    if (NAMES.contains(text)) {
      return true;
    }
    return Words.match(text, MEASURE) || text.startsWith("non-") || text.startsWith("Non-");
  }

  /** Whether a word is capitalised for other reasons than being a name. */
  static boolean isCommonWord(String lower) {
    return COMMON_WORDS.contains(lower) || HeadNouns.kind(lower).isPresent();
  }

  static boolean isClosing(String lower) {
    return CLOSING.contains(lower);
  }

  static boolean isOpening(String lower) {
    return OPENING.contains(lower);
  }

  /** The same for text of any case. */
  static boolean isCommon(String word) {
    return isCommonWord(word.toLowerCase(Locale.ROOT));
  }
}

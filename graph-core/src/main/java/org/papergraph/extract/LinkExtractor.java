package org.papergraph.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.papergraph.extract.Finding.LinkKind;

/** Finds the addresses that are no code repositories. */
final class LinkExtractor implements Extractor {
  private static final double CONFIDENCE_WITH_SCHEME = 0.98;
  private static final double CONFIDENCE_OF_A_BARE_HOST = 0.9;

  /** How far before an address a word about it may stand, in characters. */
  private static final int REACH = 90;

  private static final Pattern PAPER_HOST =
      Pattern.compile("arxiv\\.org|doi\\.org|openreview\\.net|aclanthology\\.org|.*\\.pdf$");
  private static final Pattern DEMO = Pattern.compile("\\b(demo|playground|try it|live)\\b");
  private static final Pattern DATA =
      Pattern.compile("\\b(data|datasets?|corpus|corpora|benchmark)\\b");
  private static final Pattern PROJECT =
      Pattern.compile("\\b(project|website|web ?page|homepage|home page|page|code|videos?)\\b");

  @Override
  public List<Finding> extract(PaperAnalysis paper) {
    Map<String, Finding.Link> links = new LinkedHashMap<>();
    for (WebAddresses.Address address : paper.addresses()) {
      if (CodeHosts.repository(address).isEmpty()) {
        links.merge(address.url(), link(paper, address), LinkExtractor::joined);
      }
    }
    return new ArrayList<>(links.values());
  }

  private static Finding.Link link(PaperAnalysis paper, WebAddresses.Address address) {
    String raw = paper.section(address.span().part()).text().raw();
    boolean scheme = raw.startsWith("http", address.span().begin());
    return new Finding.Link(
        address.url(),
        kind(address, raw),
        List.of(address.span()),
        scheme ? CONFIDENCE_WITH_SCHEME : CONFIDENCE_OF_A_BARE_HOST,
        scheme ? "web-address" : "bare-host");
  }

  private static Finding.Link joined(Finding.Link one, Finding.Link other) {
    List<Span> spans = new ArrayList<>(one.spans());
    spans.addAll(other.spans());
    return new Finding.Link(one.url(), one.kind(), spans, one.confidence(), one.rule());
  }

  private static LinkKind kind(WebAddresses.Address address, String raw) {
    if (PAPER_HOST.matcher(address.host()).matches()) {
      return LinkKind.PAPER;
    }
    int begin = address.span().begin();
    String before = raw.substring(Math.max(0, begin - REACH), begin).toLowerCase(Locale.ROOT);
    if (DEMO.matcher(before).find()) {
      return LinkKind.DEMO;
    }
    if (PROJECT.matcher(before).find() || address.host().endsWith(".github.io")) {
      return LinkKind.PROJECT;
    }
    return DATA.matcher(before).find() || address.url().contains("/datasets/")
        ? LinkKind.DATASET
        : LinkKind.OTHER;
  }
}

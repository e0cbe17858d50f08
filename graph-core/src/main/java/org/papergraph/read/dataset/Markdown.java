package org.papergraph.read.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A text in Markdown as its headings, and what stands below each. */
final class Markdown {
  /**
   * A heading with what stands below it, up to the next heading of any rank.
   *
   * @param heading without marks; empty before the first
   * @param lines as written
   * @param items of its lists, as written
   */
  record Section(String heading, List<String> lines, List<String> items) {
    /** The heading as it is compared: in small letters, without what is in brackets. */
    String key() {
      return Markdown.key(heading);
    }

    /** What is written, without the lists. */
    String prose() {
      Set<String> listed =
          items.stream().flatMap(String::lines).collect(Collectors.toUnmodifiableSet());
      Stream<String> others = lines.stream().filter(it -> it.isBlank() || !listed.contains(it));
      return plain(others.collect(Collectors.joining("\n")));
    }

    String text() {
      return plain(String.join("\n", lines));
    }
  }

  /** Only blocks are told apart: emphasis in emphasis could be deeper than a parser can go. */
  private static final Parser BLOCKS =
      Parser.builder()
          .inlineParserFactory(context -> (lines, node) -> {})
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();

  /** What lists and quotes begin with. */
  private static final String MARKS = " \t>-+*.)0123456789";

  private static final int MOST_MARKS = 200;

  private static final Pattern IMAGE = Pattern.compile("!\\[[^\\[\\]]*\\]\\([^()]*\\)");
  private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)\\]\\([^()]*\\)");

  /** What templates of cards say where nobody wrote anything. */
  private static final String TO_BE_WRITTEN =
      "\\[?(?:more info(?:rmation)? needed|needs more information)\\]?(?:\\([^()]*\\))?";

  private static final Pattern NEEDED = Pattern.compile(TO_BE_WRITTEN, Pattern.CASE_INSENSITIVE);

  private static final Pattern NOTHING =
      Pattern.compile(
          "\\[?(?:n/?a|none|tb[ad]|optional|-+)\\]?\\.?"
              + "|(?:add homepage url here|if the dataset (?:is hosted|was introduced|supports)"
              + "|if known, name and email).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Markdown() {}

  static List<Section> sections(String text) {
    List<String> lines = text.lines().toList();
    List<Section> sections = new ArrayList<>();
    Section open = new Section("", new ArrayList<>(), new ArrayList<>());
    int done = 0;
    String bounded = lines.stream().map(Markdown::bounded).collect(Collectors.joining("\n"));
    Node block = BLOCKS.parse(bounded).getFirstChild();
    for (; block != null; block = block.getNext()) {
      List<SourceSpan> spans = block.getSourceSpans();
      if (block instanceof Heading && !spans.isEmpty()) {
        int first = spans.get(0).getLineIndex();
        int last = spans.get(spans.size() - 1).getLineIndex();
        open.lines().addAll(lines.subList(Math.min(done, first), first));
        sections.add(open);
        open = new Section(heading(lines.get(first)), new ArrayList<>(), new ArrayList<>());
        done = last + 1;
      } else if (block instanceof BulletList) {
        items(block, lines, open);
      }
    }
    open.lines().addAll(lines.subList(Math.min(done, lines.size()), lines.size()));
    sections.add(open);
    return sections;
  }

  /** The line, or an empty one where it begins so many lists and quotes that a parser gets slow. */
  private static String bounded(String line) {
    int marks = 0;
    while (marks < line.length() && MARKS.indexOf(line.charAt(marks)) >= 0) {
      marks++;
    }
    return marks > MOST_MARKS ? "" : line;
  }

  private static void items(Node list, List<String> lines, Section section) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      List<SourceSpan> spans = item.getSourceSpans();
      if (!spans.isEmpty()) {
        int first = spans.get(0).getLineIndex();
        int last = spans.get(spans.size() - 1).getLineIndex();
        section.items().add(String.join("\n", lines.subList(first, last + 1)));
      }
    }
  }

  private static String heading(String line) {
    return between(line, "# \t").replace("*", "").replace("`", "").strip();
  }

  /** A text without these signs before and behind it. */
  static String between(String text, String signs) {
    int from = 0;
    int to = text.length();
    while (from < to && signs.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && signs.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }

  static String key(String label) {
    return label.replaceAll("\\[[^\\]]*\\]", "").strip().toLowerCase(Locale.ROOT);
  }

  /** The text without comments, pictures and addresses of links, and without placeholders. */
  static String plain(String marked) {
    String visible = IMAGE.matcher(withoutComments(marked)).replaceAll("");
    String real = NEEDED.matcher(visible).replaceAll("").strip();
    String text = LINK.matcher(real).replaceAll("$1").strip();
    if (NOTHING.matcher(text).matches()) {
      return "";
    }
    String lines = text.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
    return lines.replaceAll("\\n{3,}", "\n\n").strip();
  }

  private static String withoutComments(String marked) {
    StringBuilder text = new StringBuilder();
    int done = 0;
    int begin = marked.indexOf("<!--");
    while (begin >= 0) {
      int end = marked.indexOf("-->", begin);
      text.append(marked, done, begin);
      done = end < 0 ? marked.length() : end + "-->".length();
      begin = end < 0 ? -1 : marked.indexOf("<!--", done);
    }
    return text.append(marked, done, marked.length()).toString();
  }
}

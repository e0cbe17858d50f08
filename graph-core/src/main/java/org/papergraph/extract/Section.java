package org.papergraph.extract;

import java.util.List;
import org.papergraph.text.NameKey;
import org.papergraph.text.ReadableText;

/** A part of a paper, rendered and cut into tokens and sentences. */
final class Section {
  private final Part part;
  private final ReadableText text;
  private final List<Token> tokens;
  private final int[] sentenceOf;
  private final List<Range> sentences;
  private final String[] keys;

  private Section(
      Part part, ReadableText text, List<Token> tokens, int[] sentenceOf, List<Range> sentences) {
    this.part = part;
    this.text = text;
    this.tokens = tokens;
    this.sentenceOf = sentenceOf;
    this.sentences = sentences;
    this.keys =
        tokens.stream()
            .map(token -> token.isPunctuation() ? "" : NameKey.of(token.text()))
            .toArray(String[]::new);
  }

  /** The {@link NameKey} of a token; empty for punctuation. */
  String key(int token) {
    return keys[token];
  }

  /** Which part of the paper it is. */
  Part part() {
    return part;
  }

  /** The part's text. */
  ReadableText text() {
    return text;
  }

  /** The tokens of each sentence, in order. */
  List<Range> sentences() {
    return sentences;
  }

  /** The number of a token's sentence, from 0. */
  int sentenceIndex(int token) {
    return sentenceOf[token];
  }

  /**
   * A run of tokens, half-open.
   *
   * @param begin index of the first token
   * @param end index behind the last
   */
  record Range(int begin, int end) {
    int length() {
      return end - begin;
    }

    boolean contains(int index) {
      return begin <= index && index < end;
    }

    boolean contains(Range other) {
      return begin <= other.begin && other.end <= end;
    }

    boolean overlaps(Range other) {
      return begin < other.end && other.begin < end;
    }
  }

  static Section of(Part part, String raw) {
    ReadableText text = ReadableText.of(raw);
    List<Token> tokens = Tokens.of(text.text());
    int[] sentenceOf = new int[tokens.size()];
    List<Range> sentences = new java.util.ArrayList<>();
    List<Integer> ends =
        part == Part.TITLE ? List.of(text.text().length()) : Sentences.ends(text.text());
    int begin = 0;
    for (int end : ends) {
      int next = begin;
      while (next < tokens.size() && tokens.get(next).begin() < end) {
        sentenceOf[next++] = sentences.size();
      }
      if (next > begin) {
        sentences.add(new Range(begin, next));
        begin = next;
      }
    }
    return new Section(part, text, tokens, sentenceOf, sentences);
  }

  Token token(int index) {
    return tokens.get(index);
  }

  /** The token's text in lower case, or the empty string beyond the section's ends. */
  String lower(int index) {
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index).lower();
  }

  int size() {
    return tokens.size();
  }

  Range sentence(int token) {
    return sentences.get(sentenceOf[token]);
  }

  boolean startsSentence(int token) {
    return sentence(token).begin() == token;
  }

  /** The readable text of a run of tokens. */
  String readable(Range range) {
    return text.text().substring(token(range.begin()).begin(), token(range.end() - 1).end());
  }

  /** The raw stretch of a run of tokens. */
  Span span(Range range) {
    return rawSpan(token(range.begin()).begin(), token(range.end() - 1).end());
  }

  /** The raw stretch of a stretch of readable text. */
  Span rawSpan(int begin, int end) {
    return new Span(part, text.rawBegin(begin), text.rawEnd(end));
  }
}

package dev.mercator.highlight;

import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/**
 * A language by one of RSyntaxTextArea's token makers, which read line by line and carry over what
 * kind of token a line leaves open.
 */
final class TokenMakerLexer implements Lexer {
  private final TokenMaker maker;
  private final boolean keyed;

  private TokenMakerLexer(TokenMaker maker, boolean keyed) {
    this.maker = maker;
    this.keyed = keyed;
  }

  static TokenMakerLexer of(TokenMaker maker) {
    return new TokenMakerLexer(maker, false);
  }

  /** Of a language in which a word with a colon or equals sign behind it is a key. */
  static TokenMakerLexer keyed(TokenMaker maker) {
    return new TokenMakerLexer(maker, true);
  }

  @Override
  public void read(Spans spans, int from, int to) {
    int open = TokenTypes.NULL;
    for (int at = from; at < to; ) {
      int end = spans.endOfLine(at, to);
      open = line(spans, at, end, open);
      at = end + 1;
    }
  }

  private int line(Spans spans, int from, int to, int open) {
    Token token = maker.getTokenList(new Segment(spans.code(), from, to - from), open, from);
    int last = TokenTypes.NULL;
    while (token != null) {
      last = token.getType();
      Kind kind = token.isPaintable() ? kind(token, spans.code()) : Kind.PLAIN;
      if (kind != Kind.PLAIN) {
        spans.token(kind, token.getTextOffset(), token.getTextOffset() + token.length());
      }
      token = token.getNextToken();
    }
    return last;
  }

  private Kind kind(Token token, char[] code) {
    int type = token.getType();
    if (keyed && type == TokenTypes.IDENTIFIER) {
      return word(token, code);
    }
    return kind(type < 0 ? maker.getClosestStandardTokenTypeForInternalType(type) : type);
  }

  private static Kind word(Token token, char[] code) {
    int end = token.getTextOffset() + token.length();
    if (end < code.length && (code[end] == ':' || code[end] == '=')) {
      return Kind.KEYWORD;
    }
    return switch (token.getLexeme()) {
      case "true", "false", "null", "yes", "no" -> Kind.LITERAL;
      default -> Kind.PLAIN;
    };
  }

  private static Kind kind(int type) {
    return switch (type) {
      case TokenTypes.COMMENT_EOL,
          TokenTypes.COMMENT_MULTILINE,
          TokenTypes.COMMENT_DOCUMENTATION,
          TokenTypes.COMMENT_KEYWORD,
          TokenTypes.COMMENT_MARKUP,
          TokenTypes.MARKUP_COMMENT ->
          Kind.COMMENT;
      case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2 -> Kind.KEYWORD;
      case TokenTypes.FUNCTION, TokenTypes.DATA_TYPE, TokenTypes.MARKUP_TAG_NAME -> Kind.TYPE;
      case TokenTypes.LITERAL_BOOLEAN -> Kind.LITERAL;
      case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
          TokenTypes.LITERAL_NUMBER_FLOAT,
          TokenTypes.LITERAL_NUMBER_HEXADECIMAL,
          TokenTypes.ERROR_NUMBER_FORMAT ->
          Kind.NUMBER;
      case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
          TokenTypes.LITERAL_CHAR,
          TokenTypes.LITERAL_BACKQUOTE,
          TokenTypes.REGEX,
          TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
          TokenTypes.ERROR_STRING_DOUBLE,
          TokenTypes.ERROR_CHAR ->
          Kind.STRING;
      case TokenTypes.VARIABLE,
          TokenTypes.ANNOTATION,
          TokenTypes.PREPROCESSOR,
          TokenTypes.MARKUP_TAG_ATTRIBUTE,
          TokenTypes.MARKUP_DTD,
          TokenTypes.MARKUP_PROCESSING_INSTRUCTION,
          TokenTypes.MARKUP_ENTITY_REFERENCE ->
          Kind.NAME;
      default -> Kind.PLAIN;
    };
  }
}

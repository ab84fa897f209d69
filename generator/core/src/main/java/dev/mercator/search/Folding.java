package dev.mercator.search;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes letters alike that readers take for the same: case, accents, vowel points, widths. Only
 * marks that change no word are dropped: those of Latin, Greek, Cyrillic, Hebrew and Arabic. The
 * signs of Indic and other scripts are vowels, and stay.
 */
final class Folding {
  private Folding() {}

  static String fold(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder kept = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      if (!isAccent(apart.charAt(i))) {
        kept.append(apart.charAt(i));
      }
    }
    String lower = kept.toString().toLowerCase(Locale.ROOT);
    StringBuilder alike = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      // Lower case of a capital with a dot gives a dot above.
      if (!isAccent(c)) {
        String same = alike(c);
        alike.append(same.isEmpty() ? String.valueOf(c) : same);
      }
    }
    // Syllables of Hangul and voiced Kana come together again.
    return Normalizer.normalize(alike, Normalizer.Form.NFC);
  }

  /** A mark that is dropped, or a letter that only stretches a line (tatweel). */
  static boolean isAccent(char c) {
    if (c < 0x300) {
      return false;
    }
    return c <= 0x36F
        || (c >= 0x483 && c <= 0x487)
        || (c >= 0x591 && c <= 0x5BD)
        || c == 0x5BF
        || c == 0x5C1
        || c == 0x5C2
        || c == 0x5C4
        || c == 0x5C5
        || c == 0x5C7
        || (c >= 0x610 && c <= 0x61A)
        || c == 0x640
        || (c >= 0x64B && c <= 0x65F)
        || c == 0x670
        || (c >= 0x6D6 && c <= 0x6DC)
        || (c >= 0x6DF && c <= 0x6E4)
        || c == 0x6E7
        || c == 0x6E8
        || (c >= 0x6EA && c <= 0x6ED)
        || (c >= 0x1AB0 && c <= 0x1AFF)
        || (c >= 0x1DC0 && c <= 0x1DFF)
        || (c >= 0x20D0 && c <= 0x20FF)
        || (c >= 0xFE20 && c <= 0xFE2F);
  }

  /** How a letter that no decomposition takes apart is written without it. */
  private static String alike(char c) {
    return switch (c) {
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ø' -> "o";
      case 'ð', 'đ' -> "d";
      case 'þ' -> "th";
      case 'ł' -> "l";
      case 'ı' -> "i";
      case 'ς' -> "σ";
      default -> "";
    };
  }
}

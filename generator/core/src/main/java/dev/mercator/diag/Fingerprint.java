package dev.mercator.diag;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a finding is told apart by when lines move: rule, file and message, not line and column. Two
 * like findings in one file share it; whoever needs to tell them apart counts them.
 */
public final class Fingerprint {
  private static final int BYTES = 16;

  private Fingerprint() {}

  /** 32 hexadecimal digits: the first half of the SHA-256 of rule, file and message. */
  public static String of(Finding finding) {
    String text =
        String.join("\0", finding.rule().id(), finding.position().file(), finding.message());
    byte[] digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

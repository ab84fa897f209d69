package dev.mercator.image;

import dev.mercator.image.ImageHead.Faulty;
import dev.mercator.image.ImageHead.Size;
import dev.mercator.image.ImageHead.Unsized;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The root element of an SVG: its width and height, else the size of its view box. */
final class SvgRoot {
  private static final Pattern ROOT = Pattern.compile("<(?:[A-Za-z_][\\w.-]*+:)?svg(?=[\\s>/])");
  private static final Pattern TAG_END = Pattern.compile("(?:\"[^\"]*+\"|'[^']*+'|[^\"'>])*+>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "\\s(?<name>width|height|viewBox)\\s*=\\s*(?:\"(?<double>[^\"]*+)\"|'(?<single>[^']*+)')");
  private static final Pattern LENGTH =
      Pattern.compile(
          "\\s*\\+?(?<number>\\d{1,9}(?:\\.\\d{1,9})?|\\.\\d{1,9})(?<unit>px|pt|pc|mm|cm|in|)\\s*");
  private static final Pattern VIEW_BOX =
      Pattern.compile(
          "\\s*[-+.\\deE]+[\\s,]+[-+.\\deE]+[\\s,]+(?<width>\\d{1,9}(?:\\.\\d{1,9})?)[\\s,]+(?<height>\\d{1,9}(?:\\.\\d{1,9})?)\\s*");

  private SvgRoot() {}

  static ImageHead read(String text) {
    String clean = withoutComments(text);
    Matcher root = ROOT.matcher(clean);
    // Only the first is looked at: of many that do not end, each would be read to the end.
    Matcher end = TAG_END.matcher(clean);
    if (!root.find() || !end.region(root.end(), clean.length()).lookingAt()) {
      return new Faulty(
          "it is no image that browsers know",
          "save the image again, or give the file another ending");
    }
    Optional<Double> width = Optional.empty();
    Optional<Double> height = Optional.empty();
    Optional<Matcher> box = Optional.empty();
    Matcher attribute = ATTRIBUTE.matcher(end.group());
    while (attribute.find()) {
      String value =
          attribute.group("double") == null ? attribute.group("single") : attribute.group("double");
      switch (attribute.group("name")) {
        case "width" -> width = pixels(value);
        case "height" -> height = pixels(value);
        default -> box = Optional.of(VIEW_BOX.matcher(value)).filter(Matcher::matches);
      }
    }
    return size(width, height, box);
  }

  /** A missing edge follows from the other one by the proportions of the view box. */
  private static ImageHead size(
      Optional<Double> width, Optional<Double> height, Optional<Matcher> box) {
    if (width.isPresent() && height.isPresent()) {
      return rounded(width.get(), height.get());
    } else if (box.isEmpty()) {
      return new Unsized();
    }
    double boxWidth = Double.parseDouble(box.get().group("width"));
    double boxHeight = Double.parseDouble(box.get().group("height"));
    if (boxWidth <= 0 || boxHeight <= 0) {
      return new Unsized();
    } else if (width.isPresent()) {
      return rounded(width.get(), width.get() * boxHeight / boxWidth);
    } else if (height.isPresent()) {
      return rounded(height.get() * boxWidth / boxHeight, height.get());
    }
    return rounded(boxWidth, boxHeight);
  }

  private static Size rounded(double width, double height) {
    return new Size(edge(width), edge(height));
  }

  /**
   * Something that is drawn is a pixel at least; more than an edge may have is reported as it is.
   */
  private static int edge(double length) {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(length > 0 ? 1 : 0, Math.round(length)));
  }

  private static Optional<Double> pixels(String value) {
    Matcher length = LENGTH.matcher(value);
    return length.matches()
        ? Optional.of(Double.parseDouble(length.group("number")) * pixels(length))
        : Optional.empty();
  }

  /** CSS pixels in a unit (CSS Values and Units 4, absolute lengths). */
  private static double pixels(Matcher length) {
    return switch (length.group("unit")) {
      case "pt" -> 96 / 72d;
      case "pc" -> 16;
      case "mm" -> 96 / 25.4;
      case "cm" -> 96 / 2.54;
      case "in" -> 96;
      default -> 1;
    };
  }

  /** A comment may hold an older root. */
  private static String withoutComments(String text) {
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (int open = text.indexOf("<!--"); open >= 0; open = text.indexOf("<!--", done)) {
      out.append(text, done, open);
      int close = text.indexOf("-->", open);
      done = close < 0 ? text.length() : close + 3;
    }
    return out.append(text, done, text.length()).toString();
  }
}

package dev.mercator.parse;

import dev.mercator.image.ImageHead;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an image that a browser lays the page out by before it has the file: its size,
 * and when to fetch it. The first image of a page is likely in sight at once, the others can wait.
 */
final class ImageAttributes {
  private static final Pattern PIXELS = Pattern.compile("\\d{1,5}");

  private int images;

  /**
   * The attributes of the next image, a space before each.
   *
   * @param given those that its author wrote, by name in lower case; they stay as they are
   */
  String next(ImageHead head, Map<String, String> given) {
    StringBuilder out = new StringBuilder();
    if (head instanceof ImageHead.Size size && !given.containsKey("height")) {
      size(size, given.get("width"), out);
    }
    if (++images > 1 && !given.containsKey("loading")) {
      out.append(" loading=\"lazy\"");
    }
    return out.append(given.containsKey("decoding") ? "" : " decoding=\"async\"").toString();
  }

  /** To a width that is given belongs a height in proportion; a relative width needs none. */
  private static void size(ImageHead.Size size, @Nullable String width, StringBuilder out) {
    if (width == null) {
      out.append(" width=\"").append(size.width());
      out.append("\" height=\"").append(size.height()).append('"');
    } else if (PIXELS.matcher(width).matches()) {
      long height = Math.round(Double.parseDouble(width) * size.height() / size.width());
      out.append(" height=\"").append(Math.max(1, height)).append('"');
    }
  }
}

package dev.mercator.parse;

import dev.mercator.image.ImageHead;
import dev.mercator.model.Target;

/** What the image files that pages show say of themselves. Asked from several threads. */
@FunctionalInterface
public interface Images {
  /** Knows of no image's size. */
  Images UNSIZED = image -> new ImageHead.Unsized();

  /** The head of an image's file. */
  ImageHead head(Target.ToAsset image);
}

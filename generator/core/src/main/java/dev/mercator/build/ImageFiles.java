package dev.mercator.build;

import dev.mercator.image.ImageHead;
import dev.mercator.model.Target;
import dev.mercator.parse.Images;
import java.util.concurrent.ConcurrentHashMap;

/** The images of a build, each file looked into once, when the first page shows it. */
final class ImageFiles implements Images {
  private final Sources sources;
  private final ConcurrentHashMap<Target.ToAsset, ImageHead> heads = new ConcurrentHashMap<>();

  ImageFiles(Sources sources) {
    this.sources = sources;
  }

  @Override
  public ImageHead head(Target.ToAsset image) {
    return heads.computeIfAbsent(image, this::read);
  }

  /** Looks into every file again when it is next asked for. */
  void forget() {
    heads.clear();
  }

  private ImageHead read(Target.ToAsset image) {
    return sources
        .start(image.collection(), image.source(), ImageHead.LENGTH)
        .map(head -> ImageHead.read(image.source(), head))
        .orElseGet(ImageHead.Unsized::new);
  }
}

package dev.mercator.render;

import dev.mercator.model.Block;
import dev.mercator.model.Page;
import java.util.Optional;

/** Makes what stands on a page in the place of one of its blocks. */
@FunctionalInterface
interface Inset {

  /**
   * The HTML for a block.
   *
   * @param root prefix that leads from the page to the site's root
   * @return trusted HTML, all text in it escaped; nothing where the block is shown as written
   */
  Optional<String> html(Page page, Block block, String root);
}

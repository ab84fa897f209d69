/**
 * What the first bytes of an image say of it: how large it is. No decoder is started, so nothing of
 * AWT is loaded. {@link dev.mercator.image.ImageHead} is the front door.
 */
@NullMarked
package dev.mercator.image;

import org.jspecify.annotations.NullMarked;

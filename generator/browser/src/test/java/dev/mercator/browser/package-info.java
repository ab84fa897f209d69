/** Built atlases as a browser shows them. Without a browser these tests are skipped, and say so. */
@NullMarked
package dev.mercator.browser;

import org.jspecify.annotations.NullMarked;

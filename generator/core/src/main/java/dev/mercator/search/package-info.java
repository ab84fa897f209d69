/**
 * The index that readers search, made of small files: which sections hold which words, and the text
 * of the sections. {@link dev.mercator.search.SearchIndex} writes it; the theme's {@code search.js}
 * reads it, and takes words apart by the same rules as {@link dev.mercator.search.Tokenizer}.
 */
@NullMarked
package dev.mercator.search;

import org.jspecify.annotations.NullMarked;

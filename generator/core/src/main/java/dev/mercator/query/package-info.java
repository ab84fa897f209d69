/**
 * Asks the atlas: {@link dev.mercator.query.Query} is one question in the language of fenced {@code
 * query} blocks and of {@code mercator query}, {@link dev.mercator.query.Answer} what it comes to.
 * Knows no format of output.
 */
@NullMarked
package dev.mercator.query;

import org.jspecify.annotations.NullMarked;

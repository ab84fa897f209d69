/**
 * Text becomes pages: bytes are decoded, front matter and Markdown are read once, links are looked
 * up, and out come a {@link dev.mercator.model.Page}'s facts and its article as safe HTML. {@link
 * dev.mercator.parse.PageParser} is the front door, {@link dev.mercator.parse.Addresses} what it
 * must know of the other pages. The only package that imports flexmark.
 */
@NullMarked
package dev.mercator.parse;

import org.jspecify.annotations.NullMarked;

/**
 * Source code as HTML, its tokens in spans of few classes: {@code hl-k} keywords and keys, {@code
 * hl-t} types and tags, {@code hl-s} strings, {@code hl-n} numbers, {@code hl-l} literals, {@code
 * hl-a} variables, attributes and directives, {@code hl-c} comments, {@code hl-i} and {@code hl-d}
 * lines that come and go. {@link dev.mercator.highlight.Highlighter} is the front door. The only
 * package that imports the token makers of RSyntaxTextArea, which run without a display.
 */
@NullMarked
package dev.mercator.highlight;

import org.jspecify.annotations.NullMarked;

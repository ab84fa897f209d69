/**
 * The facts of one atlas as values: places, pages, links, types, edges. Imports nothing but {@code
 * diag}.
 */
@NullMarked
package dev.mercator.model;

import org.jspecify.annotations.NullMarked;

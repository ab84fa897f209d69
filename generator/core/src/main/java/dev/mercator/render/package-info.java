/**
 * The atlas as a site for readers: {@link dev.mercator.render.SiteRenderer} turns pages, hubs,
 * home, findings into HTML by the templates of a {@link dev.mercator.render.Theme}. The only
 * package that imports Pebble. Whatever a page says reaches the output through a template's
 * escaping or through {@link dev.mercator.render.Html#escape}; trusted as HTML are the sanitised
 * article and what this package draws itself.
 */
@NullMarked
package dev.mercator.render;

import org.jspecify.annotations.NullMarked;

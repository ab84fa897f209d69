/**
 * Runs the pipeline: {@link dev.mercator.build.Compiler} reads sources and makes an atlas with its
 * findings, {@link dev.mercator.build.SiteBuilder} writes the site. The only package that sees all
 * others.
 */
@NullMarked
package dev.mercator.build;

import org.jspecify.annotations.NullMarked;

/** Mercator inside a Maven build: one goal per class, each as thin as a command. */
@NullMarked
package dev.mercator.maven;

import org.jspecify.annotations.NullMarked;

/**
 * A project shown while it is edited: a server on loopback that makes pages when they are asked
 * for, watches the sources, and tells open pages what has changed. {@link
 * dev.mercator.serve.Preview} is the front door.
 */
@NullMarked
package dev.mercator.serve;

import org.jspecify.annotations.NullMarked;

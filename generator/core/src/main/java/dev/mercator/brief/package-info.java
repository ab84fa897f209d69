/**
 * What somebody who takes up an item is told, and whether they kept to it: {@link
 * dev.mercator.brief.Brief} gathers what the atlas knows of an item, {@link
 * dev.mercator.brief.Scope} holds a branch against the item's territory.
 */
@NullMarked
package dev.mercator.brief;

import org.jspecify.annotations.NullMarked;

/**
 * What a build leaves behind: an {@link dev.mercator.export.Output} is where it goes (memory, or a
 * folder that {@link dev.mercator.export.Publisher} switches whole), {@link
 * dev.mercator.export.Exporters} lists every file for tools, {@link dev.mercator.export.Records}
 * gives the bytes of one record.
 */
@NullMarked
package dev.mercator.export;

import org.jspecify.annotations.NullMarked;

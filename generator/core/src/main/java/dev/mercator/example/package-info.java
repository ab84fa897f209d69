/**
 * Verified examples: blocks of pages whose scenarios are run and compared with what the page says
 * of them. {@link dev.mercator.example.ExampleRunner} runs one block, {@link
 * dev.mercator.example.Examples} holds what came of all, and {@link
 * dev.mercator.example.Acceptance} writes what the runs gave into a source.
 */
@NullMarked
package dev.mercator.example;

import org.jspecify.annotations.NullMarked;

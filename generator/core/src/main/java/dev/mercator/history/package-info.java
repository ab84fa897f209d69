/**
 * What git remembers of a project: {@link dev.mercator.history.GitHistory} dates files by their
 * commits. The only package that knows JGit, which reads repositories without the git program.
 * Nothing of the user's or the machine's git configuration is read, nothing is ever written.
 */
@NullMarked
package dev.mercator.history;

import org.jspecify.annotations.NullMarked;

/// Commits, their files and their history. The only code that speaks JGit; it never writes to a repository of others.
@NullMarked
package dev.groundwork.generator.repository;

import org.jspecify.annotations.NullMarked;

/// Commits and history, against what the git of this machine says.
@NullMarked
package dev.groundwork.generator.repository;

import org.jspecify.annotations.NullMarked;

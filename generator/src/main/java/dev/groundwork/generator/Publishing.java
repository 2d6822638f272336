package dev.groundwork.generator;

import dev.groundwork.generator.repository.Workspace;
import java.nio.file.Path;
import java.time.Duration;

/// What a publisher was told on the command line.
///
/// @param repository as it may be shown to anybody
/// @param templates for a commit that brings none
/// @param every how long it waits between two looks
/// @param once whether it ends after one
record Publishing(
        String repository,
        String branch,
        Workspace workspace,
        Path releases,
        Path templates,
        Duration every,
        boolean once) {}

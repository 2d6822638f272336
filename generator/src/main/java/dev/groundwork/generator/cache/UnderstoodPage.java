package dev.groundwork.generator.cache;

import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.content.Stamp;

/// A page whose front matter was understood, without its body.
///
/// @param stamp of the file that was read
record UnderstoodPage(Stamp stamp, Page page) {}

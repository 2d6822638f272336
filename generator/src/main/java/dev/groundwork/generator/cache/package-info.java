/// What one build remembers for the next: bodies, pages and shards that need not be made again.
@NullMarked
package dev.groundwork.generator.cache;

import org.jspecify.annotations.NullMarked;

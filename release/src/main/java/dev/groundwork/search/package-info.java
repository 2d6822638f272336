/// The search index: pages in, hits out. The only code that speaks Lucene.
@NullMarked
package dev.groundwork.search;

import org.jspecify.annotations.NullMarked;

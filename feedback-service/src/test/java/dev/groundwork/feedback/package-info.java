/// Tests of the whole service, over real HTTP, with a real database and a real index.
@NullMarked
package dev.groundwork.feedback;

import org.jspecify.annotations.NullMarked;

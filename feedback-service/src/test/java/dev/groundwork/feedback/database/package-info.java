/// Tests of the database: what is promised of a write.
@NullMarked
package dev.groundwork.feedback.database;

import org.jspecify.annotations.NullMarked;

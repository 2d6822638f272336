/// Opens the database, brings it to the newest schema, and is the only way to write to it.
@NullMarked
package dev.groundwork.feedback.database;

import org.jspecify.annotations.NullMarked;

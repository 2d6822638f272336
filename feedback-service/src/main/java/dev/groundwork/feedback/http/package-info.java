/// What every answer and every request has in common: problems, guards, headers, JSON.
@NullMarked
package dev.groundwork.feedback.http;

import org.jspecify.annotations.NullMarked;

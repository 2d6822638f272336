/// Who somebody is and what he may do, as the company's own sign-in says.
@NullMarked
package dev.groundwork.feedback.signin;

import org.jspecify.annotations.NullMarked;

/// Letters, and the sending of them by SMTP. The only code that speaks Jakarta Mail.
@NullMarked
package dev.groundwork.feedback.mail;

import org.jspecify.annotations.NullMarked;

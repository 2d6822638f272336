package dev.groundwork.feedback.triage;

import java.util.List;

/// What came of a press at the desk.
///
/// @param deed by which it can be undone
/// @param changed the ids of the items that were asked for and moved
/// @param left those that stay as they were
record Outcome(String deed, List<String> changed, List<Left> left) {

    /// An item that was not moved.
    record Left(String id, Why why) {

        /// As it stands in an address: `Q-7K3M2X-gone`.
        String text() {
            return id + "-" + why.id();
        }
    }
}

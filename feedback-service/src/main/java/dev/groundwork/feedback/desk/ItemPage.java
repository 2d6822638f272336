package dev.groundwork.feedback.desk;

import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.live.PageRef;
import dev.groundwork.feedback.page.Day;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One item with all that was done with it, as its template shows it.
///
/// @param members what was merged into it
/// @param suggestions what may be the same, nearest first
/// @param here its address
public record ItemPage(
        ItemView item,
        List<ItemView> members,
        List<StepView> steps,
        List<Suggestion> suggestions,
        Choices choices,
        String here,
        @Nullable Flash flash) {

    /// One step of its history.
    ///
    /// @param done what was done, as it follows upon a name
    /// @param detail what was said, or chosen
    /// @param page that answers it, or did
    public record StepView(
            Day day,
            String who,
            String done,
            @Nullable String detail,
            @Nullable PageRef page) {}

    static ItemPage of(
            LiveRelease live,
            Arrived item,
            Arrivals arrivals,
            List<Suggestion> suggestions,
            Choices choices,
            @Nullable Flash flash) {
        var steps = new Steps(live);
        return new ItemPage(
                ItemView.of(live, item),
                arrivals.members(item.id()).stream()
                        .map(member -> ItemView.of(live, member))
                        .toList(),
                arrivals.history(item.id()).stream().map(steps::of).toList(),
                suggestions,
                choices,
                "/desk/items/" + item.id(),
                flash);
    }
}

package dev.groundwork.feedback;

import dev.groundwork.feedback.item.ApiHandlers;
import dev.groundwork.feedback.item.FormHandlers;
import dev.groundwork.feedback.item.Intake;
import dev.groundwork.feedback.item.Kind;
import dev.groundwork.feedback.item.NewItem;
import dev.groundwork.feedback.item.Tokens;
import dev.groundwork.feedback.live.Live;
import java.util.List;

/// One kind of input by its two ways in: for scripts, and as a page without script.
record InputHandlers(Kind kind, ApiHandlers<?> api, FormHandlers<?> form) {

    static List<InputHandlers> of(List<Intake<?>> intakes, Live live, Tokens tokens, boolean secure) {
        return intakes.stream().map(intake -> of(intake, live, tokens, secure)).toList();
    }

    private static <N extends NewItem> InputHandlers of(Intake<N> intake, Live live, Tokens tokens, boolean secure) {
        return new InputHandlers(
                intake.kind(), new ApiHandlers<>(intake, secure), new FormHandlers<>(intake, live, tokens, secure));
    }
}

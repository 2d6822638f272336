package dev.groundwork.feedback.item;

import dev.groundwork.feedback.database.NotWritten;
import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.http.Caller;
import dev.groundwork.feedback.http.Json;
import dev.groundwork.feedback.http.Limits;
import dev.groundwork.feedback.http.Mistake;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.LiveRelease;
import io.javalin.http.Context;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One kind of input as a small page without script. What was typed is never lost: it comes back with the sentence
/// that says what to do.
public final class FormHandlers<N extends NewItem> {

    private static final Set<String> OUR_OWN = Set.of("key", "token");

    private final Intake<N> intake;
    private final Live live;
    private final Tokens tokens;
    private final boolean secure;
    private final Map<String, Class<?>> types;

    public FormHandlers(Intake<N> intake, Live live, Tokens tokens, boolean secure) {
        this.intake = intake;
        this.live = live;
        this.tokens = tokens;
        this.secure = secure;
        this.types = Arrays.stream(intake.fields().getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getType));
    }

    /// Shows the form, filled in with what the address says.
    public void show(Context ctx) {
        var values = new HashMap<>(Json.filled(ctx.queryParamMap()));
        values.keySet().retainAll(types.keySet());
        render(ctx, values, Codes.code(), null, null);
    }

    public void press(Context ctx) {
        var fields = Json.form(ctx);
        var key = first(fields, "key");
        var values = new HashMap<>(fields);
        values.keySet().removeAll(OUR_OWN);
        if (key == null || !tokens.isValid(first(fields, "token"), key)) {
            again(
                    ctx,
                    400,
                    values,
                    Codes.code(),
                    "This form was open for more than a day. Press the button once more.",
                    null);
            return;
        }
        try {
            Limits.refusal(ctx);
            sent(ctx, Json.ofForm(values, intake.fields()), key);
        } catch (UsedKey e) {
            again(ctx, e.status(), values, Codes.code(), e.sentence(), null);
        } catch (Mistake e) {
            again(ctx, e.status(), values, key, e.spoken(), e.field());
        } catch (NotWritten e) {
            ctx.header("Retry-After", "5");
            again(ctx, 503, values, key, String.valueOf(e.getMessage()), null);
        }
    }

    private void sent(Context ctx, N sent, String key) {
        var caller = Caller.of(ctx);
        var device = Device.of(caller, ctx.cookie(Device.COOKIE));
        var receipt = intake.take(sent, Press.of(key, device, caller));
        if (!sent.isAnonymous() && !device.known()) {
            ctx.header("Set-Cookie", device.setCookie(secure));
        }
        if (receipt.receipt() != null) {
            // Not in the address: that stays in histories and in the logs of proxies.
            ctx.header("Set-Cookie", ReceiptCookie.set(receipt.id(), receipt.receipt(), secure));
        }
        ctx.status(303).header("Location", intake.after(sent, receipt)).header("Cache-Control", "no-store");
    }

    private void again(
            Context ctx,
            int status,
            Map<String, List<String>> values,
            String key,
            String problem,
            @Nullable String fault) {
        values.keySet().retainAll(types.keySet());
        render(ctx.status(status), values, key, problem, fault);
    }

    private void render(
            Context ctx,
            Map<String, List<String>> values,
            String key,
            @Nullable String problem,
            @Nullable String fault) {
        var now = live.now();
        var model = new HashMap<>(problem == null ? intake.around(now, values) : intake.aroundRefused(now, values));
        model.put("form", form(now, values, key, problem, fault));
        Answers.html(ctx, now.templates().fill(intake.template(), model));
    }

    private Form form(
            LiveRelease now,
            Map<String, List<String>> values,
            String key,
            @Nullable String problem,
            @Nullable String fault) {
        var shown = values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> shown(value.getKey(), value.getValue())));
        var words = now.release().vocabularies();
        return new Form(
                intake.kind().form(),
                key,
                tokens.issue(key),
                problem,
                fault,
                Next.of(now, intake.kind(), first(values, "product"), live.today(now)),
                shown,
                words.products(),
                words.competitors(),
                words.stages());
    }

    private Object shown(String name, List<String> values) {
        return types.get(name) == List.class ? values : values.getFirst();
    }

    private static @Nullable String first(Map<String, List<String>> fields, String name) {
        var values = fields.get(name);
        return values == null ? null : values.getFirst();
    }
}

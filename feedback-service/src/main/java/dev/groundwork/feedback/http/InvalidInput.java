package dev.groundwork.feedback.http;

import org.jspecify.annotations.Nullable;

/// The client's request cannot be what it should be; the message says why, in words fit to show.
public final class InvalidInput extends Mistake {
    private static final long serialVersionUID = 1L;

    private final @Nullable String field;
    private final String spoken;

    public InvalidInput(String why) {
        super(400, why);
        this.field = null;
        this.spoken = why;
    }

    /// A field is at fault.
    ///
    /// @param spoken the same to somebody in front of a form, who knows no names of fields
    public InvalidInput(String field, String why, String spoken) {
        super(400, why);
        this.field = field;
        this.spoken = spoken;
    }

    @Override
    public @Nullable String field() {
        return field;
    }

    @Override
    public String spoken() {
        return spoken;
    }
}

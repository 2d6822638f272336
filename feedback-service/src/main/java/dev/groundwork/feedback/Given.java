package dev.groundwork.feedback;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What was given at the start: an option wins over the variable of the same name, and that over the default.
///
/// @param options by name, such as `port`; those not given are missing
record Given(Map<String, String> options, Map<String, String> environment) {

    /// A value, and the name under which it was given or could be.
    record Value(String where, String text) {

        /// What is wrong with it, for whoever gave it.
        Settings.Invalid must(String be) {
            return new Settings.Invalid(where + " must be " + be + ", not '" + text + "'.");
        }
    }

    Value value(String name, String byDefault) {
        var option = options.get(name);
        if (option != null) {
            return new Value("--" + name, option);
        }
        return new Value(variable(name), environment.getOrDefault(variable(name), byDefault));
    }

    Optional<Value> ifAny(String name) {
        return Optional.of(value(name, "")).filter(value -> !value.text().isBlank());
    }

    boolean oneOf(String name, String yes, String no, String byDefault) throws Settings.Invalid {
        var value = value(name, byDefault);
        if (!value.text().equals(yes) && !value.text().equals(no)) {
            throw value.must(yes + " or " + no);
        }
        return value.text().equals(yes);
    }

    static String variable(String name) {
        return "GROUNDWORK_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}

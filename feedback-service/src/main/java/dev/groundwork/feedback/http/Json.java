package dev.groundwork.feedback.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/// JSON in and out: strict with what comes in, and refusing it in words.
public final class Json {

    /// The most that a request may say, in bytes.
    public static final int LONGEST_BODY = 64 * 1024;

    /// The most that a form may say, in bytes: a letter takes up to nine of them there.
    public static final int LONGEST_FORM = 256 * 1024;

    private static final int DEEPEST = 10;

    /// Takes exactly what the fields say.
    public static final JsonMapper STRICT =
            builder().disable(MapperFeature.ALLOW_COERCION_OF_SCALARS).build();

    /// Takes the text of a form's field for a number or a yes, and one value for a list.
    private static final JsonMapper OF_FORMS = builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private Json() {}

    private static JsonMapper.Builder builder() {
        var factory = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /// Reads the body of a request as this record.
    public static <T> T read(Context ctx, Class<T> type) {
        return read(ctx, type, LONGEST_BODY);
    }

    /// Reads the body of a request as this record.
    ///
    /// @param longest how many bytes it may have
    public static <T> T read(Context ctx, Class<T> type, int longest) {
        if (!isSentAs(ctx, "application/json")) {
            throw new Refused(415, "Send this as Content-Type application/json, in UTF-8.");
        }
        var body = body(ctx, longest);
        if (body.length == 0) {
            throw new InvalidInput("The request has no body. Send a JSON object.");
        }
        try {
            var read = STRICT.readValue(body, type);
            if (read == null) {
                throw new InvalidInput("The body is null. Send a JSON object.");
            }
            return read;
        } catch (JacksonException e) {
            throw invalid(e);
        }
    }

    /// Looks at the header itself: asked for the type, the server stumbles over a charset that it does not know.
    private static boolean isSentAs(Context ctx, String wanted) {
        var sent = String.valueOf(ctx.header("Content-Type"))
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
        return sent.equals(wanted) || sent.equals(wanted + ";charset=utf-8");
    }

    private static byte[] body(Context ctx, int longest) {
        try (var in = ctx.req().getInputStream()) {
            var body = in.readNBytes(longest + 1);
            if (body.length > longest) {
                throw tooLong(longest);
            }
            return body;
        } catch (IOException e) {
            throw new InvalidInput("The body ended before it was whole. Send it again.");
        }
    }

    private static Refused tooLong(int most) {
        return new Refused(413, "What was sent is longer than %d KB. Shorten it.".formatted(most / 1024));
    }

    /// The fields of a form, without those that were left empty.
    public static Map<String, List<String>> form(Context ctx) {
        if (!isSentAs(ctx, "application/x-www-form-urlencoded")) {
            throw new Refused(415, "Send this form as application/x-www-form-urlencoded, as a browser does.");
        }
        if (ctx.contentLength() > LONGEST_FORM) {
            throw tooLong(LONGEST_FORM);
        }
        try {
            return filled(ctx.formParamMap());
        } catch (HttpResponseException e) {
            throw tooLong(LONGEST_FORM);
        }
    }

    /// The same fields without the empty ones, as nobody filled them in.
    public static Map<String, List<String>> filled(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .filter(field -> field.getValue().stream().anyMatch(value -> !value.isBlank()))
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        field -> field.getValue().stream()
                                .filter(value -> !value.isBlank())
                                .toList()));
    }

    /// Reads the fields of a form as this record.
    public static <T> T ofForm(Map<String, List<String>> fields, Class<T> type) {
        var values = fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> oneOrMany(field.getValue())));
        try {
            return OF_FORMS.convertValue(values, type);
        } catch (JacksonException e) {
            throw invalid(e);
        }
    }

    private static Object oneOrMany(List<String> values) {
        return values.size() == 1 ? values.getFirst() : values;
    }

    private static InvalidInput invalid(JacksonException e) {
        return new InvalidInput(
                switch (e) {
                    case UnrecognizedPropertyException unknown ->
                        "There is no field '%s' here. The fields are: %s."
                                .formatted(
                                        unknown.getPropertyName(),
                                        String.valueOf(unknown.getKnownPropertyIds())
                                                .replaceAll("[\\[\\]]", ""));
                    case MismatchedInputException wrong ->
                        "%s must be %s.".formatted(field(wrong), wanted(wrong.getTargetType()));
                    case StreamReadException syntax -> notJson(syntax);
                    case DatabindException wrong -> field(wrong) + " cannot be read.";
                    default -> notJson(e);
                });
    }

    private static String notJson(JacksonException e) {
        var at = e.getLocation();
        return at == null
                ? "The body is not a JSON object."
                : "The body is not a JSON object: line %d, column %d.".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static String field(JacksonException e) {
        var named = e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(name -> name != null)
                .collect(Collectors.joining("."));
        return named.isEmpty() ? "The body" : "Field '" + named + "'";
    }

    private static String wanted(Class<?> type) {
        if (type == Boolean.class) {
            return "true or false";
        }
        if (type == String.class) {
            return "text";
        }
        if (List.class.isAssignableFrom(type)) {
            return "a list";
        }
        return "a JSON object";
    }

    /// The same bytes for the same values, however they were written.
    public static byte[] canonical(Object value) {
        return STRICT.writeValueAsBytes(value);
    }
}

package dev.groundwork.release;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who answers a question: by product, or else by default.
///
/// @param byDefault null where `portal.yaml` names nobody
/// @param products by product id
public record WhoAnswers(@Nullable Answerer byDefault, Map<String, Answerer> products) {

    public static final WhoAnswers NOBODY = new WhoAnswers(null, Map.of());

    public WhoAnswers {
        products = Map.copyOf(products);
    }

    /// Who owns a question first, and who when he does not answer in time.
    ///
    /// @param owner e-mail address
    /// @param deputy e-mail address; null where there is none
    public record Answerer(String owner, @Nullable String deputy) {}

    public @Nullable Answerer forProduct(@Nullable String product) {
        if (product == null) {
            return byDefault;
        }
        var named = products.get(product);
        return named == null ? byDefault : named;
    }
}

package dev.groundwork.feedback;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/// Somebody without script in front of the small pages.
record Forms(Portal portal) {

    Document open(String address) throws Exception {
        return Jsoup.parse(portal.get(address).body());
    }

    /// Fills in the form of a page and presses one of its buttons, as a browser does.
    HttpResponse<String> press(Document page, String... more) throws Exception {
        var form = (FormElement) page.expectFirst("form[method=post]");
        // A browser sends an empty choice as empty; jsoup calls it "on".
        var fields = form.formData().stream()
                .filter(field -> !field.value().equals("on"))
                .map(field -> field.key() + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
        return portal.postForm(form.attr("action"), fields + "&" + String.join("&", more));
    }

    /// Taps one choice of several.
    static void tap(Document page, String name, String value) {
        var choices = page.select("input[type=radio][name=" + name + "]");
        choices.removeAttr("checked");
        choices.stream()
                .filter(choice -> choice.val().equals(value))
                .findFirst()
                .orElseThrow()
                .attr("checked", "");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

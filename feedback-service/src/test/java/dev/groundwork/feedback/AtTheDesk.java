package dev.groundwork.feedback;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Marketing in front of the desk.
record AtTheDesk(Portal portal) {

    Document open(String address) throws Exception {
        return Jsoup.parse(portal.get(address).body());
    }

    /// The items of a list, as ids.
    List<String> list(String address) throws Exception {
        return open(address).select(".items > .item").eachAttr("id");
    }

    /// An item as it is seen now.
    String seen(String id) throws Exception {
        return open("/desk/items/" + id).select("input[name=id]").attr("value");
    }

    /// Looks at each, then presses.
    HttpResponse<String> press(String move, List<String> ids, String... more) throws Exception {
        var seen = new StringBuilder();
        for (var id : ids) {
            seen.append("&id=").append(seen(id));
        }
        return pressSeen(move, seen.substring(1), more);
    }

    /// @param seen what stood in the page, such as `id=Q-7K3M2X.3`
    HttpResponse<String> pressSeen(String move, String seen, String... more) throws Exception {
        var fields = Stream.of(more)
                .map(field -> field.split("=", 2))
                .map(parts -> parts[0] + "=" + URLEncoder.encode(parts[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return portal.postForm("/desk/items", seen + "&do=" + move + (fields.isEmpty() ? "" : "&" + fields));
    }

    /// The page that a press led to.
    Document after(HttpResponse<String> pressed) throws Exception {
        return open(pressed.headers().firstValue("Location").orElseThrow());
    }

    /// Takes back what was pressed, with the button that the press led to.
    Document undo(HttpResponse<String> pressed) throws Exception {
        var deed = after(pressed).select("input[name=deed]").attr("value");
        return after(portal.postForm("/desk/undo", "deed=" + deed + "&back=/desk"));
    }
}

package dev.groundwork.feedback.triage;

import java.util.regex.Pattern;

/// Where a press at the desk leads: to the list or the item that it was made at, and never to another place.
public final class Back {

    private static final Pattern DESK = Pattern.compile("/desk(/items/[A-Z]-[0-9A-Z]{6})?(\\?[\\w=&%.+~*@-]*)?");

    private Back() {}

    /// The address that was asked for where it is one of the desk's; else the desk.
    public static String to(String asked) {
        return DESK.matcher(asked).matches() ? asked : "/desk";
    }

    static String to(String asked, String said) {
        var desk = to(asked);
        return said.isEmpty() ? desk : desk + (desk.contains("?") ? "&" : "?") + said;
    }
}

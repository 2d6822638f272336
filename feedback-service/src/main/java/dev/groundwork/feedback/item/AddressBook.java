package dev.groundwork.feedback.item;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.live.LiveRelease;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Knows every page that was ever served: what is said about one that has moved or gone since is taken too.
public final class AddressBook {

    private final Database database;
    private final Map<String, String> pages = new ConcurrentHashMap<>();

    public AddressBook(Database database) {
        this.database = database;
        reload();
    }

    private void reload() {
        pages.putAll(database.reading(Addresses.class).all().stream()
                .collect(Collectors.toMap(Addresses.Led::address, Addresses.Led::page)));
    }

    /// Notes the pages of a release that went live.
    public void remember(LiveRelease live) {
        var moved = new LinkedHashMap<String, String>();
        var led = new LinkedHashMap<String, String>();
        for (var page : live.release().pages()) {
            page.formerAddresses().forEach(former -> moved.put(withSlash(former), page.address()));
            led.put(page.address(), page.address());
        }
        // A page that is there is never a page that has moved.
        moved.keySet().removeAll(led.keySet());
        led.putAll(moved);
        led.entrySet().removeIf(entry -> entry.getValue().equals(pages.get(entry.getKey())));
        if (led.isEmpty()) {
            return;
        }
        database.writer().submit(Addresses.class, addresses -> {
            moved.forEach(addresses::leadOn);
            led.forEach(addresses::lead);
            return true;
        });
        reload();
    }

    /// Where the page is now that had this address.
    ///
    /// @throws InvalidInput where there never was one
    public String page(LiveRelease live, String sent) {
        return find(live, sent)
                .orElseThrow(() -> new InvalidInput(
                        "page",
                        "Field 'page' names no page of this portal. Give its address, such as /objections/price/.",
                        "The page that this is about is not known here. Open it again, and press its button."));
    }

    /// Where the page is now that had this address; empty where there never was one.
    public Optional<String> find(LiveRelease live, String sent) {
        var address = withSlash(sent.contains("#") ? sent.substring(0, sent.indexOf('#')) : sent);
        if (live.page(address).isPresent()) {
            return Optional.of(address);
        }
        return Optional.ofNullable(pages.get(address));
    }

    private static String withSlash(String address) {
        return address.endsWith("/") ? address : address + "/";
    }
}

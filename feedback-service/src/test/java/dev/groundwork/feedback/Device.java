package dev.groundwork.feedback;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;

/// One device that sends several things.
record Device(Portal portal, String code) {

    static Device of(Portal portal, int number) {
        return new Device(portal, "%022d".formatted(number));
    }

    HttpResponse<String> post(String path, String json) throws Exception {
        return post(path, json, UUID.randomUUID().toString());
    }

    HttpResponse<String> post(String path, String json, String key) throws Exception {
        return portal.send(portal.request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .header("Cookie", "device=" + code)
                .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> form(String path, String fields) throws Exception {
        return portal.send(portal.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "device=" + code)
                .POST(BodyPublishers.ofString(fields)));
    }

    HttpResponse<String> get(String path) throws Exception {
        return portal.send(portal.request(path).header("Cookie", "device=" + code));
    }
}

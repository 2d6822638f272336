package dev.groundwork.feedback;

import dev.groundwork.feedback.http.Json;
import dev.groundwork.feedback.http.PlainPage;
import dev.groundwork.feedback.http.Problem;
import dev.groundwork.feedback.http.SecurityHeaders;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson3;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Javalin, set up: virtual threads, strict JSON, the same headers on every answer, and silence on a good day.
final class WebServer {

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int LONGEST_HEADER = 8 * 1024;

    private WebServer() {}

    static Javalin create(Settings settings, Routes routes) {
        return Javalin.create(config -> {
            var headers = SecurityHeaders.of(settings.isSecure());
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = true;
            config.jsonMapper(new JavalinJackson3(Json.STRICT, true));
            config.http.maxRequestSize = Json.LONGEST_FORM;
            // What may be compressed is decided where it is sent: a page with a token may not.
            config.http.compressionStrategy = CompressionStrategy.NONE;
            jetty(settings, headers, config);
            config.router.javaLangErrorHandler((answer, error) -> {
                LOG.error("a request failed", error);
                answer.setStatus(500);
            });
            routes.declare(config.routes);
        });
    }

    private static void jetty(Settings settings, Map<String, String> headers, JavalinConfig config) {
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(LONGEST_HEADER);
            http.addCustomizer(new Headers(headers));
        });
        config.jetty.modifyServer(server -> server.setErrorHandler(new Malformed(headers)));
    }

    /// Before any handler, so that nothing is answered without them.
    private record Headers(Map<String, String> headers) implements HttpConfiguration.Customizer {
        @Override
        public Request customize(Request request, HttpFields.Mutable answer) {
            headers.forEach(answer::put);
            return request;
        }
    }

    /// Answers what is no HTTP, or no address: it never reaches a route.
    private static final class Malformed extends ErrorHandler {
        private final Map<String, String> headers;

        Malformed(Map<String, String> headers) {
            this.headers = headers;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            headers.forEach(response.getHeaders()::put);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
            response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
            var status = response.getStatus();
            var problem = Problem.of(
                    status,
                    status == 414 || status == 431
                            ? "The address is longer than it may be. Shorten the question, or start at the home page."
                            : "The request is not well formed. Start at the home page.");
            var page = PlainPage.of(problem).getBytes(StandardCharsets.UTF_8);
            response.write(true, ByteBuffer.wrap(page), callback);
            return true;
        }
    }
}

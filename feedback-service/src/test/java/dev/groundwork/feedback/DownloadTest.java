package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTest {

    private static final String FILE = "/guides/manual.pdf";

    @TempDir
    Path folder;

    Portal portal;

    @BeforeEach
    void start() throws Exception {
        Portal.releases(folder)
                .file("guides/manual.pdf", "0123456789")
                .file("guides/long.csv", "a line of a long table\n".repeat(200_000))
                .publish();
        portal = Portal.on(folder);
    }

    @AfterEach
    void end() {
        portal.close();
    }

    private HttpResponse<String> part(String range, String ifRange) throws Exception {
        var request = portal.request(FILE).header("Range", range);
        return portal.send(ifRange.isEmpty() ? request : request.header("If-Range", ifRange));
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=2-4, 234, bytes 2-4/10",
        "bytes=7-, 789, bytes 7-9/10",
        "bytes=-2, 89, bytes 8-9/10",
        "bytes=8-99, 89, bytes 8-9/10",
        "bytes=-99, 0123456789, bytes 0-9/10",
    })
    void a_part_can_be_asked_for(String range, String bytes, String sent) throws Exception {
        var part = part(range, "");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(bytes);
        assertThat(part.headers().firstValue("Content-Range")).hasValue(sent);
        assertThat(part.headers().firstValueAsLong("Content-Length")).hasValue(bytes.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=0-1,4-5", "lines=1-2", "bytes=4-2", "bytes=x-", "bytes=-", "bytes=99999999999999999999-"})
    void what_is_no_single_part_gets_the_whole(String range) throws Exception {
        var whole = part(range, "");

        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo("0123456789");
        assertThat(whole.headers().firstValue("Accept-Ranges")).hasValue("bytes");
    }

    @Test
    void a_part_behind_the_end_is_refused() throws Exception {
        for (var range : new String[] {"bytes=10-", "bytes=-0"}) {
            var none = part(range, "");

            assertThat(none.statusCode()).isEqualTo(416);
            assertThat(none.headers().firstValue("Content-Range")).hasValue("bytes */10");
        }
    }

    @Test
    void a_part_of_a_file_that_changed_is_the_whole_of_the_new_one() throws Exception {
        var etag = portal.get(FILE).headers().firstValue("ETag").orElseThrow();

        assertThat(part("bytes=2-4", etag).statusCode()).isEqualTo(206);
        assertThat(part("bytes=2-4", "\"another\"").body()).isEqualTo("0123456789");
    }

    @Test
    void a_long_text_is_sent_from_the_file_as_it_is() throws Exception {
        var whole = portal.bytes(portal.request("/guides/long.csv").header("Accept-Encoding", "gzip"));

        assertThat(whole.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(whole.headers().firstValueAsLong("Content-Length")).hasValue(whole.body().length);
        assertThat(whole.body()).hasSize(200_000 * 23);
    }

    @Test
    void the_head_of_a_download_has_its_length() throws Exception {
        var head = portal.send(portal.request(FILE).HEAD());

        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(10);
        assertThat(head.body()).isEmpty();
    }
}

package dev.groundwork.generator.link;

import dev.groundwork.generator.markdown.Links.Size;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads an image's size from its first bytes, so that a page does not move while it loads.
final class ImageSize {

    private static final int PNG = 0x89504E47;
    private static final int JPEG = 0xFFD8;
    private static final int HEAD = 4096;
    private static final Pattern VIEW_BOX =
            Pattern.compile("viewBox\\s*=\\s*[\"']\\s*[\\d.-]+[ ,]+[\\d.-]+[ ,]+(\\d{1,5})(?:\\.\\d+)?[ ,]+(\\d{1,5})");

    private ImageSize() {}

    /// Empty where the file does not say it plainly.
    static Optional<Size> of(Path file) {
        try (var in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)))) {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".svg")) {
                return ofSvg(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8));
            }
            var first = in.readInt();
            if (first == PNG) {
                var head = ByteBuffer.wrap(in.readNBytes(20));
                return head.remaining() < 20 ? Optional.empty() : size(head.getInt(12), head.getInt(16));
            }
            return first >>> 16 == JPEG ? ofJpeg(in, first & 0xffff) : Optional.empty();
        } catch (IOException e) {
            // Only a convenience: an image that says no size is shown without one.
            return Optional.empty();
        }
    }

    private static Optional<Size> ofSvg(String head) {
        var box = VIEW_BOX.matcher(head);
        return box.find() ? size(Integer.parseInt(box.group(1)), Integer.parseInt(box.group(2))) : Optional.empty();
    }

    private static Optional<Size> ofJpeg(DataInputStream in, int firstMarker) throws IOException {
        var marker = firstMarker;
        while (marker >>> 8 == 0xff) {
            var length = in.readUnsignedShort();
            var kind = marker & 0xff;
            if (kind >= 0xc0 && kind <= 0xcf && kind != 0xc4 && kind != 0xc8 && kind != 0xcc) {
                in.readByte();
                var height = in.readUnsignedShort();
                return size(in.readUnsignedShort(), height);
            }
            in.skipNBytes(length - 2L);
            marker = in.readUnsignedShort();
        }
        return Optional.empty();
    }

    private static Optional<Size> size(int width, int height) {
        return width > 0 && height > 0 ? Optional.of(new Size(width, height)) : Optional.empty();
    }
}

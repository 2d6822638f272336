package dev.groundwork.feedback.site;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// Some of the bytes of a file, read as they are sent: the memory holds few of them at a time.
final class OpenFile extends FilterInputStream {

    private long left;

    private OpenFile(FileChannel file, long length) {
        super(Channels.newInputStream(file));
        this.left = length;
    }

    static OpenFile at(Path path, long from, long length) throws IOException {
        return new OpenFile(FileChannel.open(path).position(from), length);
    }

    @Override
    public int read() throws IOException {
        if (left <= 0) {
            return -1;
        }
        left--;
        return super.read();
    }

    @Override
    public int read(byte[] into, int start, int most) throws IOException {
        if (left <= 0) {
            return -1;
        }
        var read = super.read(into, start, (int) Math.min(most, left));
        left -= Math.max(read, 0);
        return read;
    }
}

package dev.groundwork.generator;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.ZipInputStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;

/// Searches a release for words, wherever they could be: names and bytes of all files, what is compressed, and every
/// term and value of the index.
final class Hunt {

    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] STREAM = "stream\n".getBytes(StandardCharsets.US_ASCII);

    private final List<String> haystack = new ArrayList<>();
    private final List<String> places = new ArrayList<>();

    private Hunt() {}

    static Hunt through(Path release) throws IOException {
        var hunt = new Hunt();
        try (var files = Files.walk(release)) {
            for (var file : files.toList()) {
                var name = release.relativize(file).toString();
                hunt.add("name of " + name, name);
                if (Files.isRegularFile(file)) {
                    hunt.addBytes(name, Files.readAllBytes(file));
                }
            }
        }
        hunt.addIndex(release.resolve("index"));
        return hunt;
    }

    /// Where the words are; upper and lower case are the same.
    List<String> find(String words) {
        var found = new ArrayList<String>();
        for (var i = 0; i < haystack.size(); i++) {
            if (haystack.get(i).contains(words.toLowerCase(Locale.ROOT))) {
                found.add(places.get(i));
            }
        }
        return found;
    }

    private void add(String place, String text) {
        places.add(place);
        haystack.add(text.toLowerCase(Locale.ROOT));
    }

    private void addBytes(String place, byte[] bytes) throws IOException {
        add(place, new String(bytes, StandardCharsets.UTF_8));
        if (startsWith(bytes, 0, GZIP)) {
            addBytes("unpacked " + place, new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes());
        } else if (startsWith(bytes, 0, ZIP)) {
            var zip = new ZipInputStream(new ByteArrayInputStream(bytes));
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                add(place + " has " + entry.getName(), entry.getName());
                addBytes(place + " has " + entry.getName(), zip.readAllBytes());
            }
        } else if (place.endsWith(".pdf")) {
            for (var i = 0; i < bytes.length; i++) {
                if (startsWith(bytes, i, STREAM)) {
                    add("stream of " + place, inflated(bytes, i + STREAM.length));
                }
            }
        }
    }

    private static boolean startsWith(byte[] bytes, int from, byte[] start) {
        for (var i = 0; i < start.length; i++) {
            if (from + i >= bytes.length || bytes[from + i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static String inflated(byte[] bytes, int from) {
        var inflater = new Inflater();
        inflater.setInput(bytes, from, bytes.length - from);
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try {
            for (var n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
                out.write(buffer, 0, n);
            }
        } catch (DataFormatException e) {
            // A stream that is not compressed is in the bytes of the file already.
        } finally {
            inflater.end();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void addIndex(Path index) throws IOException {
        try (var folders = Files.walk(index)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                try (var directory = FSDirectory.open(folder)) {
                    if (DirectoryReader.indexExists(directory)) {
                        try (var reader = DirectoryReader.open(directory)) {
                            addReader(reader);
                        }
                    }
                }
            }
        }
    }

    private void addReader(DirectoryReader reader) throws IOException {
        var stored = reader.storedFields();
        for (var i = 0; i < reader.maxDoc(); i++) {
            for (var field : stored.document(i).getFields()) {
                add("stored value of " + field.name(), String.valueOf(field.stringValue()));
                if (field.binaryValue() != null) {
                    add("stored bytes of " + field.name(), field.binaryValue().utf8ToString());
                }
            }
        }
        for (var leaf : reader.leaves()) {
            for (var field : leaf.reader().getFieldInfos()) {
                add("name of a field", field.name);
                var terms = MultiTerms.getTerms(reader, field.name);
                for (var each = terms == null ? null : terms.iterator(); each != null && each.next() != null; ) {
                    add("term of " + field.name, each.term().utf8ToString());
                }
                addDocValues(leaf.reader(), field.name);
            }
        }
    }

    private void addDocValues(LeafReader reader, String field) {
        try {
            var type = reader.getFieldInfos().fieldInfo(field).getDocValuesType();
            switch (type) {
                case SORTED_SET -> {
                    var values = reader.getSortedSetDocValues(field);
                    for (var i = 0L; i < values.getValueCount(); i++) {
                        add("doc value of " + field, values.lookupOrd(i).utf8ToString());
                    }
                }
                case SORTED -> {
                    var values = reader.getSortedDocValues(field);
                    for (var i = 0; i < values.getValueCount(); i++) {
                        add("doc value of " + field, values.lookupOrd(i).utf8ToString());
                    }
                }
                case BINARY -> {
                    var values = reader.getBinaryDocValues(field);
                    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                        add("doc value of " + field, values.binaryValue().utf8ToString());
                    }
                }
                case NONE, NUMERIC, SORTED_NUMERIC -> {
                    // No words.
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

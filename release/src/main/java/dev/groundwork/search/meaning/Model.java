package dev.groundwork.search.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.HashMap;

/// A small language model, run by this machine's processor. Nobody is asked over a network.
///
/// A text is read alone and by one thread: reading several together would be no quicker, and what stands beside a text
/// would change its vector a little. Whoever has many texts reads them from as many threads as there are cores.
final class Model implements Meaning {

    static final String NAME = "bge-small-en-v1.5 quantised, 256 pieces, onnxruntime 1.28";

    private static final String FILE = "bge-small-en-v1.5-q";

    /// As the model was taught to tell a question from what may answer it.
    private static final String QUESTION = "Represent this sentence for searching relevant passages: ";

    /// More than a passage has.
    private static final int MOST_PIECES = 256;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;

    private Model(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    static Model load() throws IOException, OrtException {
        WordPieces pieces;
        try (var description = resource(FILE + "-tokenizer.json")) {
            pieces = WordPieces.read(description);
        }
        // The environment is the process's own, and stays as long as that.
        var environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "meaning");
        try (var options = new OrtSession.SessionOptions();
                var network = resource(FILE + ".onnx");
                var memory = Arena.ofConfined()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // Memory that is kept for the next text grows by doubling, to a hundred megabytes and more.
            options.setCPUArenaAllocator(false);
            return new Model(environment, environment.createSession(read(network, memory), options), pieces);
        }
    }

    private static InputStream resource(String name) throws IOException {
        var found = Model.class.getClassLoader().getResourceAsStream(name);
        if (found == null) {
            throw new FileNotFoundException(name + " is not among the libraries");
        }
        return found;
    }

    /// Beside the heap, which has no room for it to spare.
    private static ByteBuffer read(InputStream network, Arena memory) throws IOException {
        var most = 64 << 20;
        var buffer = memory.allocate(most).asByteBuffer();
        var channel = Channels.newChannel(network);
        while (channel.read(buffer) >= 0) {
            if (!buffer.hasRemaining()) {
                throw new IOException("the model is larger than expected");
            }
        }
        return buffer.flip();
    }

    @Override
    public Direction ofQuestion(String question) throws NoMeaning {
        return of(QUESTION + question);
    }

    @Override
    public Direction of(String text) throws NoMeaning {
        var numbers = pieces.of(text, MOST_PIECES);
        var shape = new long[] {1, numbers.length};
        var inputs = new HashMap<String, OnnxTensor>();
        try {
            inputs.put("input_ids", tensor(numbers, shape));
            inputs.put("attention_mask", tensor(ones(numbers.length), shape));
            inputs.put("token_type_ids", tensor(new long[numbers.length], shape));
            try (var answer = session.run(inputs)) {
                return direction((OnnxTensor) answer.get(0));
            }
        } catch (OrtException e) {
            throw new NoMeaning("The language model fails (%s).".formatted(e.getMessage()), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    private static long[] ones(int count) {
        var ones = new long[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /// What the first piece came to stands for the whole.
    private static Direction direction(OnnxTensor answer) {
        var first = new float[Direction.SIZE];
        answer.getFloatBuffer().get(first);
        return Direction.of(first);
    }
}

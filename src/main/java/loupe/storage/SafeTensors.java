package loupe.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import loupe.data.BadInputException;
import loupe.network.Parameters;

/**
 * Named arrays, float32 or rounded to float16, in the published safetensors layout: 8 bytes little-endian length of a JSON header, the header
 * ({@code {"0.weight":{"dtype":"F32","shape":[128,784],"data_offsets":[0,401408]},…}}), then the values, little-endian.
 */
public final class SafeTensors {

    private SafeTensors() {}

    /** A file's arrays, in the order of their bytes, and its texts. */
    record Contents(Parameters arrays, Map<String, String> metadata) {}

    /** How a number is written. */
    enum Form {
        F32(Float.BYTES), F16(Short.BYTES);

        private final int bytes;

        Form(int bytes) {
            this.bytes = bytes;
        }

        int bytes() {
            return bytes;
        }

        ByteBuffer written(float[] values) {
            ByteBuffer buffer = ByteBuffer.allocate(values.length * bytes).order(ByteOrder.LITTLE_ENDIAN);
            switch (this) {
                case F32 -> buffer.asFloatBuffer().put(values);
                case F16 -> {
                    for (float value : values) {
                        buffer.putShort(Float.floatToFloat16(value));
                    }
                    buffer.rewind();
                }
            }
            return buffer;
        }

        float[] read(ByteBuffer buffer) {
            float[] values = new float[buffer.remaining() / bytes];
            switch (this) {
                case F32 -> buffer.asFloatBuffer().get(values);
                case F16 -> {
                    for (int i = 0; i < values.length; i++) {
                        values[i] = Float.float16ToFloat(buffer.getShort(i * bytes));
                    }
                }
            }
            return values;
        }
    }

    /** Writes {@code parameters} with {@code metadata} (any texts) to {@code file}, whole or not at all. */
    public static void write(Path file, Parameters parameters, Map<String, String> metadata) throws IOException {
        write(file, parameters, metadata, Form.F32);
    }

    static void write(Path file, Parameters parameters, Map<String, String> metadata, Form form) throws IOException {
        byte[] header = header(parameters, metadata, form);
        ByteBuffer[] parts = new ByteBuffer[1 + parameters.arrays().size()];
        parts[0] = ByteBuffer.allocate(Long.BYTES + header.length).order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length).put(header).flip();
        for (int i = 1; i < parts.length; i++) {
            parts[i] = form.written(parameters.arrays().get(i - 1).values());
        }
        AtomicFile.write(file, parts);
    }

    /** The arrays in {@code file}, in the order of their bytes. @throws BadInputException where it is damaged or holds other types */
    public static Parameters read(Path file) throws BadInputException {
        return contents(file).arrays();
    }

    static Contents contents(Path file) throws BadInputException {
        try {
            if (Files.isRegularFile(file) && Files.size(file) > Integer.MAX_VALUE - 8) {
                throw new BadInputException(file + " is larger than 2 GB, more than Loupe reads.");
            }
            return SafeTensorsReader.read(Files.readAllBytes(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new BadInputException(file + " does not exist.", e);
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read (" + e.getClass().getSimpleName() + ").", e);
        }
    }

    private static byte[] header(Parameters parameters, Map<String, String> metadata, Form form) {
        ObjectNode header = Json.object();
        if (!metadata.isEmpty()) {
            ObjectNode texts = header.putObject("__metadata__");
            new TreeMap<>(metadata).forEach(texts::put);
        }
        long offset = 0;
        for (Parameters.Array array : parameters.arrays()) {
            ObjectNode entry = header.putObject(array.name()).put("dtype", form.name());
            ArrayNode shape = entry.putArray("shape");
            array.dimensions().forEach(shape::add);
            long end = offset + (long) array.values().length * form.bytes();
            entry.putArray("data_offsets").add(offset).add(end);
            offset = end;
        }
        String text = Json.line(header);
        int padding = -text.getBytes(StandardCharsets.UTF_8).length & 7;
        return (text + " ".repeat(padding)).getBytes(StandardCharsets.UTF_8);
    }
}

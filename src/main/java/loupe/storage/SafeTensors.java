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
 * Named float32 arrays in the published safetensors layout: 8 bytes little-endian length of a JSON header, the header
 * ({@code {"0.weight":{"dtype":"F32","shape":[128,784],"data_offsets":[0,401408]},…}}), then the values, little-endian.
 */
public final class SafeTensors {

    private SafeTensors() {}

    /** A file's arrays, in the order of their bytes, and its texts. */
    record Contents(Parameters arrays, Map<String, String> metadata) {}

    /** Writes {@code parameters} with {@code metadata} (any texts) to {@code file}, whole or not at all. */
    public static void write(Path file, Parameters parameters, Map<String, String> metadata) throws IOException {
        byte[] header = header(parameters, metadata);
        ByteBuffer[] parts = new ByteBuffer[1 + parameters.arrays().size()];
        parts[0] = ByteBuffer.allocate(Long.BYTES + header.length).order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length).put(header).flip();
        for (int i = 1; i < parts.length; i++) {
            float[] values = parameters.arrays().get(i - 1).values();
            parts[i] = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            parts[i].asFloatBuffer().put(values);
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

    private static byte[] header(Parameters parameters, Map<String, String> metadata) {
        ObjectNode header = Json.object();
        if (!metadata.isEmpty()) {
            ObjectNode texts = header.putObject("__metadata__");
            new TreeMap<>(metadata).forEach(texts::put);
        }
        long offset = 0;
        for (Parameters.Array array : parameters.arrays()) {
            ObjectNode entry = header.putObject(array.name()).put("dtype", "F32");
            ArrayNode shape = entry.putArray("shape");
            array.dimensions().forEach(shape::add);
            long end = offset + (long) array.values().length * Float.BYTES;
            entry.putArray("data_offsets").add(offset).add(end);
            offset = end;
        }
        String text = Json.line(header);
        int padding = -text.getBytes(StandardCharsets.UTF_8).length & 7;
        return (text + " ".repeat(padding)).getBytes(StandardCharsets.UTF_8);
    }
}

package loupe.storage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.network.Parameters;

/** Reads the safetensors layout with every length and offset checked before it is used. */
final class SafeTensorsReader {

    private record Entry(String name, SafeTensors.Form form, List<Integer> shape, int begin, int end) {}

    private final ByteBuffer bytes;
    private final String where;

    private SafeTensorsReader(byte[] bytes, String where) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.where = where;
    }

    static SafeTensors.Contents read(byte[] bytes, String where) throws BadInputException {
        return new SafeTensorsReader(bytes, where).contents();
    }

    private SafeTensors.Contents contents() throws BadInputException {
        long length = bytes.remaining() < Long.BYTES ? -1 : bytes.getLong();
        if (length < 2 || length > bytes.remaining()) {
            throw new BadInputException(where + " is cut short or no safetensors file: it has " + bytes.limit()
                    + " bytes, too few for its header.");
        }
        byte[] text = new byte[(int) length];
        bytes.get(text);
        Fields header = Fields.of(Json.parse(new String(text, StandardCharsets.UTF_8), "The header of " + where),
                "The header of " + where);
        ByteBuffer values = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        List<Parameters.Array> arrays = new ArrayList<>();
        for (Entry entry : inOrder(header, values.limit())) {
            ByteBuffer own = values.slice(entry.begin(), entry.end() - entry.begin()).order(ByteOrder.LITTLE_ENDIAN);
            arrays.add(new Parameters.Array(entry.name(), entry.shape(), entry.form().read(own)));
        }
        return new SafeTensors.Contents(new Parameters(arrays), metadata(header));
    }

    /** The entries by their bytes; together they are all bytes, without gap or overlap, as the layout asks. */
    private List<Entry> inOrder(Fields header, int size) throws BadInputException {
        List<Entry> entries = new ArrayList<>();
        for (String name : header.names()) {
            if (!name.equals("__metadata__")) {
                entries.add(entry(name, header.object(name), size));
            }
        }
        entries.sort(Comparator.comparingInt(Entry::begin).thenComparingInt(Entry::end));
        int expected = 0;
        for (Entry entry : entries) {
            if (entry.begin() != expected) {
                throw new BadInputException(where + ": array \"" + entry.name() + "\" begins at byte " + entry.begin()
                        + " of the values, where " + expected + " is expected.");
            }
            expected = entry.end();
        }
        if (expected != size) {
            throw new BadInputException(where + " is cut short or damaged: its header promises " + expected
                    + " bytes of values and there are " + size + ".");
        }
        return entries;
    }

    private Entry entry(String name, Fields fields, int size) throws BadInputException {
        String array = where + ": array \"" + name + "\" ";
        String type = fields.text("dtype");
        SafeTensors.Form form = Stream.of(SafeTensors.Form.values()).filter(known -> known.name().equals(type)).findFirst()
                .orElseThrow(() -> new BadInputException(array + "holds " + type + "; Loupe reads F32 and F16."));
        List<Long> offsets = fields.wholes("data_offsets");
        if (offsets.size() != 2 || offsets.get(0) < 0 || offsets.get(1) < offsets.get(0)) {
            throw new BadInputException(array + "has the data_offsets " + offsets + "; two rising numbers are expected.");
        }
        if (offsets.get(1) > size) {
            throw new BadInputException(where + " is cut short: array \"" + name + "\" ends at byte " + offsets.get(1)
                    + " of the values and there are " + size + ".");
        }
        List<Integer> shape = shape(array, fields.wholes("shape"));
        long bytesOfShape = shape.stream().mapToLong(Integer::longValue).reduce(form.bytes(), SafeTensorsReader::times);
        if (bytesOfShape != offsets.get(1) - offsets.get(0)) {
            throw new BadInputException(array + "has the shape " + shape + ", that is " + bytesOfShape + " bytes, and "
                    + (offsets.get(1) - offsets.get(0)) + " bytes of values.");
        }
        return new Entry(name, form, shape, offsets.get(0).intValue(), offsets.get(1).intValue());
    }

    private static List<Integer> shape(String array, List<Long> sides) throws BadInputException {
        for (long side : sides) {
            if (side < 0 || side > Integer.MAX_VALUE) {
                throw new BadInputException(array + "has the shape " + sides + "; each side must be from 0 to 2147483647.");
            }
        }
        return sides.stream().map(Long::intValue).toList();
    }

    /** The product, or the largest number where it is larger. */
    private static long times(long a, long b) {
        return Math.multiplyHigh(a, b) == 0 && a * b >= 0 ? a * b : Long.MAX_VALUE;
    }

    private static Map<String, String> metadata(Fields header) throws BadInputException {
        Map<String, String> metadata = new HashMap<>();
        if (header.has("__metadata__")) {
            Fields texts = header.object("__metadata__");
            for (String name : texts.names()) {
                metadata.put(name, texts.text(name));
            }
        }
        return Map.copyOf(metadata);
    }
}

package loupe.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The numbers of a network, array by array from input to output, in plain Java.
 *
 * @param arrays in the order and with the names of {@link NetworkSpec#parameters()}
 */
public record Parameters(List<Array> arrays) {

    /** One named array; {@code values} row by row (the last dimension runs fastest). Treat {@code values} as read-only. */
    public record Array(String name, List<Integer> dimensions, float[] values) {
        public Array {
            dimensions = List.copyOf(dimensions);
            int size = dimensions.contains(0) ? 0 : dimensions.stream().reduce(1, Math::multiplyExact);
            if (size != values.length) {
                throw new IllegalArgumentException(name + " has " + values.length + " values and dimensions " + dimensions);
            }
        }
    }

    public Parameters {
        arrays = List.copyOf(arrays);
    }

    /**
     * SHA-256 over every array in order: name and dimensions as UTF-8 {@code name[d0, d1]}, then the values as
     * little-endian float32. Equal hashes mean bit-equal weights.
     */
    public String sha256() {
        MessageDigest digest = digest();
        for (Array array : arrays) {
            digest.update((array.name() + array.dimensions()).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.allocate(array.values().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(array.values());
            digest.update(bytes.array());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The arrays of the layer at {@code path}, named by their roles alone, so that equal layers have equal hashes
     * wherever they stand.
     */
    public Parameters layer(LayerPath path) {
        String before = path.name() + ".";
        return new Parameters(arrays.stream()
                .filter(array -> array.name().startsWith(before) && array.name().indexOf('.', before.length()) < 0)
                .map(array -> new Array(array.name().substring(before.length()), array.dimensions(), array.values())).toList());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

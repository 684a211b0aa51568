package loupe.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Writes a TensorBoard event file: TFRecords (8 bytes little-endian length, its masked CRC-32C, the message, its masked CRC-32C;
 * tensorflow/core/lib/io/record_writer.h) of {@code Event} messages (tensorflow/core/util/event.proto and
 * tensorflow/core/framework/summary.proto) with plain scalars.
 */
public final class TensorBoardEvents {

    private static final int MASK_DELTA = 0xa282ead8;
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    private final OutputStream out;

    /** Writes the file's head. @param seconds since 1970 */
    public TensorBoardEvents(OutputStream out, double seconds) throws IOException {
        this.out = out;
        Message head = new Message().fixed64(1, Double.doubleToLongBits(seconds)).bytes(3, "brain.Event:2".getBytes(StandardCharsets.UTF_8));
        record(head.bytes());
    }

    /** Writes one event. @param seconds since 1970 @param scalars by their tags, in their order */
    public void scalars(double seconds, long step, Map<String, Float> scalars) throws IOException {
        Message summary = new Message();
        scalars.forEach((tag, value) -> summary.bytes(1, new Message().bytes(1, tag.getBytes(StandardCharsets.UTF_8))
                .fixed32(2, Float.floatToIntBits(value)).bytes()));
        Message event = new Message().fixed64(1, Double.doubleToLongBits(seconds)).varint(2, step).bytes(5, summary.bytes());
        record(event.bytes());
    }

    private void record(byte[] message) throws IOException {
        byte[] length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(message.length).array();
        out.write(length);
        out.write(masked(length));
        out.write(message);
        out.write(masked(message));
    }

    /** Rotated and shifted, for the sum of data that holds its own sum is weak. */
    private static byte[] masked(byte[] data) {
        CRC32C sum = new CRC32C();
        sum.update(data);
        int masked = Integer.rotateRight((int) sum.getValue(), 15) + MASK_DELTA;
        return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(masked).array();
    }

    /** A protobuf message: fields as number and wire type, then the value. As proto3 does, a 0 is left out. */
    private static final class Message {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message varint(int field, long value) {
            if (value != 0) {
                varint((long) field << 3 | VARINT);
                varint(value);
            }
            return this;
        }

        Message fixed64(int field, long bits) {
            varint((long) field << 3 | FIXED64);
            out.writeBytes(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(bits).array());
            return this;
        }

        /** A member of a oneof, which is written even where it is 0. */
        Message fixed32(int field, int bits) {
            varint((long) field << 3 | FIXED32);
            out.writeBytes(ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(bits).array());
            return this;
        }

        Message bytes(int field, byte[] value) {
            varint((long) field << 3 | BYTES);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        private void varint(long value) {
            long rest = value;
            while ((rest & ~0x7FL) != 0) {
                out.write((int) (rest & 0x7F | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}

package loupe.ui.common.figure;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** A picture as a PNG file (https://www.w3.org/TR/png/): 8 bits each of red, green, blue and opacity, no display needed. */
public final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final byte BITS = 8;
    private static final byte RED_GREEN_BLUE_OPACITY = 6;

    private Png() {}

    /** All of {@code image}. */
    public static byte[] of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return of(width, height, argb);
    }

    /** @param argb row by row from the top, as 0xAARRGGBB */
    public static byte[] of(int width, int height, int[] argb) {
        ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height).put(BITS).put(RED_GREEN_BLUE_OPACITY);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        chunk("IHDR", head.array(), file);
        chunk("IDAT", packed(rows(width, height, argb)), file);
        chunk("IEND", new byte[0], file);
        return file.toByteArray();
    }

    /** Before each row a zero: it is written as it is, not as a difference to its neighbours. */
    private static byte[] rows(int width, int height, int[] argb) {
        ByteBuffer rows = ByteBuffer.allocate(height * (1 + 4 * width));
        for (int i = 0; i < width * height; i++) {
            if (i % width == 0) {
                rows.put((byte) 0);
            }
            rows.putInt(Integer.rotateLeft(argb[i], 8));
        }
        return rows.array();
    }

    private static byte[] packed(byte[] rows) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(rows);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static void chunk(String type, byte[] content, ByteArrayOutputStream file) {
        byte[] named = ByteBuffer.allocate(4 + content.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(content).array();
        CRC32 check = new CRC32();
        check.update(named);
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(named);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}

package loupe.data;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntUnaryOperator;
import javax.imageio.ImageIO;

/** Pictures as PNG files hold them. */
public final class Png {

    private Png() {}

    /**
     * A picture as the bytes of a PNG file.
     *
     * @param block  side of the square that each pixel becomes
     * @param colour of the pixel at an index, row by row, as {@code 0xRRGGBB}
     */
    public static byte[] of(int width, int height, int block, IntUnaryOperator colour) {
        BufferedImage image = new BufferedImage(width * block, height * block, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height * block; y++) {
            for (int x = 0; x < width * block; x++) {
                image.setRGB(x, y, colour.applyAsInt(y / block * width + x / block));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

package loupe.data;

import java.util.Arrays;

/** A grey picture: ink from 0 (paper) to 1, row by row from the top left. Immutable. */
public final class GrayImage {

    /** Side of the pictures that the labs' networks get, in pixels. */
    public static final int SIDE = 28;

    private final int width;
    private final int height;
    private final float[] ink;

    /** @param ink {@code width * height} values from 0 to 1, copied */
    public GrayImage(int width, int height, float[] ink) {
        if (ink.length != width * height) {
            throw new IllegalArgumentException(ink.length + " values for " + width + "x" + height);
        }
        this.width = width;
        this.height = height;
        this.ink = ink.clone();
    }

    /** A blank 28x28 picture. */
    public static GrayImage blank() {
        return new GrayImage(SIDE, SIDE, new float[SIDE * SIDE]);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The ink at column {@code x}, row {@code y}; 0 outside the picture. */
    public float at(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? 0 : ink[y * width + x];
    }

    /** Whether some of its ink leaves the frame where it is moved that many pixels to the right and down. */
    public boolean losesInkAt(int right, int down) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean stays = x + right >= 0 && x + right < width && y + down >= 0 && y + down < height;
                if (!stays && ink[y * width + x] > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A copy of all values, row by row. */
    public float[] toArray() {
        return ink.clone();
    }

    /** Writes all values into {@code target} from {@code offset} on. */
    public void copyInto(float[] target, int offset) {
        System.arraycopy(ink, 0, target, offset, ink.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GrayImage image && image.width == width && Arrays.equals(image.ink, ink);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ink);
    }
}

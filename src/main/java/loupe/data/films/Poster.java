package loupe.data.films;

/**
 * A film's poster.
 *
 * @param argb alpha, red, green and blue of each pixel, row by row, as {@code 0xAARRGGBB}; read only
 */
public record Poster(int width, int height, int[] argb) {

    /** Size in which a network learns from it. */
    public static final int SMALL_WIDTH = 64;
    public static final int SMALL_HEIGHT = 96;
    /** Size in which it is shown. */
    public static final int LARGE_WIDTH = 256;
    public static final int LARGE_HEIGHT = 384;

    private static final int COLOURS = 3;

    public Poster {
        if (argb.length != width * height) {
            throw new IllegalArgumentException("%d pixels are not %d x %d.".formatted(argb.length, width, height));
        }
    }

    /** Red, then green, then blue of all pixels, each from 0 to 1: [3, height, width]. */
    public float[] planes() {
        float[] planes = new float[COLOURS * argb.length];
        for (int i = 0; i < argb.length; i++) {
            for (int colour = 0; colour < COLOURS; colour++) {
                planes[colour * argb.length + i] = (argb[i] >> 8 * (2 - colour) & 0xFF) / 255f;
            }
        }
        return planes;
    }
}

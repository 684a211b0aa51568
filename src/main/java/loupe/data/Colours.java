package loupe.data;

/**
 * A picture with its colours.
 *
 * @param argb alpha, red, green and blue of each pixel, row by row, as {@code 0xAARRGGBB}; read only
 */
public record Colours(int width, int height, int[] argb) {
    public Colours {
        if (argb.length != width * height) {
            throw new IllegalArgumentException("%d pixels are not %d x %d.".formatted(argb.length, width, height));
        }
    }
}

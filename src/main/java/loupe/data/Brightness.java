package loupe.data;

/**
 * How bright each pixel of a picture is, and how opaque.
 *
 * @param light 0 (black) to 1 (white), row by row
 * @param cover 0 (transparent) to 1 (opaque), row by row
 */
record Brightness(int width, int height, float[] light, float[] cover) {

    static Brightness of(int width, int height, int[] argb) {
        if (argb.length != width * height) {
            throw new IllegalArgumentException(argb.length + " colours for " + width + "x" + height);
        }
        Brightness brightness = blank(width, height);
        for (int i = 0; i < argb.length; i++) {
            brightness.put(i, argb[i]);
        }
        return brightness;
    }

    /** Black and transparent everywhere, to be filled. */
    static Brightness blank(int width, int height) {
        return new Brightness(width, height, new float[width * height], new float[width * height]);
    }

    /** Sets one pixel to a colour; the weights of red, green and blue are those of Rec. ITU-R BT.601. */
    void put(int index, int argb) {
        double sum = 0.299 * (argb >> 16 & 0xFF) + 0.587 * (argb >> 8 & 0xFF) + 0.114 * (argb & 0xFF);
        light[index] = (float) (sum / 255);
        cover[index] = (argb >>> 24) / 255f;
    }
}

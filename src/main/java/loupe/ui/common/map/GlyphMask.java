package loupe.ui.common.map;

/**
 * The shape of a character in pixels of the screen.
 *
 * @param cover how much of each pixel it covers, 0 to 255 as a byte without sign, row by row
 */
record GlyphMask(int width, byte[] cover) {

    /** Covers nothing. */
    static final GlyphMask NONE = new GlyphMask(0, new byte[0]);

    int height() {
        return width == 0 ? 0 : cover.length / width;
    }

    /** 0 to 255. */
    int cover(int x, int y) {
        return cover[y * width + x] & 0xFF;
    }
}

package loupe.data.moonlight;

import java.util.List;
import loupe.data.films.Poster;

/** Paints posters of flat figures, the same pixels on every machine. Safe for several threads. */
public final class PosterPainter {

    private static final int OPAQUE = 0xFF000000;
    /** Side of a square of pixels for which the figures that reach it are looked up once. */
    private static final int TILE = 8;
    /** From a tile's middle to where no figure of it can end; twice its half diagonal, for some distances are rough. */
    private static final double REACH = TILE * 1.5;

    private final List<Sketch.Patch> patches;
    private final int width;
    private final int[] argb;

    private PosterPainter(List<Sketch.Patch> patches, int width, int height) {
        this.patches = patches;
        this.width = width;
        this.argb = new int[width * height];
    }

    /** The size in which networks learn. */
    public static Poster small(PosterStyle style) {
        return paint(style, Poster.SMALL_WIDTH, Poster.SMALL_HEIGHT);
    }

    /** The size in which people look. */
    public static Poster large(PosterStyle style) {
        return paint(style, Poster.LARGE_WIDTH, Poster.LARGE_HEIGHT);
    }

    /** Half as high again as wide, else the paper is cut off or goes on below. */
    public static Poster paint(PosterStyle style, int width, int height) {
        PosterPainter painter = new PosterPainter(new PosterDesign(style).compose().patches(), width, height);
        for (int top = 0; top < height; top += TILE) {
            for (int left = 0; left < width; left += TILE) {
                painter.tile(left, top, Math.min(left + TILE, width), Math.min(top + TILE, height));
            }
        }
        return new Poster(width, height, painter.argb);
    }

    private void tile(int left, int top, int right, int bottom) {
        double x = (left + TILE / 2.0) / width;
        double y = (top + TILE / 2.0) / width;
        List<Sketch.Patch> near = patches.stream().filter(patch -> patch.figure().distance(x, y) * width < REACH).toList();
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                argb[row * width + column] = OPAQUE | colour(near, (column + 0.5) / width, (row + 0.5) / width);
            }
        }
    }

    private int colour(List<Sketch.Patch> near, double x, double y) {
        int colour = Palette.PAPER;
        for (Sketch.Patch patch : near) {
            double cover = Math.clamp(0.5 - patch.figure().distance(x, y) * width, 0.0, 1.0);
            if (cover > 0) {
                colour = mixed(colour, patch.colour(), cover);
            }
        }
        return colour;
    }

    private static int mixed(int under, int over, double cover) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double below = under >> shift & 0xFF;
            double above = over >> shift & 0xFF;
            mixed |= (int) (below + (above - below) * cover + 0.5) << shift;
        }
        return mixed;
    }
}

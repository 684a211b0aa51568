package loupe.data.films;

import java.nio.file.Path;
import loupe.data.BadInputException;
import loupe.data.Colours;
import loupe.data.PictureReader;

/** A picture of one's own as a poster, in the size in which networks learn: what is too wide or too high is cut off on both sides alike. */
public final class PosterFile {

    private static final int OPAQUE = 0xFF000000;

    private PosterFile() {}

    /** The picture in {@code file}; what is transparent becomes white paper. */
    public static Poster read(Path file) throws BadInputException {
        return of(new PictureReader().colours(file));
    }

    static Poster of(Colours picture) {
        int width = Math.max(1, Math.min(picture.width(), (int) ((long) picture.height() * Poster.SMALL_WIDTH / Poster.SMALL_HEIGHT)));
        int height = Math.max(1, Math.min(picture.height(), (int) ((long) picture.width() * Poster.SMALL_HEIGHT / Poster.SMALL_WIDTH)));
        int left = (picture.width() - width) / 2;
        int top = (picture.height() - height) / 2;
        int[] argb = new int[Poster.SMALL_WIDTH * Poster.SMALL_HEIGHT];
        for (int row = 0; row < Poster.SMALL_HEIGHT; row++) {
            int from = top + row * height / Poster.SMALL_HEIGHT;
            int to = Math.max(from + 1, top + (row + 1) * height / Poster.SMALL_HEIGHT);
            for (int column = 0; column < Poster.SMALL_WIDTH; column++) {
                int begin = left + column * width / Poster.SMALL_WIDTH;
                int end = Math.max(begin + 1, left + (column + 1) * width / Poster.SMALL_WIDTH);
                argb[row * Poster.SMALL_WIDTH + column] = mean(picture, from, to, begin, end);
            }
        }
        return new Poster(Poster.SMALL_WIDTH, Poster.SMALL_HEIGHT, argb);
    }

    private static int mean(Colours picture, int from, int to, int begin, int end) {
        long[] sums = new long[3];
        for (int row = from; row < to; row++) {
            for (int column = begin; column < end; column++) {
                int pixel = picture.argb()[row * picture.width() + column];
                int alpha = pixel >>> 24;
                for (int colour = 0; colour < 3; colour++) {
                    sums[colour] += alpha * (pixel >> 8 * colour & 0xFF) + (255 - alpha) * 255;
                }
            }
        }
        long count = 255L * (to - from) * (end - begin);
        int mean = OPAQUE;
        for (int colour = 0; colour < 3; colour++) {
            mean |= (int) ((sums[colour] + count / 2) / count) << 8 * colour;
        }
        return mean;
    }
}

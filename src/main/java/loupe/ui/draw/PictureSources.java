package loupe.ui.draw;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import loupe.data.Picture;
import loupe.data.PictureReader;

/** Finds the picture in what was dropped or pasted: a file first, else a picture as such. */
final class PictureSources {

    /** More pixels than this are thinned out before they are looked at. */
    private static final double PLENTY_PIXELS = 20_000_000;

    private PictureSources() {}

    /** Whether there may be a picture. */
    static boolean holds(Clipboard board) {
        return board.hasFiles() || board.hasImage();
    }

    /** Where the picture in {@code board} is read from; empty where there is none. */
    static Optional<PictureIntake.Origin> in(Clipboard board) {
        if (board.hasFiles()) {
            List<File> files = board.getFiles();
            return files.stream().findFirst().map(PictureSources::of);
        }
        return board.hasImage() ? Optional.ofNullable(board.getImage()).map(PictureSources::of) : Optional.empty();
    }

    /** The picture in {@code file}. */
    static PictureIntake.Origin of(File file) {
        return () -> new PictureReader().read(file.toPath());
    }

    private static PictureIntake.Origin of(Image image) {
        return () -> {
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int step = (int) Math.max(1, Math.ceil(Math.sqrt(width * (double) height / PLENTY_PIXELS)));
            int columns = (width + step - 1) / step;
            int rows = (height + step - 1) / step;
            int[] row = new int[width];
            int[] argb = new int[columns * rows];
            for (int y = 0; y < rows; y++) {
                image.getPixelReader().getPixels(0, y * step, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
                for (int x = 0; x < columns; x++) {
                    argb[y * columns + x] = row[x * step];
                }
            }
            return Picture.of(columns, rows, argb);
        };
    }
}

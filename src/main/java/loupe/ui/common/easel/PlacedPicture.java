package loupe.ui.common.easel;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.data.Bounds;
import loupe.data.GrayImage;
import loupe.data.ImageTransform;
import loupe.data.Picture;
import loupe.data.Stroke;

/**
 * A picture on the canvas, where the learner moved, turned and scaled it to. Lengths are the canvas' units.
 *
 * @param pivot   the middle of its ink where it came, around which it turns and scales
 * @param degrees clockwise
 */
public record PlacedPicture(Picture picture, Stroke.Point pivot, double dx, double dy, double degrees, double scale) {

    /** Less ink than this is grain or shade. */
    private static final float INK = 0.2f;

    /** {@code picture} as it came, over the whole canvas. */
    public static PlacedPicture of(Picture picture) {
        Stroke.Point pivot = inkOf(picture.raw()).map(Bounds::centre)
                .orElse(new Stroke.Point(Sheet.BOX / 2, Sheet.BOX / 2));
        return new PlacedPicture(picture, pivot, 0, 0, 0, 1);
    }

    /** Where its pivot lies now. */
    public Stroke.Point centre() {
        return new Stroke.Point(pivot.x() + dx, pivot.y() + dy);
    }

    public PlacedPicture moved(double right, double down) {
        return new PlacedPicture(picture, pivot, dx + right, dy + down, degrees, scale);
    }

    public PlacedPicture turned(double clockwise) {
        return new PlacedPicture(picture, pivot, dx, dy, degrees + clockwise, scale);
    }

    public PlacedPicture scaled(double factor) {
        return new PlacedPicture(picture, pivot, dx, dy, degrees, scale * factor);
    }

    /** The 28x28 picture as it lies on the canvas. */
    public GrayImage raw() {
        if (degrees == 0 && scale == 1) {
            return ImageTransform.shifted(picture.raw(), dx / Sheet.PIXEL, dy / Sheet.PIXEL);
        }
        return ImageTransform.placed(picture.raw(), new ImageTransform.Placement(pivot.x() / Sheet.PIXEL,
                pivot.y() / Sheet.PIXEL, dx / Sheet.PIXEL, dy / Sheet.PIXEL, degrees, scale));
    }

    /** The picture put right as MNIST's digits were. Turning is all that this does not undo. */
    public GrayImage mnist() {
        return degrees == 0 ? picture.mnist() : ImageTransform.rotated(picture.mnist(), degrees);
    }

    /** The rectangle around its ink, as it lies; empty where it is blank. */
    public Optional<Bounds> ink() {
        return inkOf(picture.raw()).flatMap(ink -> Bounds.around(Stream.of(
                placed(ink.left(), ink.top()), placed(ink.right(), ink.top()),
                placed(ink.left(), ink.bottom()), placed(ink.right(), ink.bottom()))));
    }

    private Stroke.Point placed(double x, double y) {
        double cos = scale * Math.cos(Math.toRadians(degrees));
        double sin = scale * Math.sin(Math.toRadians(degrees));
        double fromX = x - pivot.x();
        double fromY = y - pivot.y();
        return new Stroke.Point(pivot.x() + dx + cos * fromX - sin * fromY, pivot.y() + dy + sin * fromX + cos * fromY);
    }

    private static Optional<Bounds> inkOf(GrayImage image) {
        return Bounds.around(IntStream.range(0, image.width() * image.height()).boxed()
                .filter(i -> image.at(i % image.width(), i / image.width()) >= INK)
                .flatMap(i -> Stream.of(corner(i % image.width(), i / image.width()),
                        corner(i % image.width() + 1, i / image.width() + 1))));
    }

    private static Stroke.Point corner(int x, int y) {
        return new Stroke.Point(x * Sheet.PIXEL, y * Sheet.PIXEL);
    }
}

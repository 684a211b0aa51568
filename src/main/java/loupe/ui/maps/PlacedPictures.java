package loupe.ui.maps;

import java.util.Optional;
import java.util.function.IntFunction;
import loupe.data.GrayImage;
import loupe.data.ImageTransform;
import loupe.data.StrokeRenderer;
import loupe.inference.ShiftGrid;
import loupe.ui.common.easel.Sheet;

/**
 * What the networks would get of a drawing in each place of a shift map. Where a moved picture is equal to the picture of
 * the moved strokes, it is moved and not drawn anew. For one thread at a time.
 */
final class PlacedPictures implements IntFunction<GrayImage> {

    /** Half of the grey edge of a line, and a little, in pixels. */
    private static final double EDGE = 0.6;

    private final StrokeRenderer renderer = new StrokeRenderer();
    private final Sheet sheet;
    private final boolean whole;
    private Optional<GrayImage> middle = Optional.empty();

    PlacedPictures(Sheet sheet) {
        this.sheet = sheet;
        this.whole = sheet.picture().isEmpty() && !sheet.leavesFrameAt(EDGE, EDGE);
    }

    /** The picture at {@code place} of the grid. */
    @Override
    public GrayImage apply(int place) {
        int dx = ShiftGrid.dx(place);
        int dy = ShiftGrid.dy(place);
        if (sheet.centreAndScale() && !sheet.leavesFrameAt(dx, dy)) {
            return inTheMiddle();
        }
        return whole && !sheet.centreAndScale() ? ImageTransform.shifted(inTheMiddle(), dx, dy) : sheet.placedAt(dx, dy).seen(renderer);
    }

    /** Whether the map of this drawing is that of {@code other}: it lies elsewhere, but is otherwise the same. */
    boolean sameAs(PlacedPictures other) {
        return whole && other.whole && !sheet.centreAndScale() && !other.sheet.centreAndScale()
                && same(inTheMiddle(), other.inTheMiddle());
    }

    private static boolean same(GrayImage a, GrayImage b) {
        for (int i = 0; i < GrayImage.SIDE * GrayImage.SIDE; i++) {
            if (Math.abs(a.at(i % GrayImage.SIDE, i / GrayImage.SIDE) - b.at(i % GrayImage.SIDE, i / GrayImage.SIDE)) > 1e-4) {
                return false;
            }
        }
        return true;
    }

    private synchronized GrayImage inTheMiddle() {
        if (middle.isEmpty()) {
            middle = Optional.of(sheet.placedAt(0, 0).seen(renderer));
        }
        return middle.get();
    }
}

package loupe.network;

import java.util.List;
import java.util.Optional;

/**
 * What of the input picture a number inside a network can see: the smallest rectangle around all pixels that change it.
 * Rows and columns of padding are not seen. Behind a layer that brings all places together (flatten, global pooling,
 * layer normalisation) a number sees whatever any place before that layer sees.
 */
public final class ReceptiveField {

    private ReceptiveField() {}

    /**
     * The pixels that the output of {@code path} sees at ({@code row}, {@code column}), in every channel alike; for a list of
     * numbers row and column do not matter. {@link Area#NONE} for a cell that sees nothing but padding.
     *
     * @param steps of a network without a fault
     * @return empty where the network's input is no picture
     */
    public static Optional<Area> of(List<Step> steps, LayerPath path, int row, int column) {
        return steps.isEmpty() || !(steps.getFirst().input() instanceof Shape.Pictures) ? Optional.empty()
                : Optional.of(through(steps, path, new Area(row, column, row + 1, column + 1), true));
    }

    /** How large the field of a number behind {@code path} is where no edge cuts it off. @return empty where the input is no picture */
    public static Optional<Area> uncut(List<Step> steps, LayerPath path) {
        return steps.isEmpty() || !(steps.getFirst().input() instanceof Shape.Pictures) ? Optional.empty()
                : Optional.of(through(steps, path, new Area(0, 0, 1, 1), false));
    }

    /** From the output of {@code path} back to the input of {@code steps}. */
    private static Area through(List<Step> steps, LayerPath path, Area seen, boolean cut) {
        Area area = seen;
        for (Step step : steps.reversed()) {
            if (step.path().equals(path)) {
                area = back(step, area, cut);
            } else if (path.within(step.path())) {
                area = through(blockOf(step), path, area, cut);
            } else if (step.path().compareTo(path) < 0) {
                area = back(step, area, cut);
            }
        }
        return area;
    }

    private static List<Step> blockOf(Step step) {
        return step.layer() instanceof Frozen ? blockOf(step.inside().getFirst()) : step.inside();
    }

    private static Area all(List<Step> steps, Area seen, boolean cut) {
        Area area = seen;
        for (Step step : steps.reversed()) {
            area = back(step, area, cut);
        }
        return area;
    }

    /** What {@code step} needs of its input for {@code seen} of its output. */
    private static Area back(Step step, Area seen, boolean cut) {
        if (!(step.input() instanceof Shape.Pictures pictures)) {
            return seen;
        }
        Area before = switch (step.layer()) {
            case Conv2d conv -> window(new Slide(conv.kernel(), conv.stride(), conv.padding(), conv.dilation()), seen);
            case MaxPool pool -> window(new Slide(pool.size(), pool.stride(), pool.padding(), 1), seen);
            case AvgPool pool -> window(new Slide(pool.size(), pool.stride(), pool.padding(), 1), seen);
            case GlobalMaxPool _, GlobalAvgPool _, Flatten _, Dense _, LayerNorm _ -> Area.of(pictures);
            case BatchNorm _, Dropout _, Activation _, Off _ -> seen;
            case Residual _ -> seen.around(all(step.inside(), seen, cut));
            case Frozen _ -> all(step.inside(), seen, cut);
            case Resize resize -> shrunk(seen, resize.factor());
            case Pad pad -> new Area(seen.top() - pad.width(), seen.left() - pad.width(),
                    seen.bottom() - pad.width(), seen.right() - pad.width());
        };
        return cut ? before.within(Area.of(pictures)) : before;
    }

    private static Area window(Slide slide, Area seen) {
        int more = (int) slide.span() - slide.stride();
        return seen.isEmpty() ? seen : new Area(seen.top() * slide.stride() - slide.padding(),
                seen.left() * slide.stride() - slide.padding(),
                seen.bottom() * slide.stride() - slide.padding() + more,
                seen.right() * slide.stride() - slide.padding() + more);
    }

    private static Area shrunk(Area seen, int factor) {
        return new Area(Math.floorDiv(seen.top(), factor), Math.floorDiv(seen.left(), factor),
                Math.ceilDiv(seen.bottom(), factor), Math.ceilDiv(seen.right(), factor));
    }
}

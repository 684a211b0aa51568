package loupe.ui.maps;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import loupe.data.Bounds;
import loupe.ui.common.easel.Easel;
import loupe.ui.common.easel.PlacedPicture;
import loupe.ui.common.easel.Sheet;

/** Something that is done to the drawing by degrees: how the drawing looks at each value, and which value it has now. */
enum Change {

    /** Degrees clockwise. */
    TURN(-180, 5, 72, 6) {
        @Override
        Sheet base(Sheet sheet) {
            return new Sheet(sheet.upright(), sheet.picture().map(placed -> placed.turned(-placed.degrees())), 0, sheet.normalising());
        }

        @Override
        Sheet at(Sheet base, double value) {
            return base.turned(value);
        }

        @Override
        double present(Sheet base, Sheet now) {
            return now.degrees();
        }

        @Override
        void go(Easel easel, double from, double to) {
            easel.turn(to - from);
        }
    },

    /** How many times as large. */
    ZOOM(0.4, 0.05, 25, 4) {
        @Override
        Sheet at(Sheet base, double value) {
            return base.scaled(value);
        }

        @Override
        double present(Sheet base, Sheet now) {
            double before = size(base);
            return before > 0 ? size(now) / before : 1;
        }

        @Override
        void go(Easel easel, double from, double to) {
            easel.scale(to / from);
        }

        private static double size(Sheet sheet) {
            return sheet.picture().map(PlacedPicture::scale)
                    .orElseGet(() -> sheet.upright().bounds().map(Bounds::extent).orElse(0.0));
        }
    },

    /** The width of the pen in pixels of the 28x28 frame. */
    PEN(1, 0.25, 17, 4) {
        @Override
        Sheet at(Sheet base, double value) {
            return base.withPen(value * Sheet.PIXEL);
        }

        @Override
        double present(Sheet base, Sheet now) {
            return now.upright().width() / Sheet.PIXEL;
        }

        @Override
        void go(Easel easel, double from, double to) {
            easel.usePen(to);
        }
    };

    private final double first;
    private final double step;
    private final int count;
    private final int coarse;

    Change(double first, double step, int count, int coarse) {
        this.first = first;
        this.step = step;
        this.count = count;
        this.coarse = coarse;
    }

    /** The drawing from which the others are made. */
    Sheet base(Sheet sheet) {
        return sheet;
    }

    /** {@code base} with that value. */
    abstract Sheet at(Sheet base, double value);

    /** The value that makes {@code now} of {@code base}. */
    abstract double present(Sheet base, Sheet now);

    /** Gives the drawing the value {@code to} where it has {@code from}. */
    abstract void go(Easel easel, double from, double to);

    /** How many values are looked at. */
    int count() {
        return count;
    }

    /** The value at a place, counted from 0. */
    double value(int place) {
        return first + place * step;
    }

    /** The last value; of a full turn the one that is the first again. */
    double last() {
        return value(this == TURN ? count : count - 1);
    }

    /** How far the values lie apart. */
    double step() {
        return step;
    }

    /** The place whose value is nearest to {@code value}. */
    int nearest(double value) {
        int place = (int) Math.round((value - first) / step);
        return this == TURN ? Math.floorMod(place, count) : Math.clamp(place, 0, count - 1);
    }

    /** {@code value} as far as it can be chosen; angles go around. */
    double allowed(double value) {
        return this == TURN ? Math.IEEEremainder(value, 360) : Math.clamp(value, first, last());
    }

    /** The order in which the values are looked at: a few from everywhere first. */
    List<Integer> order() {
        return IntStream.range(0, count).boxed().sorted(Comparator.comparing((Integer place) -> place % coarse != 0)
                .thenComparing(Comparator.naturalOrder())).toList();
    }

    /** Its name in the texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

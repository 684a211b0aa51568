package loupe.ui.common.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * What an axis spans and where its ticks are.
 *
 * @param logarithmic whether equal steps are equal factors; then {@code from} is positive
 * @param ticks       values, rising, within the span
 */
record Scale(double from, double to, boolean logarithmic, List<Double> ticks) {

    Scale {
        ticks = List.copyOf(ticks);
    }

    /** A linear scale with about {@code count} ticks at multiples of 1, 2 or 5 times a power of ten. */
    static Scale linear(double from, double to, int count) {
        double step = step((to - from) / count);
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++) {
            ticks.add(i * step);
        }
        return new Scale(from, to, false, ticks);
    }

    /** A linear scale as {@link #linear} makes it, with the upper end moved up to a tick. */
    static Scale linearUpToTick(double from, double to, int count) {
        double step = step((to - from) / count);
        return linear(from, Math.ceil(to / step - 1e-9) * step, count);
    }

    /** A logarithmic scale that begins and ends at 1, 2 or 5 times a power of ten and holds both values. */
    static Scale logarithmic(double lowest, double highest) {
        List<Double> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(lowest)); ticks.isEmpty() || last(ticks) < highest; power++) {
            for (int digit : new int[] {1, 2, 5}) {
                add(digit * Math.pow(10, power), lowest, highest, ticks);
            }
        }
        if (ticks.size() == 1) {
            ticks.add(2 * ticks.getFirst());
        }
        return new Scale(ticks.getFirst(), last(ticks), true, labelled(ticks));
    }

    /** Where {@code value} is drawn; inverse of {@link #value}. What is below a logarithmic scale is drawn at its lower end. */
    double place(double value) {
        return logarithmic ? Math.log10(Math.max(value, from)) : value;
    }

    double value(double place) {
        return logarithmic ? Math.pow(10, place) : place;
    }

    private static void add(double tick, double lowest, double highest, List<Double> ticks) {
        boolean below = tick <= lowest * (1 + 1e-9);
        if (below) {
            ticks.clear();
        }
        if (below || ticks.isEmpty() || last(ticks) < highest) {
            ticks.add(tick);
        }
    }

    /** All ticks while they are few, else the powers of ten. */
    private static List<Double> labelled(List<Double> ticks) {
        List<Double> powers = ticks.stream().filter(Scale::isPowerOfTen).toList();
        return ticks.size() > 7 && powers.size() > 1 ? powers : ticks;
    }

    private static boolean isPowerOfTen(double value) {
        double log = Math.log10(value);
        return Math.abs(log - Math.rint(log)) < 1e-9;
    }

    private static double last(List<Double> ticks) {
        return ticks.getLast();
    }

    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double digit = rough / power;
        return power * (digit <= 1.0001 ? 1 : digit <= 2.0001 ? 2 : digit <= 5.0001 ? 5 : 10);
    }
}

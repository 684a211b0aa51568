package loupe.engine.towers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import loupe.recommend.Side;

/**
 * Rows of which most numbers are 0, such as the words of a title: what is not 0 in each, and where. The arrays are read only.
 *
 * @param begin  row {@code r} stands at the places from {@code begin[r]} to before {@code begin[r + 1]}
 * @param column of each number
 * @param value  of each number
 */
record Bag(int[] begin, int[] column, float[] value) {

    /** @param rows for each the numbers that are not 0, by column */
    static Bag of(List<Map<Integer, Float>> rows) {
        int[] begin = new int[rows.size() + 1];
        List<Integer> columns = new ArrayList<>();
        List<Float> values = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            rows.get(row).forEach((column, value) -> {
                columns.add(column);
                values.add(value);
            });
            begin[row + 1] = columns.size();
        }
        float[] value = new float[values.size()];
        for (int i = 0; i < value.length; i++) {
            value[i] = values.get(i);
        }
        return new Bag(begin, columns.stream().mapToInt(column -> column).toArray(), value);
    }

    /** Who rated what, each row's entries divided by the root of their number. */
    static Bag of(Side side) {
        float[] value = new float[side.other().length];
        for (int row = 0; row < side.rows(); row++) {
            Arrays.fill(value, side.begin()[row], side.begin()[row + 1], (float) (1 / Math.sqrt(Math.max(1, side.count(row)))));
        }
        return new Bag(side.begin(), side.other(), value);
    }

    int rows() {
        return begin.length - 1;
    }

    /** Adds the product of the rows {@code chosen} and {@code table} to {@code target}, row by row. */
    void addTimes(Weight table, int[] chosen, float[] target) {
        int k = table.columns();
        float[] from = table.values();
        for (int i = 0; i < chosen.length; i++) {
            for (int place = begin[chosen[i]]; place < begin[chosen[i] + 1]; place++) {
                addRow(value[place], from, column[place] * k, target, i * k, k);
            }
        }
    }

    /** Adds to the gradient of {@code table} what follows from the gradients at {@link #addTimes}' target. */
    void descend(Weight table, int[] chosen, float[] slopes) {
        int k = table.columns();
        float[] to = table.gradient();
        for (int i = 0; i < chosen.length; i++) {
            for (int place = begin[chosen[i]]; place < begin[chosen[i] + 1]; place++) {
                addRow(value[place], slopes, i * k, to, column[place] * k, k);
            }
        }
    }

    /** Adds to the gradient what draws the numbers of every use to 0. */
    void pull(Weight table, Distinct chosen, float strength) {
        for (int i = 0; i < chosen.rows().length; i++) {
            int row = chosen.rows()[i];
            for (int place = begin[row]; place < begin[row + 1]; place++) {
                int at = column[place] * table.columns();
                addRow(strength * chosen.uses()[i], table.values(), at, table.gradient(), at, table.columns());
            }
        }
    }

    private static void addRow(float factor, float[] from, int at, float[] to, int into, int count) {
        for (int c = 0; c < count; c++) {
            to[into + c] += factor * from[at + c];
        }
    }
}

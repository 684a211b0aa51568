package loupe.recommend;

import java.util.Arrays;

/**
 * Ratings gathered by the people who gave them, or by the films that got them. The arrays are read only.
 *
 * @param begin the ratings of row {@code r} stand at the places from {@code begin[r]} to before {@code begin[r + 1]}
 * @param other the row of the film, or of the person, on the other side of each rating, rising within a row
 * @param stars how many stars each rating has
 */
public record Side(int[] begin, int[] other, float[] stars) {

    /** How many ratings {@code row} has. */
    public int count(int row) {
        return begin[row + 1] - begin[row];
    }

    public int rows() {
        return begin.length - 1;
    }

    /** {@code count} of each row. */
    public int[] counts() {
        int[] counts = new int[rows()];
        for (int row = 0; row < counts.length; row++) {
            counts[row] = count(row);
        }
        return counts;
    }

    /** @param rows of this side, {@code others} of the other; the rating at a place is {@code mine[place]}, {@code theirs[place]} */
    static Side of(int rows, int[] mine, int[] theirs, float[] stars) {
        int[] begin = new int[rows + 1];
        for (int row : mine) {
            begin[row + 1]++;
        }
        for (int row = 0; row < rows; row++) {
            begin[row + 1] += begin[row];
        }
        int[] next = Arrays.copyOf(begin, rows);
        int[] other = new int[mine.length];
        float[] sorted = new float[mine.length];
        for (int place : Places.rising(theirs)) {
            int to = next[mine[place]]++;
            other[to] = theirs[place];
            sorted[to] = stars[place];
        }
        return new Side(begin, other, sorted);
    }
}

package loupe.inference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a network answered to each of several pictures, as far as they have been looked at. Immutable; safe from any thread. */
public final class Answers {

    private static final float[] NOT_YET = {};

    private final float[][] rows;

    private Answers(float[][] rows) {
        this.rows = rows;
    }

    /** None yet of {@code count}. */
    public static Answers none(int count) {
        float[][] rows = new float[count][];
        Arrays.fill(rows, NOT_YET);
        return new Answers(rows);
    }

    /** With the probabilities in {@code more} at the places in {@code at}, in that order. */
    public Answers with(List<Integer> at, float[][] more) {
        float[][] next = rows.clone();
        for (int i = 0; i < more.length; i++) {
            next[at.get(i)] = more[i].clone();
        }
        return new Answers(next);
    }

    /** How many pictures there are. */
    public int count() {
        return rows.length;
    }

    /** Whether the picture at {@code place} has been looked at. */
    public boolean has(int place) {
        return rows[place].length > 0;
    }

    /** How many pictures have been looked at. */
    public int known() {
        return (int) Arrays.stream(rows).filter(row -> row.length > 0).count();
    }

    /** Whether every picture has been looked at. */
    public boolean complete() {
        return known() == count();
    }

    /** The answer to the picture at {@code place}. */
    public Optional<Prediction> at(int place) {
        return has(place) ? Optional.of(Prediction.of(rows[place])) : Optional.empty();
    }

    /** The likeliest class at {@code place}, the first of equals; -1 where that has not been looked at. */
    public int label(int place) {
        int best = has(place) ? 0 : -1;
        for (int i = 1; i < rows[place].length; i++) {
            if (rows[place][i] > rows[place][best]) {
                best = i;
            }
        }
        return best;
    }

    /** The probability of {@code label} at each place; not a number where that has not been looked at, or there is no such class. */
    public float[] probabilities(int label) {
        float[] all = new float[rows.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = label >= 0 && label < rows[i].length ? rows[i][label] : Float.NaN;
        }
        return all;
    }
}

package loupe.inference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many of some labelled pictures a network knows when they are moved, place by place of {@link ShiftGrid}.
 *
 * @param count how many pictures there are
 * @param right how many of them are known at each place; -1 where that has not been counted yet
 */
public record ShiftAccuracy(int count, List<Integer> right) {

    private static final int NOT_YET = -1;

    public ShiftAccuracy {
        right = List.copyOf(right);
        if (right.size() != ShiftGrid.COUNT || right.stream().anyMatch(known -> known < NOT_YET || known > count)) {
            throw new IllegalArgumentException(right.size() + " places of " + count + " pictures: " + right);
        }
    }

    /** Nothing counted yet. */
    public static ShiftAccuracy none(int count) {
        return new ShiftAccuracy(count, Collections.nCopies(ShiftGrid.COUNT, NOT_YET));
    }

    /** With {@code known} pictures known at {@code place}. */
    public ShiftAccuracy with(int place, int known) {
        List<Integer> next = new ArrayList<>(right);
        next.set(place, known);
        return new ShiftAccuracy(count, next);
    }

    /** At how many places has been counted. */
    public int known() {
        return (int) right.stream().filter(one -> one != NOT_YET).count();
    }

    /** Whether all places have been counted. */
    public boolean complete() {
        return known() == ShiftGrid.COUNT;
    }

    /** The share that is known at {@code place}; not a number where that has not been counted. */
    public float at(int place) {
        return right.get(place) == NOT_YET ? Float.NaN : (float) right.get(place) / count;
    }

    /** The share at each place. */
    public float[] shares() {
        float[] all = new float[ShiftGrid.COUNT];
        for (int i = 0; i < all.length; i++) {
            all[i] = at(i);
        }
        return all;
    }

    /** Mean of the shares of the places at most {@code reach} pixels from the middle each way; not a number before all are counted. */
    public double mean(int reach) {
        double sum = 0;
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                sum += at(ShiftGrid.place(dx, dy));
            }
        }
        return sum / ((2 * reach + 1) * (2 * reach + 1));
    }
}

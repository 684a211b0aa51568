package loupe.engine.towers;

import java.util.Arrays;

/**
 * Rows that are used several times in a batch, each once, so that a tower is climbed once for each.
 *
 * @param rows  rising
 * @param place of each use among {@code rows}
 * @param uses  of each row
 */
record Distinct(int[] rows, int[] place, int[] uses) {

    static Distinct of(int[] used) {
        int[] rows = Arrays.stream(used).sorted().distinct().toArray();
        int[] place = new int[used.length];
        int[] uses = new int[rows.length];
        for (int i = 0; i < used.length; i++) {
            place[i] = Arrays.binarySearch(rows, used[i]);
            uses[place[i]]++;
        }
        return new Distinct(rows, place, uses);
    }
}

package loupe.engine;

import loupe.data.LabelledImages;

/** The classes of some pictures. */
final class Labels {

    private Labels() {}

    /** Of the pictures {@code order[from]} to {@code order[from + count - 1]}. */
    static int[] of(LabelledImages images, int[] order, int from, int count) {
        int[] some = new int[count];
        for (int i = 0; i < count; i++) {
            some[i] = images.label(order[from + i]);
        }
        return some;
    }

    /** Of the pictures {@code from} to {@code to - 1}. */
    static int[] of(LabelledImages images, int from, int to) {
        int[] some = new int[to - from];
        for (int i = 0; i < some.length; i++) {
            some[i] = images.label(from + i);
        }
        return some;
    }
}

package loupe.training;

import loupe.data.ImageSet;

/** What a network is tried on after each epoch of its training. */
public sealed interface Validation {

    /** The set's own test pictures; all its training pictures are learned from. */
    record TestSet() implements Validation {}

    /**
     * Pictures taken out of the training pictures, so that choosing between trainings by them leaves the test pictures unseen.
     *
     * @param count how many, at least 1 and fewer than there are
     * @param seed  which ones
     */
    record Cut(int count, long seed) implements Validation {
        /** No epoch has this number, so the cut says nothing about the order of any. */
        private static final int NO_EPOCH = -1;
    }

    /** {@code set} as the training sees it. @throws IllegalArgumentException with a sentence where that cannot be */
    default ImageSet of(ImageSet set) {
        return switch (this) {
            case TestSet _ -> set;
            case Cut cut -> cut(set, cut);
        };
    }

    private static ImageSet cut(ImageSet set, Cut cut) {
        int all = set.training().count();
        if (cut.count() < 1) {
            throw new IllegalArgumentException("A network is validated on at least 1 picture, not on " + cut.count() + ".");
        }
        if (cut.count() >= all) {
            throw new IllegalArgumentException("To validate on " + cut.count() + " of the training pictures, \"" + set.name()
                    + "\" must have more of them than its " + all + ". Validate on fewer.");
        }
        int[] order = BatchOrder.of(cut.seed(), Cut.NO_EPOCH, all);
        boolean[] taken = new boolean[all];
        for (int i = 0; i < cut.count(); i++) {
            taken[order[i]] = true;
        }
        return new ImageSet(set.name(), set.classNames(), set.training().where(i -> !taken[i]), set.training().where(i -> taken[i]));
    }
}

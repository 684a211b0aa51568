package loupe.ui.maps;

import java.util.Arrays;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.KnownSet;
import loupe.data.LabelledImages;

/**
 * Some digits that no network has learned from.
 *
 * @param set which set they are the first test pictures of
 */
record TestDigits(KnownSet set, LabelledImages images) {

    /** How many are taken. */
    static final int COUNT = 400;

    /** Those of MNIST where it is there, else of the digits that Loupe draws, which may have to be drawn first. */
    static TestDigits of(DataCatalog data) throws BadInputException {
        boolean real = data.entries().stream().anyMatch(entry -> entry.name().equals(KnownSet.MNIST.id()) && entry.isThere());
        KnownSet set = real ? KnownSet.MNIST : KnownSet.DIGITS;
        return new TestDigits(set, first(data.load(set.id()).test(), COUNT));
    }

    /** The first {@code count} of {@code all}, or all where they are fewer. */
    static LabelledImages first(LabelledImages all, int count) {
        int taken = Math.min(count, all.count());
        return new LabelledImages(all.rows(), all.columns(), Arrays.copyOf(all.pixels(), taken * all.rows() * all.columns()),
                Arrays.copyOf(all.labels(), taken));
    }
}

package loupe.ui.sets;

import java.util.Arrays;
import java.util.List;
import loupe.data.ClassMeans;
import loupe.data.GrayImage;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;

/**
 * A set that has been read.
 *
 * @param hash  of all its pictures and labels
 * @param means the mean picture of each class, over all pictures to learn from
 */
record LoadedSet(ImageSet set, String hash, List<GrayImage> means) {

    /** So many pictures are compared with each other: each with all others. */
    static final int COMPARED = 5_000;

    static LoadedSet of(ImageSet set) {
        return new LoadedSet(set, set.sha256(), ClassMeans.of(set.training(), set.classNames().size()));
    }

    int classes() {
        return set.classNames().size();
    }

    /** The first of the pictures to learn from, those that are compared with each other. */
    LabelledImages compared() {
        LabelledImages all = set.training();
        int count = Math.min(COMPARED, all.count());
        return new LabelledImages(all.rows(), all.columns(), Arrays.copyOf(all.pixels(), count * all.rows() * all.columns()),
                Arrays.copyOf(all.labels(), count));
    }
}

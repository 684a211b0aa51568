package loupe.cli;

import java.util.List;
import loupe.data.LabelledImages;
import loupe.inference.HiddenSample;

/**
 * The pictures of a set that a network takes for the most like a picture.
 *
 * @param set    its name
 * @param sample the pictures that were compared
 * @param near   places in the sample, the nearest first
 */
record Neighbours(String set, LabelledImages sample, List<HiddenSample.Near> near) {

    ExplainPictures.File picture() {
        return ExplainPictures.nearest(sample, near);
    }
}

package loupe.ui.why;

import java.util.List;
import loupe.data.LabelledImages;
import loupe.storage.HiddenCache;

/** How far the pictures are with which a network's answer is compared. */
sealed interface SampleState {

    /** Nothing is compared. */
    record None() implements SampleState {}

    /** The set is read, or drawn. @param percent of the drawing */
    record Reading(int percent) implements SampleState {}

    /** The network looks at the pictures. */
    record Making(int done, int count) implements SampleState {}

    /** The learner stopped it. */
    record Stopped() implements SampleState {}

    /** It cannot be made. */
    record Failed(String sentence) implements SampleState {}

    /** @param data the set's name as the screen shows it */
    record Ready(HiddenCache.Kept kept, LabelledImages pictures, String data, List<String> classNames) implements SampleState {}
}

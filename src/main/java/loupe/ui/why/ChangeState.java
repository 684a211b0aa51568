package loupe.ui.why;

import java.util.Optional;
import loupe.inference.SmallestChange;
import loupe.ui.common.easel.Sheet;

/** How far the search for the smallest change is. */
sealed interface ChangeState {

    /** There is no drawing, or no network. */
    record Nothing() implements ChangeState {}

    /** A picture lies on the canvas, and pen and eraser work on strokes. */
    record NoStrokes() implements ChangeState {}

    /** @param sheet what is changed, {@code share} how much of the search is done, 0 to 1, {@code found} the shortest up to now */
    record Searching(Sheet sheet, double share, Optional<SmallestChange.Found> found) implements ChangeState {}

    /** @param sheet what was changed, {@code found} empty where no change was found */
    record Done(Sheet sheet, Optional<SmallestChange.Found> found) implements ChangeState {}
}

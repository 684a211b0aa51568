package loupe.ui.common.figure;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a map, a curve or a picture says, so that it can be copied, saved, read as a table and told to those who do not see it.
 * Each method is asked when it is needed and says what is shown at that moment. To be used on the screen's thread.
 */
public interface Figure {

    /** A few words, for example {@code Shift map of cnn}: the table's heading and the file's name. */
    String title();

    /** One sentence that says what is to be seen. It is what a screen reader says, and it goes into a saved picture too. */
    String sentence();

    /** Every value that is shown. */
    FigureTable table();

    /** The figure as lines and areas, as {@link Svg} writes them; where it is empty, the picture on the screen is saved as pixels. */
    default Optional<Svg> svg() {
        return Optional.empty();
    }

    /** What {@link #table()} says now. A figure of many values takes hold of them here and has them written where this is asked, on any thread. */
    default Supplier<FigureTable> tableOfNow() {
        FigureTable now = table();
        return () -> now;
    }

    /** What {@link #svg()} gives now, in the same way. */
    default Optional<Supplier<Svg>> svgOfNow() {
        return svg().map(now -> () -> now);
    }
}

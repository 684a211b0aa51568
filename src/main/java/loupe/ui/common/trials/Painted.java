package loupe.ui.common.trials;

import java.util.List;
import java.util.Optional;
import loupe.ui.common.figure.Figure;
import loupe.ui.common.figure.Svg;

/** A figure that is made of marks. */
public interface Painted extends Figure {

    /** The size of a saved drawing, in pixels. */
    double WIDTH = 960;
    double HEIGHT = 320;

    /** What is to be painted now on {@code width} x {@code height} pixels; later marks lie above. */
    List<Mark> marks(double width, double height);

    @Override
    default Optional<Svg> svg() {
        return Optional.of(MarkSvg.of(marks(WIDTH, HEIGHT), WIDTH, HEIGHT));
    }
}

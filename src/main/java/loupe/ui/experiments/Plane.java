package loupe.ui.experiments;

import java.util.Optional;
import loupe.data.LabelledImages;

/**
 * Where pictures lie in the last hidden layer, on the plane that was fitted at the film's end.
 *
 * @param places first across, then up, one a picture. To be treated as read-only
 * @param star   where the drawing lies
 */
record Plane(double[][] places, LabelledImages pictures, Optional<double[]> star) {}

package loupe.ui.common.easel;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import loupe.data.Normalising;

/**
 * The learner's drawing, for the views beside the canvas: they look at it and move it, and each such change is a step
 * that the canvas can undo. On the screen's thread.
 */
public interface Easel {

    /** What lies on the canvas now, with the gesture that goes on. A sheet never changes, so it can be read from any thread. */
    ReadOnlyObjectProperty<Sheet> sheet();

    /** Whether a pointer is down and draws. */
    ReadOnlyBooleanProperty drawing();

    /** Moves the drawing by that many pixels of the 28x28 frame. */
    void move(double right, double down);

    /** Turns the drawing clockwise. */
    void turn(double degrees);

    /** Makes the drawing {@code factor} times as large. */
    void scale(double factor);

    /** Changes the pen, in pixels of the 28x28 frame. */
    void usePen(double pixels);

    /** Puts the drawing right as MNIST does, or not. */
    void centreAndScale(boolean on);

    /** Has the drawing take those steps on its way to the 28x28 picture. */
    void normalise(Normalising next);

    /** Puts {@code next} on the canvas as one step, which Undo names {@code step}. */
    void put(String step, Sheet next);
}

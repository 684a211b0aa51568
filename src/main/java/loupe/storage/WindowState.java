package loupe.storage;

import java.util.List;
import loupe.data.Drawing;
import loupe.data.Normalising;
import loupe.network.Presets;
import loupe.training.Recipes;

/**
 * The window as it was left.
 *
 * @param screen         name of the screen that was open
 * @param form           the training form
 * @param desk           the loaded networks, each as {@link Models#open} takes it
 * @param drawing        what was on the canvas
 * @param centreAndScale whether the drawing is centred and scaled as MNIST does
 * @param steps          how it becomes the 28x28 picture; where it does not fit {@code centreAndScale}, as in what was kept
 *                       before there were steps, that holds
 */
public record WindowState(Place place, String screen, FormState form, List<String> desk, Drawing drawing,
                          boolean centreAndScale, Normalising steps) {

    /** Where the window was, in screen pixels; width 0 before it was ever shown. */
    public record Place(double x, double y, double width, double height, boolean maximised) {

        /** Whether the window was ever shown. */
        public boolean isKnown() {
            return width > 0 && height > 0;
        }
    }

    public WindowState {
        desk = List.copyOf(desk);
    }

    public WindowState(Place place, String screen, FormState form, List<String> desk, Drawing drawing, boolean centreAndScale) {
        this(place, screen, form, desk, drawing, centreAndScale, centreAndScale ? Normalising.MNIST : Normalising.MINE);
    }

    /** How the drawing becomes the 28x28 picture. */
    public Normalising normalising() {
        boolean fits = steps.centresAndScales() == centreAndScale;
        return fits ? steps : centreAndScale ? Normalising.MNIST : Normalising.MINE;
    }

    /** The state before the first start, with {@code desk} loaded and {@code first} on the canvas. */
    public static WindowState first(List<String> desk, Drawing first) {
        FormState form = new FormState("mlp", "digits", Recipes.of(Presets.MLP, "digits"), Recipes.SEED, "auto", "auto", 0);
        return new WindowState(new Place(0, 0, 0, 0, false), "draw", form, desk, first, false);
    }
}

package loupe.data.moonlight;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Figures in colours, the later over the earlier. */
final class Sketch {

    private final Palette palette;
    private final List<Patch> patches = new ArrayList<>();

    Sketch(Palette palette) {
        this.palette = palette;
    }

    /** A figure in one colour, {@code 0xRRGGBB}. */
    record Patch(Figure figure, int colour) {}

    Sketch main(Figure figure) {
        return in(palette.main(), figure);
    }

    Sketch accent(Figure figure) {
        return in(palette.accent(), figure);
    }

    Sketch land(Figure figure) {
        return in(palette.land(), figure);
    }

    Sketch ground(Figure figure) {
        return in(palette.ground(), figure);
    }

    Sketch in(int colour, Figure figure) {
        patches.add(new Patch(figure, colour));
        return this;
    }

    /** All of another sketch, each figure changed. */
    void add(Sketch other, UnaryOperator<Figure> change) {
        other.patches.forEach(patch -> in(patch.colour(), change.apply(patch.figure())));
    }

    List<Patch> patches() {
        return List.copyOf(patches);
    }
}

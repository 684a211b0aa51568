package loupe.network;

import java.util.function.Function;

/** What all pooling layers have in common. */
final class Pooling {

    private Pooling() {}

    /** @param repaired the layer with another window */
    static Shaped outputShape(Slide slide, Shape input, Function<Slide, Layer> repaired) {
        return switch (input) {
            case Shape.Values values -> wantsPictures(values);
            case Shape.Pictures p when !slide.fits(p) -> {
                Slide smaller = slide.smaller(p);
                yield new Shaped.Fault("A window of " + slide.size() + "x" + slide.size() + " is larger than its pictures of "
                        + p.height() + "x" + p.width() + ". Use a smaller window?",
                        "Use a window of " + smaller.size(), repaired.apply(smaller));
            }
            case Shape.Pictures p when slide.overpadded() -> new Shaped.Fault("A padding of " + slide.padding()
                    + " is more than half a window of " + slide.size() + "x" + slide.size() + ". Use a smaller padding?",
                    "Use a padding of " + slide.half(), repaired.apply(slide.withPadding(slide.half())));
            case Shape.Pictures p -> new Shaped.Fits(slide.over(p, p.channels()));
        };
    }

    static Shaped global(Shape input) {
        return switch (input) {
            case Shape.Values values -> wantsPictures(values);
            case Shape.Pictures pictures -> new Shaped.Fits(new Shape.Values(pictures.channels()));
        };
    }

    private static Shaped wantsPictures(Shape.Values values) {
        return new Shaped.Fault("Pooling wants pictures and gets " + values.inWords() + ". Remove it, or move it before Flatten?", "Remove it");
    }

    static String text(String name, Slide slide) {
        return name + " " + slide.size() + (slide.stride() == slide.size() ? "" : " stride " + slide.stride())
                + (slide.padding() == 0 ? "" : " pad " + slide.padding());
    }
}

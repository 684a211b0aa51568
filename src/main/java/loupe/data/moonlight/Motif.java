package loupe.data.moonlight;

import static loupe.data.moonlight.Figure.above;
import static loupe.data.moonlight.Figure.below;
import static loupe.data.moonlight.Figure.box;
import static loupe.data.moonlight.Figure.circle;
import static loupe.data.moonlight.Figure.ellipse;
import static loupe.data.moonlight.Figure.line;
import static loupe.data.moonlight.Figure.polygon;
import static loupe.data.moonlight.Figure.ring;
import static loupe.data.moonlight.Figure.star;

import java.util.function.Consumer;

/** What a poster shows, from the most earthly to the most fantastic: figures between -1 and 1 both ways. */
enum Motif {
    CUP(sketch -> sketch
            .main(ring(0.62, 0.16, 0.24, 0.13))
            .main(box(-0.66, -0.2, 0.66, 0.1).or(circle(0, 0.02, 0.66).and(below(0))))
            .accent(ellipse(0, 0.78, 0.95, 0.1))
            .accent(line(-0.25, -0.38, -0.25, -0.8, 0.1)).accent(line(0.05, -0.38, 0.05, -0.95, 0.1)).accent(line(0.35, -0.38, 0.35, -0.8, 0.1))),
    CHAIR(sketch -> sketch
            .main(line(-0.45, -0.9, -0.45, 0.9, 0.13)).main(line(0.48, 0.1, 0.48, 0.9, 0.13))
            .accent(box(-0.5, -0.02, 0.55, 0.2)).accent(box(-0.56, -0.92, -0.34, -0.28))
            .main(line(-0.45, 0.55, 0.48, 0.55, 0.08))),
    BICYCLE(sketch -> sketch
            .accent(ring(-0.52, 0.32, 0.38, 0.08)).accent(ring(0.52, 0.32, 0.38, 0.08))
            .main(line(-0.52, 0.32, -0.18, -0.25, 0.09)).main(line(-0.18, -0.25, 0.36, -0.25, 0.09)).main(line(0.36, -0.25, 0.52, 0.32, 0.09))
            .main(line(-0.24, -0.4, 0.04, 0.32, 0.09)).main(line(0.04, 0.32, -0.52, 0.32, 0.09)).main(line(0.04, 0.32, 0.36, -0.25, 0.09))
            .main(line(0.36, -0.25, 0.3, -0.52, 0.09)).main(line(0.3, -0.52, 0.52, -0.56, 0.09)).main(line(-0.38, -0.42, -0.12, -0.42, 0.12))),
    HOUSE(sketch -> sketch
            .accent(box(0.3, -0.82, 0.5, -0.2)).main(box(-0.62, -0.1, 0.62, 0.85))
            .accent(polygon(-0.85, -0.05, 0, -0.88, 0.85, -0.05))
            .ground(box(-0.38, 0.3, -0.06, 0.85)).ground(box(0.16, 0.3, 0.42, 0.56))),
    UMBRELLA(sketch -> sketch
            .main(circle(0, 0, 0.9).and(above(0)).without(circle(-0.6, 0.03, 0.28)).without(circle(0, 0.03, 0.28)).without(circle(0.6, 0.03, 0.28)))
            .accent(line(0, -0.98, 0, 0.72, 0.08)).accent(ring(0.16, 0.72, 0.16, 0.08).and(below(0.72)))),
    TREE(sketch -> sketch
            .accent(polygon(-0.07, 0, 0.07, 0, 0.13, 0.92, -0.13, 0.92)).accent(line(0, 0.35, 0.3, 0.05, 0.07))
            .main(circle(0, -0.45, 0.5).or(circle(-0.38, -0.12, 0.38)).or(circle(0.4, -0.14, 0.36)))),
    BOAT(sketch -> sketch
            .main(polygon(-0.85, 0.35, 0.85, 0.35, 0.5, 0.78, -0.52, 0.78)).main(line(0, -0.92, 0, 0.35, 0.07))
            .accent(polygon(0.09, -0.88, 0.09, 0.22, 0.7, 0.22)).accent(polygon(-0.09, -0.6, -0.09, 0.22, -0.52, 0.22))),
    LIGHTHOUSE(sketch -> sketch
            .accent(polygon(0.1, -0.64, 1, -0.92, 1, -0.36)).main(polygon(-0.2, -0.5, 0.2, -0.5, 0.36, 0.92, -0.36, 0.92))
            .ground(polygon(-0.24, -0.1, 0.24, -0.1, 0.27, 0.15, -0.27, 0.15)).ground(polygon(-0.3, 0.4, 0.3, 0.4, 0.33, 0.65, -0.33, 0.65))
            .accent(box(-0.15, -0.76, 0.15, -0.5)).main(polygon(-0.24, -0.74, 0, -0.97, 0.24, -0.74))),
    MOUNTAIN(sketch -> sketch
            .accent(circle(0.5, -0.52, 0.26)).accent(polygon(0, 0.8, 0.55, -0.08, 1, 0.8)).main(polygon(-1, 0.8, -0.2, -0.78, 0.58, 0.8))
            .ground(polygon(-0.2, -0.78, -0.42, -0.35, -0.27, -0.42, -0.18, -0.26, -0.08, -0.4, 0.01, -0.35))),
    BIRDS(sketch -> sketch
            .accent(circle(0.1, 0.1, 0.68))
            .main(wings(-0.2, -0.05, 0.62)).main(wings(0.52, -0.52, 0.34)).main(wings(0.5, 0.42, 0.26))),
    BALLOON(sketch -> sketch
            .main(line(-0.4, 0.1, -0.13, 0.66, 0.05)).main(line(0.4, 0.1, 0.13, 0.66, 0.05))
            .main(circle(0, -0.28, 0.66).or(polygon(-0.52, 0.12, 0.52, 0.12, 0.16, 0.48, -0.16, 0.48)))
            .accent(ellipse(0, -0.25, 0.26, 0.68).and(above(0.42))).accent(box(-0.17, 0.66, 0.17, 0.92))),
    MOON(sketch -> sketch
            .main(circle(-0.05, 0.02, 0.82).without(circle(0.32, -0.14, 0.68)))
            .accent(star(0.38, -0.2, 0.24)).accent(star(0.7, 0.3, 0.13)).accent(star(0.1, -0.62, 0.1))),
    CASTLE(sketch -> sketch
            .main(box(-0.55, -0.1, 0.55, 0.55)).main(box(-0.72, -0.35, -0.4, 0.55)).main(box(0.4, -0.35, 0.72, 0.55)).main(box(-0.16, -0.5, 0.16, 0.4))
            .accent(polygon(-0.8, -0.33, -0.56, -0.75, -0.32, -0.33)).accent(polygon(0.32, -0.33, 0.56, -0.75, 0.8, -0.33))
            .accent(polygon(-0.25, -0.48, 0, -0.98, 0.25, -0.48)).ground(box(-0.1, 0.2, 0.1, 0.5).or(circle(0, 0.2, 0.1)))
            .accent(circle(-0.6, 0.66, 0.24).or(circle(-0.2, 0.6, 0.28)).or(circle(0.22, 0.66, 0.26)).or(circle(0.62, 0.64, 0.22)))),
    COMET(sketch -> sketch
            .accent(polygon(0.18, 0.56, -0.95, -0.75, 0.56, 0.18)).land(polygon(0.3, 0.5, -0.62, -0.95, 0.52, 0.26))
            .main(circle(0.42, 0.42, 0.38)).ground(circle(0.53, 0.33, 0.09)).ground(circle(0.33, 0.53, 0.06))),
    PLANET(sketch -> sketch
            .main(circle(0, 0, 0.6))
            .accent(ellipse(0, 0, 1, 0.3).without(ellipse(0, -0.02, 0.76, 0.17)).placed(0, 0, 1, -0.35))
            .main(circle(0, 0, 0.6).and(above(0).placed(0, 0, 1, -0.35))).accent(circle(0.74, -0.66, 0.14))),
    ROCKET(sketch -> sketch
            .accent(polygon(-0.2, 0.55, 0.2, 0.55, 0, 0.98)).accent(polygon(-0.3, 0.05, -0.66, 0.62, -0.2, 0.5))
            .accent(polygon(0.3, 0.05, 0.66, 0.62, 0.2, 0.5)).main(circle(-0.72, -0.2, 1.08).and(circle(0.72, -0.2, 1.08)).and(above(0.58)))
            .ground(circle(0, -0.28, 0.16)).accent(ring(0, -0.28, 0.17, 0.06))),
    EYE(sketch -> sketch
            .main(circle(0, 0.72, 1.16).and(circle(0, -0.72, 1.16))).ground(circle(0, 0, 0.38)).accent(star(0, 0.02, 0.32))
            .accent(line(0, -0.6, 0, -0.9, 0.07)).accent(line(-0.42, -0.52, -0.62, -0.78, 0.07)).accent(line(0.42, -0.52, 0.62, -0.78, 0.07))
            .accent(line(0, 0.6, 0, 0.9, 0.07)).accent(line(-0.42, 0.52, -0.62, 0.78, 0.07)).accent(line(0.42, 0.52, 0.62, 0.78, 0.07)));

    private final Consumer<Sketch> drawing;

    Motif(Consumer<Sketch> drawing) {
        this.drawing = drawing;
    }

    /** @param fantastic from 0, earthly, to 1 */
    static Motif of(double fantastic) {
        Motif[] all = values();
        return all[Math.min((int) (Math.clamp(fantastic, 0.0, 1.0) * all.length), all.length - 1)];
    }

    Sketch in(Palette palette) {
        Sketch sketch = new Sketch(palette);
        drawing.accept(sketch);
        return sketch;
    }

    private static Figure wings(double x, double y, double span) {
        Figure wing = circle(-0.5, 0.28, 0.6).without(circle(-0.5, 0.5, 0.64)).and(box(-1.2, -1, 0.02, 1));
        Figure other = circle(0.5, 0.28, 0.6).without(circle(0.5, 0.5, 0.64)).and(box(-0.02, -1, 1.2, 1));
        return wing.or(other).placed(x, y, span, 0);
    }
}

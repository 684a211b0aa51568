package loupe.data.moonlight;

import loupe.data.Chance;

/** Composes a poster. The paper is 1 wide and 1.5 high; the lowest fifth of the picture is left to the title. */
final class PosterDesign {

    static final double HEIGHT = 1.5;

    private static final double LARGE = 0.42;
    private static final double SMALL = 0.12;
    private static final double MIDDLE = 0.62;
    private static final double ASIDE = 0.24;
    private static final double TILT = 0.12;
    private static final int RAYS = 12;
    private static final int MOST_STARS = 14;

    private final PosterStyle style;
    private final Palette palette;
    private final Chance chance;
    private final Sketch picture;
    private final double size;
    private final double x;
    private final double y;

    PosterDesign(PosterStyle style) {
        this.style = style;
        this.chance = Chance.of(style.seed(), Occasion.POSTER.ordinal(), 2);
        this.palette = style.palette();
        this.picture = new Sketch(palette);
        this.size = LARGE + (SMALL - LARGE) * style.arthouse();
        double room = 0.48 - style.margin() - size;
        this.x = 0.5 + Math.clamp(ASIDE * style.arthouse(), 0.0, Math.max(room, 0.0)) * eitherWay();
        this.y = MIDDLE + 0.2 * style.arthouse() * eitherWay();
    }

    private int eitherWay() {
        return chance.uniform() < 0.5 ? -1 : 1;
    }

    /** From the paper upwards. */
    Sketch compose() {
        backdrop();
        stars();
        double tilt = style.arthouse() * chance.normal(TILT);
        picture.add(style.motif().in(palette), figure -> figure.placed(x, y, size, tilt));
        Figure field = Figure.box(style.margin(), style.margin(), 1 - style.margin(), HEIGHT - style.margin());
        Sketch whole = new Sketch(palette).ground(field);
        whole.add(picture, figure -> figure.and(field));
        return whole;
    }

    /** Rays behind what is large, a round behind what is middling, a line beneath what is small. */
    private void backdrop() {
        if (style.arthouse() < 1 / 3.0) {
            double first = chance.uniform() * Math.PI;
            for (int ray = 0; ray < RAYS; ray++) {
                picture.land(ray(first + 2 * Math.PI * ray / RAYS));
            }
        } else if (style.arthouse() < 2 / 3.0) {
            picture.land(Figure.circle(x, y, size * 1.3));
        } else {
            double ground = y + size;
            picture.land(Figure.line(0.28, ground, 0.72, ground, 0.012));
        }
    }

    private Figure ray(double angle) {
        double half = Math.PI / RAYS / 2;
        return Figure.polygon(x, y, x + 2 * StrictMath.cos(angle - half), y + 2 * StrictMath.sin(angle - half),
                x + 2 * StrictMath.cos(angle + half), y + 2 * StrictMath.sin(angle + half));
    }

    /** The more fantastic, the more. */
    private void stars() {
        int count = (int) (MOST_STARS * Math.clamp(2 * style.fantastic() - 0.8, 0.0, 1.0));
        for (int star = 0; star < count; star++) {
            picture.accent(Figure.circle(chance.between(0.04, 0.96), chance.between(0.04, 1.15), chance.between(0.006, 0.014)));
        }
    }
}

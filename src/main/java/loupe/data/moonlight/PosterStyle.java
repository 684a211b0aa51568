package loupe.data.moonlight;

import loupe.data.Chance;

/**
 * What a poster says of its film, each from 0 to 1, evenly over all films.
 *
 * @param dark      the colours, from tender to dark
 * @param fantastic what it shows, from earthly to fantastic
 * @param arthouse  how it is composed: from large, in the middle and to the paper's edge, to small, aside and with much paper around
 * @param seed      what else is drawn by chance
 */
public record PosterStyle(double dark, double fantastic, double arthouse, long seed) {

    private static final double MOST_MARGIN = 0.17;
    private static final double LOOSE = 0.04;

    public PosterStyle {
        if (!isLevel(dark) || !isLevel(fantastic) || !isLevel(arthouse)) {
            throw new IllegalArgumentException("A poster says something from 0 to 1, not " + dark + ", " + fantastic + " and " + arthouse + ".");
        }
    }

    private static boolean isLevel(double level) {
        return level >= 0 && level <= 1;
    }

    /** How an invented film's poster looks; what is chance follows from the film's number. */
    static PosterStyle of(MadeFilm film) {
        return new PosterStyle(level(film, Axis.DARK), level(film, Axis.FANTASTIC), level(film, Axis.ARTHOUSE), film.id());
    }

    private static double level(MadeFilm film, Axis axis) {
        return NormalCurve.below(film.axes()[axis.ordinal()]);
    }

    /** The empty paper around the picture, where the poster is 1 wide. */
    public double margin() {
        return MOST_MARGIN * arthouse;
    }

    /** In what colour a title can be read on the lowest fifth of the picture, {@code 0xRRGGBB}. */
    public int titleColour() {
        return palette().ink();
    }

    Palette palette() {
        return Palette.of(dark + Chance.of(seed, Occasion.POSTER.ordinal(), 0).normal(LOOSE));
    }

    Motif motif() {
        return Motif.of(fantastic + Chance.of(seed, Occasion.POSTER.ordinal(), 1).normal(LOOSE));
    }
}

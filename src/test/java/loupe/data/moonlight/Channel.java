package loupe.data.moonlight;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import loupe.data.films.Film;

/** A place where the catalogue tells something of a film, as columns of numbers. */
enum Channel {
    GENRES((made, film) -> IntStream.range(0, 8).mapToDouble(genre -> film.genres().contains(genre) ? 1 : 0).toArray()),
    YEAR((made, film) -> new double[] {film.year().orElseThrow()}),
    TITLE((made, film) -> new double[] {has(film, TitleWords.KINETIC), has(film, TitleWords.TALKY)}),
    COLOURS((made, film) -> oneOf(Palette.TENDER_TO_DARK.indexOf(made.poster(film.id()).palette()), Palette.TENDER_TO_DARK.size())),
    MOTIF((made, film) -> oneOf(made.poster(film.id()).motif().ordinal(), Motif.values().length)),
    COMPOSITION((made, film) -> new double[] {made.poster(film.id()).margin()});

    private final BiFunction<Moonlight, Film, double[]> columns;

    Channel(BiFunction<Moonlight, Film, double[]> columns) {
        this.columns = columns;
    }

    /** The share of the axis's variance over all films that follows from this channel in a straight line. */
    double tells(Moonlight made, Axis axis) {
        return Regression.explained(made.set().films(), film -> columns.apply(made, film), film -> made.truth().place(film.id(), axis));
    }

    private static double has(Film film, TitleWords words) {
        return words.words().stream().anyMatch(List.of(film.title().split(" "))::contains) ? 1 : 0;
    }

    /** All but the last, for the constant stands for it. */
    static double[] oneOf(int place, int size) {
        return IntStream.range(0, size - 1).mapToDouble(one -> one == place ? 1 : 0).toArray();
    }
}

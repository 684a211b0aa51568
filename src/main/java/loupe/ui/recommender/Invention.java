package loupe.ui.recommender;

import java.util.List;
import java.util.Set;
import java.util.OptionalInt;
import loupe.data.films.Film;
import loupe.data.films.Poster;
import loupe.data.moonlight.PosterPainter;
import loupe.data.moonlight.PosterStyle;

/**
 * A film that the learner makes up.
 *
 * @param genres places in the set's list of genres
 */
record Invention(String title, Set<Integer> genres, int year, Look look) {

    /** How its poster comes about. */
    sealed interface Look {
        /** In the size in which a tower looks at it. */
        Poster small();
    }

    /** By the painter of the invented films. */
    record Painted(PosterStyle style) implements Look {
        @Override
        public Poster small() {
            return PosterPainter.small(style);
        }
    }

    /** A picture of one's own. @param name of its file */
    record Pictured(Poster small, String name) implements Look {}

    Invention {
        genres = Set.copyOf(genres);
    }

    /** @param number that no film of the set has */
    Film film(int number) {
        List<Integer> rising = genres.stream().sorted().toList();
        return new Film(number, title + " (" + year + ")", OptionalInt.of(year), rising);
    }
}

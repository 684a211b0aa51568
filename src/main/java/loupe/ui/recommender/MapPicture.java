package loupe.ui.recommender;

import java.util.List;
import loupe.recommend.TasteMap;

/**
 * What the taste map shows.
 *
 * @param films  each with its place
 * @param me     the end of my arrow, in the films' unit
 * @param spread how far the films go from the middle
 * @param ends   films at the four ends: right, left, top, bottom
 */
record MapPicture(List<Dot> films, TasteMap.Point me, double spread, List<String> ends) {

    /** @param colour the place of its first genre among {@link MapViewModel#genres}; -1 for all others */
    record Dot(int film, TasteMap.Point at, int count, int colour) {}

    static final MapPicture EMPTY = new MapPicture(List.of(), new TasteMap.Point(0, 0), 1, List.of("", "", "", ""));

    /** Whether all but my arrow is what {@code before} had. */
    boolean isAsBefore(MapPicture before) {
        return films == before.films && spread == before.spread && ends.equals(before.ends);
    }

    MapPicture {
        films = List.copyOf(films);
        ends = List.copyOf(ends);
    }
}

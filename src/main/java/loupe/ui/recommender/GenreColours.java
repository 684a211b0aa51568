package loupe.ui.recommender;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which genres have a colour on a map: the first genres of most films, in the set's order. */
record GenreColours(LoadedFilms films, List<Integer> coloured) {

    private static final int COLOURED = 8;

    static GenreColours of(LoadedFilms films) {
        Map<Integer, Long> counts = films.table().films().numbers().mapToObj(film -> genre(films, film)).filter(genre -> genre >= 0)
                .collect(Collectors.groupingBy(genre -> genre, TreeMap::new, Collectors.counting()));
        return new GenreColours(films, counts.keySet().stream().sorted(Comparator.comparingLong(genre -> -counts.get(genre))).limit(COLOURED)
                .sorted().toList());
    }

    private static int genre(LoadedFilms films, int film) {
        return films.catalogue().film(film).flatMap(known -> known.genres().stream().findFirst()).orElse(-1);
    }

    List<String> names() {
        return coloured.stream().map(films.set().genres()::get).toList();
    }

    /** Whether any film has another genre, or none. */
    boolean hasOthers() {
        return films.table().films().numbers().anyMatch(film -> of(film) < 0);
    }

    /** The place of the film's colour, or -1. */
    int of(int film) {
        return coloured.indexOf(genre(films, film));
    }
}

package loupe.ui.recommender;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import loupe.data.films.Rating;
import loupe.data.films.RatingFile;
import loupe.data.films.Ratings;

/** The stars that one person gave, by film, in the order in which they were given. */
record Stars(Map<Integer, Integer> byFilm) {

    static final Stars NONE = new Stars(Map.of());

    Stars {
        byFilm = Collections.unmodifiableMap(new LinkedHashMap<>(byFilm));
    }

    /** Where a film comes twice, the later stars count. */
    static Stars of(Ratings ratings) {
        Map<Integer, Integer> stars = new LinkedHashMap<>();
        ratings.stream().forEach(rating -> stars.put(rating.film(), rating.stars()));
        return new Stars(stars);
    }

    OptionalInt of(int film) {
        return byFilm.containsKey(film) ? OptionalInt.of(byFilm.get(film)) : OptionalInt.empty();
    }

    /** @param stars 1 to 5, or 0 to take them back */
    Stars with(int film, int stars) {
        Map<Integer, Integer> changed = new LinkedHashMap<>(byFilm);
        if (stars == 0) {
            changed.remove(film);
        } else {
            changed.put(film, stars);
        }
        return new Stars(changed);
    }

    int count() {
        return byFilm.size();
    }

    /** The films, the one rated last first. */
    List<Integer> latest() {
        return new ArrayList<>(byFilm.keySet()).reversed();
    }

    Ratings ratings() {
        return Ratings.of(byFilm.entrySet().stream()
                .map(entry -> new Rating(RatingFile.ONESELF, entry.getKey(), entry.getValue(), 0)).toList());
    }
}

package loupe.ui.recommender;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/** The rows of one list, kept as long as their films are in it and some time after. */
final class KeptRows<T> {

    private final ToIntFunction<T> film;
    private final IntFunction<KeptRow<T>> maker;
    private final Map<Integer, KeptRow<T>> known = new HashMap<>();

    KeptRows(ToIntFunction<T> film, IntFunction<KeptRow<T>> maker) {
        this.film = film;
        this.maker = maker;
    }

    List<FilmList.Row> of(List<T> all) {
        if (known.size() > all.size() + FilmList.PARKED) {
            known.keySet().retainAll(all.stream().map(film::applyAsInt).toList());
        }
        return all.stream().map(one -> known.computeIfAbsent(film.applyAsInt(one), maker::apply).shown().apply(one)).toList();
    }
}

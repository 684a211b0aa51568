package loupe.data.moonlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import loupe.data.Chance;

/**
 * Decides who rates what. Ratings are not missing at random: films that are shown much, that are good, and that suit a person are seen
 * more. One in twenty is drawn by lot instead, so that the difference can be measured.
 */
final class BoxOffice {

    private static final double PULL = 1.15;
    private static final double QUALITY = 0.5;
    private static final double LIKING = 0.7;
    private static final double BY_LOT = 0.05;
    private static final int MOST_OF_FEW = 5;

    private final long seed;

    BoxOffice(long seed) {
        this.seed = seed;
    }

    List<Seat> seats(List<MadeFilm> films, List<MadePerson> people) {
        List<MadeFilm> wide = films.stream().filter(film -> film.showing() == MadeFilm.Showing.WIDE).toList();
        Stream<Seat> usual = people.stream().flatMap(person -> ofPerson(person, wide));
        Stream<Seat> few = films.stream().filter(film -> film.showing() == MadeFilm.Showing.A_FEW_TIMES).flatMap(film -> ofFilm(film, people));
        return Stream.concat(usual, few).toList();
    }

    private Stream<Seat> ofPerson(MadePerson person, List<MadeFilm> films) {
        Chance chance = Chance.of(seed, Occasion.SEEING.ordinal(), person.id());
        int lots = (int) (person.active() * BY_LOT + 0.5);
        List<MadeFilm> order = drawn(films, film -> StrictMath.exp(PULL * film.pull() + QUALITY * film.quality() + LIKING * person.adds(film.axes())), chance);
        int chosen = person.active() - lots;
        List<MadeFilm> byLot = drawn(order.subList(chosen, order.size()), film -> 1, chance).subList(0, lots);
        return Stream.concat(order.subList(0, chosen).stream().map(film -> new Seat(person, film, false)),
                byLot.stream().map(film -> new Seat(person, film, true)));
    }

    private Stream<Seat> ofFilm(MadeFilm film, List<MadePerson> people) {
        Chance chance = Chance.of(seed, Occasion.FEW.ordinal(), film.id());
        int count = 1 + chance.below(MOST_OF_FEW);
        return drawn(people, person -> StrictMath.exp(LIKING * person.adds(film.axes())), chance).subList(0, count).stream()
                .map(person -> new Seat(person, film, false));
    }

    /** All of {@code things} as if drawn one after the other with these weights (Efraimidis and Spirakis 2006). */
    private static <T> List<T> drawn(List<T> things, ToDoubleFunction<T> weight, Chance chance) {
        record Turn<T>(T thing, double time) {}
        List<Turn<T>> turns = new ArrayList<>(things.size());
        for (T thing : things) {
            turns.add(new Turn<>(thing, -StrictMath.log(1 - chance.uniform()) / weight.applyAsDouble(thing)));
        }
        turns.sort(Comparator.comparingDouble(Turn::time));
        return turns.stream().map(Turn::thing).toList();
    }
}

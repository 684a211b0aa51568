package loupe.ui.recommender;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import loupe.data.films.Film;
import loupe.recommend.FilmSearch;
import loupe.recommend.HeardSearch;
import loupe.ui.common.Texts;

/** All films, a page at a time: found by title, or the most rated first, as far as a filter lets them pass. On the screen's thread. */
final class BrowseViewModel {

    static final int LENGTH = 24;

    private final LoadedFilms films;
    private final Supplier<Optional<HeardSearch>> hearing;
    private final List<Film> byCount;
    private final ReadOnlyObjectWrapper<List<Integer>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper first = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper last = new ReadOnlyBooleanWrapper(true);
    private final Map<Bound, String> faults = new EnumMap<>(Bound.class);
    private Filter filter = Filter.ALL;
    private String question = "";
    private int turn;

    /** @param hearing finds films by what a question means too, where anything does */
    BrowseViewModel(LoadedFilms films, Supplier<Optional<HeardSearch>> hearing) {
        this.films = films;
        this.hearing = hearing;
        byCount = films.byCount().stream().flatMap(film -> films.catalogue().film(film).stream()).toList();
        refresh();
    }

    /** The genres in the set's order. */
    List<String> genres() {
        return films.set().genres();
    }

    ReadOnlyObjectProperty<List<Integer>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** How many films there are and which of them are shown. */
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty isFirst() {
        return first.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty isLast() {
        return last.getReadOnlyProperty();
    }

    void search(String text) {
        question = text.strip();
        turn = 0;
        refresh();
    }

    void filter(Filter next) {
        filter = next;
        turn = 0;
        refresh();
    }

    /** @param chosen its place in {@link #genres}; empty for all */
    void genre(OptionalInt chosen) {
        filter(new Filter(chosen, filter.from(), filter.to(), filter.least()));
    }

    /** Sets a bound from what was typed in; blank text takes it away, and a text that is no number does too and is told. */
    void bound(Bound bound, String text) {
        boolean number = text.strip().matches("\\d{1,6}");
        faults.remove(bound);
        if (!number && !text.isBlank()) {
            faults.put(bound, Texts.of("films.browse.number", bound.title(), text.strip()));
        }
        filter(bound.in(filter, number ? OptionalInt.of(Integer.parseInt(text.strip())) : OptionalInt.empty()));
    }

    /** Turns the page. @param by 1 for the next, -1 for the one before */
    void turn(int by) {
        turn = Math.max(0, turn + by);
        refresh();
    }

    private List<FilmSearch.Found> found() {
        return hearing.get().map(heard -> heard.find(question, byCount.size(), Optional.empty())).orElseGet(() -> films.search().find(question, byCount.size()));
    }

    private boolean resembles() {
        return hearing.get().map(heard -> heard.resembles(question)).orElseGet(() -> films.search().resembles(question));
    }

    private void refresh() {
        List<Film> found = (question.isEmpty() ? byCount.stream() : found().stream().map(FilmSearch.Found::film))
                .filter(film -> filter.passes(film, films.count(film.id()))).toList();
        turn = Math.min(turn, Math.max(0, (found.size() - 1) / LENGTH));
        shown.set(found.stream().skip((long) turn * LENGTH).limit(LENGTH).map(Film::id).toList());
        first.set(turn == 0);
        last.set((turn + 1) * LENGTH >= found.size());
        String fault = faults.isEmpty() ? "" : String.join(" ", faults.values()) + " ";
        said.set(fault + (question.isEmpty() || resembles() ? "" : Texts.of("films.search.unlike", question) + " ") + (found.isEmpty() ? Texts.of("films.browse.none")
                : Texts.of("films.browse.said", turn * LENGTH + 1, turn * LENGTH + shown.get().size(), found.size())));
    }
}

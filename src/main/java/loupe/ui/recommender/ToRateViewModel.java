package loupe.ui.recommender;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.recommend.FactorModel;
import loupe.recommend.FilmSearch;
import loupe.recommend.OwnRatings;
import loupe.recommend.Questions;
import loupe.recommend.RatingTable;

/** Films to rate: found by title, misspelt ones too, or put before the learner in one of several ways. On the screen's thread. */
final class ToRateViewModel {

    static final int LENGTH = 10;
    /** Films that fewer people rated are hardly known to anybody, so it makes no sense to ask about them. */
    private static final int KNOWN = 20;
    private static final int FOUND = 30;

    private final LoadedFilms films;
    private final FittedModels models;
    private final MeViewModel me;
    private final List<Integer> popular;
    private final ReadOnlyObjectWrapper<Asking> asking = new ReadOnlyObjectWrapper<>(Asking.POPULAR);
    private final ReadOnlyObjectWrapper<List<Integer>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private String question = "";
    private final Set<Integer> passed = new HashSet<>();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper(true);

    ToRateViewModel(LoadedFilms films, FittedModels models, MeViewModel me) {
        this.films = films;
        this.models = models;
        this.me = me;
        popular = films.byCount().stream().filter(film -> films.count(film) > 0).toList();
        me.arrivals().addListener((arrivals, before, after) -> restart());
        me.stars().addListener((stars, before, after) -> rated());
        models.state(loupe.recommend.KnownModel.MF).addListener((state, before, after) -> refresh());
        refresh();
    }

    ReadOnlyObjectProperty<Asking> asking() {
        return asking.getReadOnlyProperty();
    }

    /** The films that are shown, first first. */
    ReadOnlyObjectProperty<List<Integer>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Shows what is most like {@code text}; blank text shows again what is asked. */
    void search(String text) {
        question = text.strip();
        refresh();
    }

    /** Whether something is looked for that no title resembles. */
    boolean isUnlike() {
        return !question.isEmpty() && !films.search().resembles(question);
    }

    void ask(Asking next) {
        asking.set(next);
        restart();
    }

    /** Whether {@link #more} shows others: neither while a title is looked for nor for what is rated already. */
    ReadOnlyBooleanProperty hasMore() {
        return more.getReadOnlyProperty();
    }

    /** Passes over those that are shown and shows the next ones. */
    void more() {
        if (more.get()) {
            passed.addAll(shown.get());
            refresh();
        }
    }

    /** Whether there is anything that is proposed only once the factorisation has learnt. */
    boolean waits() {
        return (asking.get() == Asking.SPREAD || asking.get() == Asking.TELLING) && models.factors().isEmpty();
    }

    private void restart() {
        passed.clear();
        refresh();
    }

    /** What was just rated stays where it is, so that a slip is mended at once; where answers decide what is asked next, it goes. */
    private void rated() {
        if (question.isEmpty() && (asking.get() == Asking.TELLING || asking.get() == Asking.MINE)) {
            refresh();
        }
    }

    private void refresh() {
        more.set(question.isEmpty() && asking.get() != Asking.MINE);
        shown.set(question.isEmpty() ? asked() : films.search().find(question, FOUND).stream().map(FilmSearch.Found::film)
                .map(loupe.data.films.Film::id).toList());
    }

    private List<Integer> asked() {
        return switch (asking.get()) {
            case MINE -> me.stars().get().latest();
            case POPULAR -> popular.stream().filter(this::isOpen).limit(LENGTH).toList();
            case SPREAD -> models.factors().map(this::spread).orElse(List.of());
            case TELLING -> models.factors().map(this::telling).orElse(List.of());
        };
    }

    private List<Integer> spread(FactorModel model) {
        return numbers(Questions.spread(model, open(film -> isOpen(film) && popular.indexOf(film) < 150), LENGTH));
    }

    private List<Integer> telling(FactorModel model) {
        double[] worth = Questions.worth(model, table(), OwnRatings.of(me.stars().get().ratings(), table().films()));
        return numbers(Questions.best(worth, open(this::isOpen), LENGTH));
    }

    private List<Integer> numbers(List<Integer> rows) {
        return rows.stream().map(row -> table().films().number(row)).toList();
    }

    private BitSet open(IntPredicate wanted) {
        BitSet rows = new BitSet();
        popular.stream().filter(film -> films.count(film) >= Math.min(KNOWN, films.count(popular.getFirst())) && wanted.test(film))
                .forEach(film -> rows.set(table().films().row(film)));
        return rows;
    }

    private boolean isOpen(int film) {
        return !passed.contains(film) && me.stars().get().of(film).isEmpty();
    }

    private RatingTable table() {
        return films.table();
    }
}

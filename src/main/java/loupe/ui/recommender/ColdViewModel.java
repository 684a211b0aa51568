package loupe.ui.recommender;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import loupe.data.BadInputException;
import loupe.data.films.KnownFilms;
import loupe.data.films.Ratings;
import loupe.recommend.ColdStart;
import loupe.recommend.KnownModel;
import loupe.recommend.Progress;
import loupe.recommend.Recipe;
import loupe.recommend.Setting;
import loupe.ui.common.Mailbox;
import loupe.ui.common.SeriesMark;
import loupe.ui.common.Texts;

/** How fast strangers become known, and how fast I do: computed from the films that are open, for people the model has not met. */
final class ColdViewModel {

    /** How many answers the two ways of asking are compared over. */
    private static final int QUESTIONS = 10;
    private static final int COMPARED = 5;
    /** Of my own stars every third is hidden from the model, so that something is left to foretell. */
    private static final int HIDDEN = 3;
    private static final long SEED = 1;

    private record Study(ColdStart cold, ColdStart.Band band, List<Double> ownPlaces, ColdStart.Asked asked) {}

    private final LoadedFilms films;
    private final MeViewModel me;
    private final java.util.concurrent.Executor background;
    private final Mailbox<Runnable> mail;
    private final ReadOnlyObjectWrapper<Optional<Chart>> chart = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Chart>> questions = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private Optional<Study> study = Optional.empty();
    private boolean begun;

    ColdViewModel(LoadedFilms films, MeViewModel me, loupe.ui.common.Threads threads) {
        this.films = films;
        this.me = me;
        this.background = threads.background();
        mail = new Mailbox<>(threads.frames(), tasks -> tasks.forEach(Runnable::run));
        me.stars().addListener((stars, before, after) -> refresh());
    }

    /** Errors against the number of ratings given, strangers' and mine; empty while it is computed. */
    ReadOnlyObjectProperty<Optional<Chart>> chart() {
        return chart.getReadOnlyProperty();
    }

    /** Errors after answers to popular and to proposed questions; empty while they are computed. */
    ReadOnlyObjectProperty<Optional<Chart>> questions() {
        return questions.getReadOnlyProperty();
    }

    /** What is to be seen, in sentences. */
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /** The page has come to the front: the first time, people are held out and a model learns without them. */
    void opened() {
        if (!begun) {
            begun = true;
            said.set(Texts.of("films.cold.working", learner()));
            background.execute(this::work);
        }
    }

    private void work() {
        try {
            ColdStart cold = ColdStart.of(films.table(), recipe(), SEED, Progress.NONE);
            Study done = new Study(cold, cold.band(), cold.ownPlaces(), cold.asked(QUESTIONS));
            mail.put(() -> {
                study = Optional.of(done);
                refresh();
            });
        } catch (BadInputException | RuntimeException | LinkageError fault) {
            String sentence = Trouble.sentence(fault);
            mail.put(() -> said.set(sentence));
        }
    }

    /** Which model learns, with its numbers. */
    private String learner() {
        Recipe recipe = recipe();
        return Texts.of("films.cold.learner", recipe.count(Setting.K), recipe.count(Setting.EPOCHS), Double.toString(recipe.number(Setting.RATE)),
                Double.toString(recipe.number(Setting.REGULARIZATION)));
    }

    /** With many factors the questions would take minutes: other films than the invented ones are learnt with a few. */
    private Recipe recipe() {
        Recipe recipe = FilmsWork.recipe(films, KnownModel.MF);
        return films.set().name().equals(KnownFilms.FILMS.id()) ? recipe
                : recipe.with(Setting.K, 16).with(Setting.RATE, 0.01).with(Setting.REGULARIZATION, 0.06).with(Setting.EPOCHS, 30);
    }

    /** The people who can be become: the model of this page has not met them. */
    List<Integer> strangers() {
        return study.map(done -> done.cold().strangers().stream().map(ColdStart.Stranger::person).toList()).orElse(List.of());
    }

    /** Becomes one of the strangers, with the ratings that they give; the others stay hidden. */
    void become(int person) {
        stranger(person).ifPresent(stranger -> me.become(name(person), Stars.of(stranger.given())));
    }

    private Optional<ColdStart.Stranger> stranger(int person) {
        return study.flatMap(done -> done.cold().strangers().stream().filter(one -> one.person() == person).findFirst());
    }

    private static String name(int person) {
        return Texts.of("films.cold.viewer", Integer.toString(person));
    }

    private void refresh() {
        study.filter(done -> done.cold().strangers().isEmpty()).ifPresent(done -> said.set(Texts.of("films.cold.nobody", ColdStart.LEAST)));
        study.filter(done -> !done.cold().strangers().isEmpty()).ifPresent(done -> {
            Optional<Curve> mine = mine(done);
            chart.set(Optional.of(errors(done, mine)));
            questions.set(Optional.of(asked(done)));
            said.set(sentence(done, mine));
        });
    }

    private static Chart errors(Study done, Optional<Curve> mine) {
        List<Double> given = numbers(ColdStart.GIVEN);
        List<Curve> curves = new ArrayList<>(List.of(new Curve(Texts.of("films.cold.strangers"), given, done.band().pooled(),
                Optional.of(SeriesMark.B))));
        mine.ifPresent(curves::add);
        return new Chart(Texts.of("films.cold.title"), Texts.of("films.cold.given"), Texts.of("films.cold.rmse"), curves,
                Optional.of(new Chart.Band(Texts.of("films.cold.band"), given, done.band().low(), done.band().high())));
    }

    private static Chart asked(Study done) {
        return new Chart(Texts.of("films.cold.asked"), Texts.of("films.cold.answers"), Texts.of("films.cold.rmse"),
                List.of(new Curve(Texts.of("films.cold.popular"), numbers(done.asked().popular().given()), done.asked().popular().pooled(),
                                Optional.of(SeriesMark.B)),
                        new Curve(Texts.of("films.cold.telling"), numbers(done.asked().telling().given()), done.asked().telling().pooled(),
                                Optional.of(SeriesMark.A))), Optional.empty());
    }

    private static List<Double> numbers(List<Integer> counts) {
        return counts.stream().map(Integer::doubleValue).toList();
    }

    /** Me on the same axes: a borrowed person's hidden ratings, or every third of my own. */
    private Optional<Curve> mine(Study done) {
        Ratings all = me.stars().get().ratings();
        Optional<Ratings> borrowed = strangers().stream().filter(person -> name(person).equals(me.person().get())).findFirst()
                .flatMap(this::stranger).map(ColdStart.Stranger::hidden);
        Ratings hidden = borrowed.map(ratings -> ratings.where(place -> me.stars().get().of(ratings.film(place)).isEmpty()))
                .orElseGet(() -> all.where(place -> place % HIDDEN == HIDDEN - 1));
        Ratings given = borrowed.isPresent() ? all : all.where(place -> place % HIDDEN != HIDDEN - 1);
        if (hidden.size() < 2) {
            return Optional.empty();
        }
        List<Integer> counts = IntStream.rangeClosed(0, Math.min(given.size(), ColdStart.GIVEN.getLast())).boxed().toList();
        return Optional.of(new Curve(Texts.of("films.cold.me", hidden.size()), numbers(counts),
                counts.stream().map(count -> done.cold().error(given, hidden, count)).toList(), Optional.of(SeriesMark.A)));
    }

    private String sentence(Study done, Optional<Curve> mine) {
        int last = ColdStart.GIVEN.size() - 1;
        String strangers = Texts.of("films.cold.said", done.cold().strangers().size(), learner(), number(done.band().pooled().getFirst()),
                number(done.band().pooled().get(ColdStart.GIVEN.indexOf(COMPARED))), COMPARED, number(done.band().pooled().get(last)),
                ColdStart.GIVEN.get(last), String.format(Locale.ROOT, "%.1f", done.ownPlaces().get(last)));
        String asked = Texts.of("films.cold.said.asked", COMPARED, number(done.asked().popular().pooled().get(COMPARED)),
                number(done.asked().telling().pooled().get(COMPARED)));
        return strangers + "\n" + asked + "\n" + Texts.of(mine.isPresent() ? "films.cold.said.me" : "films.cold.said.few");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}

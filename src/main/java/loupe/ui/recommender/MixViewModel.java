package loupe.ui.recommender;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import loupe.data.BadInputException;
import loupe.recommend.Candidates;
import loupe.recommend.Cuts;
import loupe.recommend.Fits;
import loupe.recommend.KnownModel;
import loupe.recommend.Lesson;
import loupe.recommend.Metrics;
import loupe.recommend.Mix;
import loupe.recommend.Progress;
import loupe.recommend.RankScores;
import loupe.recommend.RatingTable;
import loupe.recommend.Recommender;
import loupe.recommend.Trial;
import loupe.ui.common.Mailbox;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;

/** How popular and how various the lists shall be, and what that costs in accuracy, measured. On the screen's thread. */
final class MixViewModel {

    /** The model whose lists are judged: the most accurate of those that learn in a moment. */
    static final KnownModel JUDGED = KnownModel.EASE;

    private record Judged(Recommender learnt, RatingTable training, Trial trial, RankScores plain) {}

    private final LoadedFilms films;
    private final Threads threads;
    private final Mailbox<Runnable> mail;
    private final ReadOnlyObjectWrapper<Mix> mix = new ReadOnlyObjectWrapper<>(Mix.NONE);
    private final ReadOnlyStringWrapper cost = new ReadOnlyStringWrapper("");
    private Optional<Judged> judged = Optional.empty();
    private volatile Mix wanted = Mix.NONE;

    MixViewModel(LoadedFilms films, Threads threads) {
        this.films = films;
        this.threads = threads;
        mail = new Mailbox<>(threads.frames(), tasks -> tasks.forEach(Runnable::run));
    }

    ReadOnlyObjectProperty<Mix> mix() {
        return mix.getReadOnlyProperty();
    }

    /** What the mix costs, in a sentence with the protocol; empty text while the lists are as the scores say. */
    ReadOnlyStringProperty cost() {
        return cost.getReadOnlyProperty();
    }

    /** Mixes the lists otherwise at once; what that costs follows. @param popularity -1 to 1, {@code diversity} 0 to 1 */
    void mix(double popularity, double diversity) {
        Mix next = new Mix(popularity, diversity);
        if (next.equals(mix.get())) {
            return;
        }
        mix.set(next);
        wanted = next;
        cost.set(next.equals(Mix.NONE) ? "" : Texts.of("films.mix.judging", name()));
        if (!next.equals(Mix.NONE)) {
            threads.background().execute(() -> judge(next));
        }
    }

    /** What was overtaken by another wish is not judged. */
    private synchronized void judge(Mix asked) {
        try {
            if (wanted.equals(asked)) {
                Judged by = judged();
                RankScores mixed = scores(by.learnt(), by.training(), by.trial(), asked);
                mail.put(() -> say(asked, sentence(by.plain(), mixed)));
            }
        } catch (BadInputException | RuntimeException | LinkageError fault) {
            String sentence = Trouble.sentence(fault);
            mail.put(() -> say(asked, sentence));
        }
    }

    private void say(Mix asked, String sentence) {
        if (mix.get().equals(asked)) {
            cost.set(sentence);
        }
    }

    private Judged judged() throws BadInputException {
        if (judged.isEmpty()) {
            Trial trial = Cuts.perPerson(films.set().ratings(), 1);
            RatingTable training = trial.table(Optional.of(films.set()));
            Recommender learnt = Fits.of(JUDGED).fit(new Lesson(training, Optional.empty(), FilmsWork.recipe(films, JUDGED), 1), Progress.NONE);
            judged = Optional.of(new Judged(learnt, training, trial, scores(learnt, training, trial, Mix.NONE)));
        }
        return judged.get();
    }

    private static RankScores scores(Recommender learnt, RatingTable training, Trial trial, Mix mix) {
        return Metrics.ranking(mix.over(learnt, training), training, trial.test(), Candidates.all());
    }

    private static String sentence(RankScores plain, RankScores mixed) {
        return Texts.of("films.mix.cost", name(), number(plain.ndcg()), number(mixed.ndcg()), percent(plain.coverage()), percent(mixed.coverage()));
    }

    private static String name() {
        return Texts.of("films.model." + JUDGED.id());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}

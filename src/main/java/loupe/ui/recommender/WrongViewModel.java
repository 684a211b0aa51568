package loupe.ui.recommender;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.data.BadInputException;
import loupe.recommend.KnownModel;
import loupe.recommend.WrongWays;
import loupe.storage.KeptFigures;
import loupe.ui.common.Mailbox;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;

/** Three ways to be wrong about recommenders, measured on the films that are open and kept. On the screen's thread. */
final class WrongViewModel {

    static final String RMSE = "rmse";
    static final String NDCG = "ndcg@10";
    static final String HITS = "hr@10";
    static final String SAMPLED = "sampled-hr@10";

    private final LoadedFilms films;
    private final Threads threads;
    private final KeptFigures kept;
    private final Mailbox<Runnable> mail;
    private final ReadOnlyObjectWrapper<WrongState> state = new ReadOnlyObjectWrapper<>(new WrongState.Idle());
    private final ReadOnlyObjectWrapper<List<WrongWays.Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private volatile boolean stop;

    WrongViewModel(LoadedFilms films, FilmsWork work, Threads threads) {
        this.films = films;
        this.threads = threads;
        kept = work.wrongWays(films);
        mail = new Mailbox<>(threads.frames(), tasks -> tasks.forEach(Runnable::run));
    }

    ReadOnlyObjectProperty<WrongState> state() {
        return state.getReadOnlyProperty();
    }

    /** What was measured; empty while nothing is. */
    ReadOnlyObjectProperty<List<WrongWays.Row>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** The page has come to the front: what was kept is shown, and the first time it is measured. */
    void opened() {
        if (state.get() instanceof WrongState.Idle) {
            begin();
        }
    }

    /** Measures, or reads what was measured before. */
    void begin() {
        if (state.get() instanceof WrongState.Measuring) {
            return;
        }
        stop = false;
        state.set(new WrongState.Measuring(0, WrongWays.steps()));
        threads.background().execute(this::work);
    }

    /** Ends the measuring; the step that it is at is given up. */
    void stop() {
        stop = true;
    }

    private void work() {
        try {
            List<WrongWays.Row> before = read();
            boolean whole = before.size() > WrongWays.MODELS.size();
            List<WrongWays.Row> found = whole ? before : measure();
            boolean all = found.size() > WrongWays.MODELS.size();
            if (all && !whole) {
                keep(found);
            }
            mail.put(() -> {
                rows.set(found);
                state.set(all ? new WrongState.Measured() : new WrongState.Stopped());
            });
        } catch (BadInputException | RuntimeException | LinkageError fault) {
            String sentence = Trouble.sentence(fault);
            mail.put(() -> state.set(new WrongState.Failed(sentence)));
        }
    }

    private List<WrongWays.Row> measure() throws BadInputException {
        return new WrongWays(films.set(), model -> FilmsWork.recipe(films, model)).measure(
                done -> mail.put(() -> state.set(new WrongState.Measuring(done, WrongWays.steps()))), () -> stop);
    }

    /** What is damaged is measured again. */
    private List<WrongWays.Row> read() {
        try {
            List<WrongWays.Row> found = new ArrayList<>();
            kept.read().forEach((model, figures) -> found.add(new WrongWays.Row(model, figures)));
            return found;
        } catch (BadInputException damaged) {
            System.getLogger("loupe.ui").log(System.Logger.Level.INFO, "Kept figures are measured anew.", damaged);
            return List.of();
        }
    }

    private void keep(List<WrongWays.Row> found) {
        Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
        found.forEach(row -> figures.put(row.model(), row.figures()));
        try {
            kept.write(figures);
        } catch (IOException fault) {
            System.getLogger("loupe.ui").log(System.Logger.Level.WARNING, "Measured figures are not kept.", fault);
        }
    }

    /** Who foretells stars best, and where its lists stand among all. */
    String champion() {
        return best(RMSE, false).map(champion -> {
            List<WrongWays.Row> order = by(NDCG, true);
            return Texts.of("films.wrong.champion.said", name(champion.model()), number(champion.figures().get(RMSE)), order.indexOf(champion) + 1,
                    order.size(), number(champion.figures().get(NDCG)), name(order.getFirst().model()), number(order.getFirst().figures().get(NDCG)))
                    + popular(champion);
        }).orElse("");
    }

    private String popular(WrongWays.Row champion) {
        Optional<WrongWays.Row> popular = row(WrongWays.POPULARITY);
        return popular.filter(row -> row.figures().get(NDCG) > champion.figures().get(NDCG))
                .map(row -> " " + Texts.of("films.wrong.champion.popular", number(row.figures().get(NDCG)))).orElse("");
    }

    /** What the same lists come to against all films and against 99. */
    String sampled() {
        return best(SAMPLED, true).map(best -> Texts.of(by(SAMPLED, true).stream().map(WrongWays.Row::model).toList()
                        .equals(by(HITS, true).stream().map(WrongWays.Row::model).toList()) ? "films.wrong.sampled.said" : "films.wrong.sampled.turned",
                name(best.model()), number(best.figures().get(SAMPLED)), number(best.figures().get(HITS)),
                number(best.figures().get(SAMPLED) / best.figures().get(HITS), 1), name(by(HITS, true).getFirst().model()))).orElse("");
    }

    /** The error of the factorisation, and what half of its square would be taken for. */
    String half() {
        return row(KnownModel.MF.id()).map(row -> row.figures().get(RMSE)).map(rmse -> Texts.of("films.wrong.half.said", name(KnownModel.MF.id()),
                number(rmse), number(rmse * rmse), number(WrongWays.halfSquared(rmse)))).orElse("");
    }

    /** The RMSE behind a figure that is half of the squared error; empty where the text is no such figure. */
    static OptionalDouble behind(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            return value >= 0 && value <= 8 ? OptionalDouble.of(WrongWays.trueRmse(value)) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private Optional<WrongWays.Row> row(String model) {
        return rows.get().stream().filter(row -> row.model().equals(model)).findFirst();
    }

    private Optional<WrongWays.Row> best(String figure, boolean high) {
        return by(figure, high).stream().findFirst();
    }

    /** Those that have the figure, best first. */
    List<WrongWays.Row> by(String figure, boolean high) {
        Comparator<WrongWays.Row> low = Comparator.comparingDouble(row -> row.figures().get(figure));
        return rows.get().stream().filter(row -> row.figures().containsKey(figure)).sorted(high ? low.reversed() : low).toList();
    }

    static String name(String model) {
        return Texts.of("films.wrong.model." + model);
    }

    static String number(double value) {
        return number(value, 3);
    }

    private static String number(double value, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}

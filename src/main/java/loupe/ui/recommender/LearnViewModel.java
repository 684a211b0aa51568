package loupe.ui.recommender;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import loupe.data.BadInputException;
import loupe.recommend.Fits;
import loupe.recommend.KnownModel;
import loupe.recommend.Optimizer;
import loupe.recommend.Progress;
import loupe.recommend.Protocol;
import loupe.recommend.Recipe;
import loupe.recommend.Setting;
import loupe.recommend.Study;
import loupe.recommend.TrainedRecommender;
import loupe.recommend.Trial;
import loupe.ui.common.Mailbox;
import loupe.ui.common.SeriesMark;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;

/** Trains a recommender on u1.base and shows at each epoch how well it foretells u1.test. On the screen's thread. */
final class LearnViewModel {

    /** What can be trained here: what foretells stars epoch by epoch. */
    static final List<KnownModel> MODELS = List.of(KnownModel.MF, KnownModel.WORKSHOP_MF, KnownModel.BIAS);
    private static final List<KnownModel> BASELINES = List.of(KnownModel.GLOBAL_MEAN, KnownModel.ITEM_MEAN, KnownModel.BIAS);
    private static final long SEED = 1;

    private final LoadedFilms films;
    private final FilmsWork work;
    private final FittedModels models;
    private final Threads threads;
    private final Mailbox<Runnable> mail;
    private final ReadOnlyObjectWrapper<Recipe> recipe;
    private final ReadOnlyObjectWrapper<LearnState> state = new ReadOnlyObjectWrapper<>(new LearnState.Idle());
    private final ReadOnlyObjectWrapper<Chart> chart;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(Texts.of("films.learn.first"));
    private final ReadOnlyObjectWrapper<Map<Setting, String>> faults = new ReadOnlyObjectWrapper<>(Map.of());
    private final List<Study.Moment> moments = new ArrayList<>();
    private final Map<String, Double> levels = new LinkedHashMap<>();
    private volatile boolean stop;

    LearnViewModel(LoadedFilms films, FilmsWork work, FittedModels models, Threads threads) {
        this.films = films;
        this.work = work;
        this.models = models;
        this.threads = threads;
        mail = new Mailbox<>(threads.frames(), tasks -> {
            tasks.forEach(Runnable::run);
            draw();
        });
        recipe = new ReadOnlyObjectWrapper<>(FilmsWork.recipe(films, KnownModel.MF));
        chart = new ReadOnlyObjectWrapper<>(chart());
    }

    ReadOnlyObjectProperty<Recipe> recipe() {
        return recipe.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LearnState> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Chart> shown() {
        return chart.getReadOnlyProperty();
    }

    /** What the curve says, or what is wrong. */
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /** What is wrong with the numbers that were typed in last; while anything is, nothing is trained. */
    ReadOnlyObjectProperty<Map<Setting, String>> faults() {
        return faults.getReadOnlyProperty();
    }

    /** Takes a recipe that was made elsewhere, to be trained next; while something trains, nothing is taken. */
    void take(Recipe next) {
        if (!(state.get() instanceof LearnState.Running)) {
            faults.set(Map.of());
            recipe.set(next);
        }
    }

    void choose(KnownModel model) {
        faults.set(Map.of());
        recipe.set(FilmsWork.recipe(films, model));
    }

    /** Another optimiser brings its own numbers in the place of those that were not changed. */
    void choose(Optimizer optimizer) {
        Recipe now = recipe.get();
        Recipe usual = usual(now.model(), now.optimizer());
        Recipe next = usual(now.model(), Optional.of(optimizer));
        for (Setting setting : now.settings().keySet()) {
            if (now.number(setting) != usual.number(setting)) {
                next = next.with(setting, now.number(setting));
            }
        }
        faults.set(Map.of());
        recipe.set(next);
    }

    private Recipe usual(KnownModel model, Optional<Optimizer> optimizer) {
        return model.recipe(optimizer, films.set().name());
    }

    /** Changes one number; a text that is none, or too large, is a fault and changes nothing. */
    void set(Setting setting, String text) {
        Map<Setting, String> wrong = new EnumMap<>(Setting.class);
        wrong.putAll(faults.get());
        wrong.remove(setting);
        try {
            double value = Double.parseDouble(text.strip());
            setting.fault(value).ifPresentOrElse(sentence -> wrong.put(setting, sentence.replaceFirst("^--", "")),
                    () -> recipe.set(recipe.get().with(setting, value)));
        } catch (NumberFormatException e) {
            wrong.put(setting, Texts.of("films.learn.number", setting.word()));
        }
        faults.set(Map.copyOf(wrong));
    }

    void start() {
        if (state.get() instanceof LearnState.Running || !faults.get().isEmpty()) {
            return;
        }
        stop = false;
        moments.clear();
        said.set(Texts.of("films.learn.running"));
        state.set(new LearnState.Running());
        draw();
        Recipe chosen = recipe.get();
        boolean compared = !levels.isEmpty();
        threads.background().execute(() -> run(chosen, compared));
    }

    void stop() {
        stop = true;
    }

    private void run(Recipe chosen, boolean compared) {
        try {
            Trial trial = work.trial(films);
            if (!compared) {
                Map<String, Double> found = baselines(trial);
                mail.put(() -> levels.putAll(found));
            }
            new Study(Fits.of(chosen.model()), chosen, SEED, Optional.of(films.set())).run(List.of(trial),
                    moment -> mail.put(() -> moments.add(moment)), () -> stop);
            mail.put(() -> {
                LearnState.Done done = new LearnState.Done(chosen, stop);
                state.set(done);
                said.set(sentence(done));
            });
        } catch (BadInputException | RuntimeException | LinkageError fault) {
            String sentence = Trouble.sentence(fault);
            mail.put(() -> {
                state.set(new LearnState.Failed(sentence));
                said.set(sentence);
            });
        }
    }

    private Map<String, Double> baselines(Trial trial) throws BadInputException {
        Map<String, Double> found = new LinkedHashMap<>();
        for (KnownModel model : BASELINES) {
            List<Study.Result> results = new Study(Fits.of(model), model.recipe(), SEED, Optional.of(films.set())).run(List.of(trial),
                    moment -> { }, () -> false);
            found.put(Texts.of("films.learn.level." + model.id()), results.getFirst().figures().get("rmse"));
        }
        work.floor(films, trial.test()).ifPresent(floor -> found.put(Texts.of("films.learn.level.floor"), floor));
        return found;
    }

    /** Whether {@link #use} does anything: only the factorisation has a place in the columns and on the map. */
    boolean isUsable() {
        return state.get() instanceof LearnState.Done(Recipe trained, boolean _) && trained.model() == KnownModel.MF;
    }

    /** Has the same recipe learn from all ratings, and puts it in the place of the factorisation in the columns and on the map. */
    void use() {
        if (state.get() instanceof LearnState.Done(Recipe trained, boolean _) && isUsable()) {
            said.set(Texts.of("films.learn.using"));
            threads.background().execute(() -> {
                try {
                    TrainedRecommender all = work.fitted(films, trained, Progress.NONE);
                    mail.put(() -> {
                        models.replace(KnownModel.MF, all);
                        said.set(Texts.of("films.learn.used"));
                    });
                } catch (BadInputException | RuntimeException | LinkageError fault) {
                    String sentence = Trouble.sentence(fault);
                    mail.put(() -> said.set(sentence));
                }
            });
        }
    }

    private void draw() {
        chart.set(chart());
    }

    private Chart chart() {
        double last = Math.max(moments.isEmpty() ? 1 : moments.getLast().epoch(), epochs(recipe.get()));
        List<Curve> curves = new ArrayList<>();
        if (!moments.isEmpty()) {
            curves.add(curve("training rmse", "films.learn.training", SeriesMark.B));
            curves.add(curve("rmse", "films.learn.test", SeriesMark.A));
        }
        levels.forEach((name, value) -> curves.add(Curve.level(name, value, 1, last, Optional.empty())));
        return new Chart(Texts.of("films.learn.title"), Texts.of("films.learn.epoch"), Texts.of("films.learn.rmse"), curves, Optional.empty());
    }

    private static int epochs(Recipe recipe) {
        return recipe.settings().containsKey(Setting.EPOCHS) ? recipe.count(Setting.EPOCHS) : 1;
    }

    private Curve curve(String figure, String name, SeriesMark mark) {
        List<Study.Moment> known = moments.stream().filter(moment -> moment.figures().containsKey(figure)).toList();
        return new Curve(Texts.of(name), known.stream().map(moment -> (double) moment.epoch()).toList(),
                known.stream().map(moment -> moment.figures().get(figure)).toList(), Optional.of(mark));
    }

    private String sentence(LearnState.Done done) {
        if (moments.isEmpty()) {
            return Texts.of("films.learn.said.none");
        }
        Study.Moment best = moments.stream().min(java.util.Comparator.comparingDouble(moment -> moment.figures().get("rmse"))).orElseThrow();
        Study.Moment last = moments.getLast();
        boolean early = done.stopped() && last.epoch() < epochs(done.recipe());
        return Texts.of(early ? "films.learn.said.stopped" : "films.learn.said", Protocol.U1.label(), number(last.figures().get("training rmse")), number(last.figures().get("rmse")),
                best.epoch(), number(best.figures().get("rmse")), number(last.seconds()), last.epoch())
                + levels.entrySet().stream().map(level -> level.getKey() + " " + number(level.getValue())).collect(Collectors.joining(", ", " ", "."));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}

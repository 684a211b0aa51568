package loupe.ui.recommender;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import loupe.data.BadInputException;
import loupe.recommend.Fits;
import loupe.recommend.KnownModel;
import loupe.recommend.Loss;
import loupe.recommend.Optimizer;
import loupe.recommend.Progress;
import loupe.recommend.Protocol;
import loupe.recommend.Recipe;
import loupe.recommend.Setting;
import loupe.recommend.Study;
import loupe.training.TrainingEvent;
import loupe.training.TrainingRun;
import loupe.ui.common.Mailbox;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;

/**
 * Trains a recommender on a part of the ratings and shows at each epoch how well it foretells the others: plain Java in the background, a
 * network in a process of its own. On the screen's thread.
 */
final class LearnViewModel {

    /** What can be trained here: what learns epoch by epoch. */
    static final List<KnownModel> MODELS = List.of(KnownModel.MF, KnownModel.WORKSHOP_MF, KnownModel.BIAS, KnownModel.NEURAL_MF,
            KnownModel.WORKSHOP_NMF, KnownModel.AUTOREC, KnownModel.IALS, KnownModel.DSSM);
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
    private final Map<Protocol, Map<String, Double>> levels = new EnumMap<>(Protocol.class);
    private Optional<TrainingRun> running = Optional.empty();
    private Optional<Recipe> drawn = Optional.empty();
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

    /** Another loss, of a model that has a choice of it. */
    void choose(Loss loss) {
        Recipe now = recipe.get();
        recipe.set(new Recipe(now.model(), now.settings(), now.optimizer(), Optional.of(loss), now.without()));
    }

    /** Trains with another recipe, such as the towers' page makes it; while something trains, nothing is changed. */
    void choose(Recipe next) {
        if (!(state.get() instanceof LearnState.Running)) {
            faults.set(Map.of());
            recipe.set(next);
        }
    }

    void start() {
        if (state.get() instanceof LearnState.Running || !faults.get().isEmpty()) {
            return;
        }
        stop = false;
        running = Optional.empty();
        moments.clear();
        said.set(Texts.of(recipe.get().model().isNeural() ? "films.learn.running.apart" : "films.learn.running"));
        state.set(new LearnState.Running());
        Recipe chosen = recipe.get();
        drawn = Optional.of(chosen);
        draw();
        boolean compared = levels.containsKey(LearnCurves.protocol(chosen));
        threads.background().execute(() -> run(chosen, compared));
    }

    void stop() {
        stop = true;
        running.ifPresent(TrainingRun::stop);
    }

    private void run(Recipe chosen, boolean compared) {
        Protocol protocol = LearnCurves.protocol(chosen);
        try {
            if (!compared) {
                Map<String, Double> found = new Baselines(films, work, SEED).of(protocol);
                mail.put(() -> levels.put(protocol, found));
            }
            if (chosen.model().isNeural() && !stop) {
                TrainingRun run = work.train(films, chosen, protocol, event -> mail.put(() -> hear(chosen, event)));
                mail.put(() -> follow(run));
                return;
            }
            if (!chosen.model().isNeural()) {
                new Study(Fits.of(chosen.model()), chosen, SEED, Optional.of(films.set())).run(List.of(work.trial(films, protocol)),
                        moment -> mail.put(() -> moments.add(moment)), () -> stop);
            }
            mail.put(() -> done(chosen, stop));
        } catch (BadInputException | RuntimeException | LinkageError fault) {
            String sentence = Trouble.sentence(fault);
            mail.put(() -> failed(sentence));
        }
    }

    private void follow(TrainingRun run) {
        running = Optional.of(run);
        if (stop) {
            run.stop();
        }
    }

    private void hear(Recipe chosen, TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Measured measured -> moments.add(new Study.Moment("", measured.epoch() + 1, measured.figures(), measured.seconds()));
            case TrainingEvent.Finished _ -> done(chosen, false);
            case TrainingEvent.Stopped _ -> done(chosen, true);
            case TrainingEvent.Failed failed -> failed(failed.reason());
            case TrainingEvent.RecommenderStarted _, TrainingEvent.Started _, TrainingEvent.BatchesDone _, TrainingEvent.EpochDone _,
                 TrainingEvent.CheckpointSaved _, TrainingEvent.LayersMoved _ -> { }
        }
    }

    private void done(Recipe chosen, boolean stopped) {
        state.set(new LearnState.Done(chosen, stopped));
        said.set(curves(chosen).sentence(stopped));
    }

    private void failed(String sentence) {
        state.set(new LearnState.Failed(sentence));
        said.set(sentence);
    }

    /** Whether {@link #use} does anything: what has a column can be used in it. */
    boolean isUsable() {
        return state.get() instanceof LearnState.Done(Recipe trained, boolean _) && trained.model() != KnownModel.BIAS
                && FittedModels.ALL.contains(trained.model()) && (!trained.model().isNeural() || running.isPresent() && !moments.isEmpty());
    }

    /**
     * Puts what was trained into its column and, of the factorisation, onto the map. In plain Java the same recipe learns from all ratings
     * for that; a network stays as it was trained.
     */
    void use() {
        if (state.get() instanceof LearnState.Done(Recipe trained, boolean _) && isUsable()) {
            said.set(Texts.of(trained.model().isNeural() ? "films.learn.keeping" : "films.learn.using"));
            Optional<TrainingRun> run = running;
            threads.background().execute(() -> {
                try {
                    FilmsWork.Known learnt = trained.model().isNeural() ? work.own(films, run.orElseThrow().folder())
                            : new FilmsWork.Known(work.fitted(films, trained, Progress.NONE), Optional.empty());
                    mail.put(() -> {
                        models.replace(learnt);
                        said.set(used(trained.model()));
                    });
                } catch (BadInputException | RuntimeException | LinkageError fault) {
                    String sentence = Trouble.sentence(fault);
                    mail.put(() -> said.set(sentence));
                }
            });
        }
    }

    private static String used(KnownModel model) {
        String name = Texts.of("films.model." + model.id());
        return Texts.of(model == KnownModel.MF ? "films.learn.used" : model.isNeural() ? "films.learn.used.apart" : "films.learn.used.column", name);
    }

    private void draw() {
        chart.set(chart());
    }

    private Chart chart() {
        return curves(drawn.orElseGet(recipe::get)).chart();
    }

    private LearnCurves curves(Recipe shown) {
        return new LearnCurves(shown, moments, levels.getOrDefault(LearnCurves.protocol(shown), Map.of()));
    }
}

package loupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import loupe.data.BadInputException;
import loupe.recommend.Catalogue;
import loupe.recommend.Fits;
import loupe.recommend.Origin;
import loupe.recommend.Recipe;
import loupe.recommend.Setting;
import loupe.recommend.Study;
import loupe.recommend.TrainedRecommender;
import loupe.storage.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a recommender, tries it on ratings that it has not seen, and says how good it is and by which protocol. */
@Command(name = "train", sortOptions = false)
final class RecommendTrainCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;
    private final StopSignals signals;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final RecipeOptions options = new RecipeOptions();

    @Mixin
    private final TrialOptions trials = new TrialOptions();

    @Option(names = "--out", paramLabel = "DIR")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", descriptionKey = "json-lines")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    RecommendTrainCommand(Services services, Console console, StopSignals signals) {
        this.services = services;
        this.console = console;
        this.signals = signals;
    }

    @Override
    public Integer call() throws BadInputException {
        trials.fault().ifPresent(this::refuse);
        Recipe recipe = options.recipe(trials.data());
        recipe.fault().ifPresent(this::refuse);
        refuseTakenFolder();
        TrialOptions.Course course = trials.course(recipe.model(), options.seed(), services, console);
        FitReport report = new FitReport(recipe, course, options.seed(), out);
        console.say(report.announcement());
        return recipe.model().isNeural() ? trainElsewhere(report) : trainHere(report);
    }

    private void refuse(String sentence) {
        throw new ParameterException(spec.commandLine(), sentence);
    }

    private void refuseTakenFolder() throws BadInputException {
        if (out.isPresent() && services.recommenders().isIn(out.get())) {
            throw new BadInputException("--out: " + out.get() + " holds a recommender already. Name another folder.");
        }
        if (out.isPresent() && RunFolder.isRun(out.get())) {
            throw new BadInputException("--out: " + out.get() + " holds a run already. Name another folder.");
        }
        if (out.isPresent() && Files.exists(out.get()) && !Files.isDirectory(out.get())) {
            throw new BadInputException("--out: " + out.get() + " is a file. Name a folder.");
        }
    }

    private int trainHere(FitReport report) throws BadInputException {
        AtomicBoolean stop = new AtomicBoolean();
        signals.onStop(() -> {
            console.say("Stopping.");
            stop.set(true);
        });
        FitPrinter printer = new FitPrinter(console, report.course().trials().size() > 1, json);
        Study study = new Study(Fits.of(report.recipe().model()), report.recipe(), report.seed(), report.course().set());
        List<Study.Result> results = study.run(report.course().trials(), printer, stop::get);
        if (stop.get() && !report.recipe().settings().containsKey(Setting.EPOCHS)) {
            results = results.subList(0, results.size() - 1);
        }
        if (results.isEmpty()) {
            console.say("It was stopped before anything was learnt; nothing is kept.");
            return ExitCode.STOPPED;
        }
        console.print(json ? report.document(results, stop.get()) : report.sentence(results, stop.get()));
        keep(report, results);
        return stop.get() ? ExitCode.STOPPED : ExitCode.DONE;
    }

    /** The first trial's recommender is kept. */
    private void keep(FitReport report, List<Study.Result> results) throws BadInputException {
        if (out.isEmpty()) {
            return;
        }
        Study.Result first = results.getFirst();
        TrainedRecommender trained = new TrainedRecommender(report.recipe(), first.learnt(), first.ratings(),
                report.course().set().map(Catalogue::of).orElse(Catalogue.NONE), new Origin(report.course().name(), report.course().sha256(),
                report.course().protocol().word(), report.seed(), Study.mean(results)));
        try {
            services.recommenders().save(out.get(), trained);
        } catch (IOException e) {
            throw new BadInputException("--out: the recommender cannot be written into " + out.get() + " (" + e.getClass().getSimpleName() + ").", e);
        }
    }

    private int trainElsewhere(FitReport report) throws BadInputException {
        return new RecommenderRun(services, console, signals).train(report, trials.files(), json);
    }
}

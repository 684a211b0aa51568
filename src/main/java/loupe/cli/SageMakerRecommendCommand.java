package loupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.cloud.aws.MetricLines;
import loupe.cloud.aws.Upload;
import loupe.cloud.launch.CloudWish;
import loupe.data.BadInputException;
import loupe.data.films.FilmTerms;
import loupe.data.films.KnownFilms;
import loupe.recommend.Recipe;
import loupe.storage.JobCodec;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.JobHyperparameters;
import loupe.training.Placement;
import loupe.training.RatingSplit;
import loupe.training.RecommenderJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a recommender on Amazon SageMaker, or in its containers' way on this machine. */
@Command(name = "train", sortOptions = false)
final class SageMakerRecommendCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;
    private final StopSignals signals;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final RecipeOptions options = new RecipeOptions();

    @Mixin
    private final TrialOptions trials = new TrialOptions();

    @Mixin
    private final CloudOptions cloud = new CloudOptions();

    @Mixin
    private final HelpOption help = new HelpOption();

    SageMakerRecommendCommand(Services services, Console console, StopSignals signals) {
        this.services = services;
        this.console = console;
        this.signals = signals;
    }

    @Override
    public Integer call() throws BadInputException, IOException, InterruptedException {
        trials.fault().ifPresent(this::refuse);
        Recipe recipe = options.recipe(trials.data());
        recipe.fault().ifPresent(this::refuse);
        cloud.fault(services).ifPresent(this::refuse);
        if (cloud.machines().instances() > 1) {
            refuse("A recommender trains on one instance, not on " + cloud.machines().instances() + ".");
        }
        TrialOptions.Course course = trials.course(recipe.model(), options.seed(), services, console);
        console.say(new FitReport(recipe, course, options.seed(), Optional.empty()).announcement());
        RecommenderJob job = job(recipe, course);
        CloudWish wish = new CloudWish(recipe.model().id() + " on " + course.name(), JobHyperparameters.of(job), files(course),
                Map.of("job.json", new Upload.OfText(JobCodec.line(job))), MetricLines.RECOMMENDER);
        return new CloudTraining(services, console, signals, cloud).run(wish);
    }

    private void refuse(String sentence) {
        throw new ParameterException(spec.commandLine(), sentence);
    }

    private RecommenderJob job(Recipe recipe, TrialOptions.Course course) {
        DataRef data = new DataRef(course.name(), course.place().toAbsolutePath().normalize().toString(), course.sha256());
        return new RecommenderJob(recipe, data, new RatingSplit.Named(course.protocol().word()), options.seed(),
                new Placement(EngineName.MXNET, Device.CPU, 1));
    }

    private CloudWish.LearningFiles files(TrialOptions.Course course) throws BadInputException {
        if (trials.files().isPresent()) {
            throw new BadInputException("--train and --test: in the cloud a recommender learns from a film set. Name one with --data, and a --split.");
        }
        boolean movieLens = course.name().equals(KnownFilms.MOVIELENS.id());
        String terms = movieLens ? FilmTerms.MOVIELENS_100K.summary() + " It goes to your own private bucket alone. " + FilmTerms.MOVIELENS_100K.whole() : "";
        return new CloudWish.LearningFiles(course.name(), files(course.place(), course.name()), terms);
    }

    private static Map<String, Path> files(Path place, String set) throws BadInputException {
        if (Files.isRegularFile(place)) {
            return Map.of(String.valueOf(place.getFileName()), place);
        }
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).collect(Collectors.toMap(
                    file -> set + "/" + place.relativize(file).toString().replace('\\', '/'), file -> file));
        } catch (IOException e) {
            throw new BadInputException("--data: " + place + " cannot be read (" + e.getClass().getSimpleName() + ").", e);
        }
    }
}

package loupe.cli;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import loupe.data.BadInputException;
import loupe.data.films.Rating;
import loupe.data.films.RatingFile;
import loupe.data.films.Ratings;
import loupe.recommend.Mix;
import loupe.recommend.OwnRatings;
import loupe.recommend.Roster;
import loupe.recommend.Taste;
import loupe.recommend.TrainedRecommender;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Recommends films to one person, with the reasons where they are asked for. */
@Command(name = "for", sortOptions = false)
final class RecommendForCommand implements Callable<Integer> {

    private static final int SOME = 5;

    private final Services services;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final RecommenderOptions options = new RecommenderOptions();

    @Option(names = "--user", paramLabel = "N")
    private Optional<Integer> user = Optional.empty();

    @Option(names = "--ratings", paramLabel = "FILE")
    private Optional<Path> ratings = Optional.empty();

    @Option(names = "--popularity", paramLabel = "-1..1")
    private double popularity;

    @Option(names = "--diversity", paramLabel = "0..1")
    private double diversity;

    @Mixin
    private final TopOption top = new TopOption();

    @Option(names = "--why")
    private boolean why;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    RecommendForCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws BadInputException {
        if (user.isPresent() == ratings.isPresent()) {
            refuse(user.isPresent() ? "--user and --ratings name two people. Leave one away."
                    : "Nobody is named. Name a person of the data set with --user, or a file of ratings with --ratings.");
        }
        top.fault().ifPresent(this::refuse);
        Mix mix = mix();
        Optional<Ratings> own = ratings.isPresent() ? Optional.of(RatingFile.readOwn(ratings.get())) : Optional.empty();
        TrainedRecommender trained = options.open(services, console);
        PickText text = new PickText(trained);
        Taste taste = own.isPresent() ? stranger(trained, own.get()) : person(trained);
        int[] rated = own.isPresent() ? OwnRatings.of(own.get(), trained.recommender().films()).rows() : trained.ratings().ratedBy(user.orElseThrow());
        List<TrainedRecommender.Pick> picks = trained.mixed(taste.scores(), rated, mix, top.count());
        Optional<Taste> reasons = why ? Optional.of(taste) : Optional.empty();
        console.print(json ? text.json(picks, reasons) : text.list(picks, reasons));
        return ExitCode.DONE;
    }

    private Mix mix() {
        try {
            return new Mix(popularity, diversity);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private void refuse(String sentence) {
        throw new ParameterException(spec.commandLine(), sentence);
    }

    private Taste person(TrainedRecommender trained) throws BadInputException {
        int number = user.orElseThrow();
        if (trained.ratings().people().row(number) == Roster.UNKNOWN) {
            throw new BadInputException("--user: there is no person " + number + " among the " + trained.ratings().people().size()
                    + " that this recommender knows. Give a file of ratings with --ratings instead.");
        }
        return trained.recommender().person(number);
    }

    private static String some(List<Integer> films) {
        return films.stream().limit(SOME).map(String::valueOf).collect(Collectors.joining(", ")) + (films.size() > SOME ? ", …" : "");
    }

    private Taste stranger(TrainedRecommender trained, Ratings own) {
        List<Integer> films = own.stream().map(Rating::film).toList();
        List<Integer> unknown = films.stream().filter(film -> trained.recommender().films().row(film) == Roster.UNKNOWN).toList();
        if (!unknown.isEmpty()) {
            console.say(unknown.size() + " of " + own.size() + " ratings are of films that this recommender does not know (" + some(unknown)
                    + "); they do not count.");
        }
        List<Integer> twice = films.stream().filter(film -> Collections.frequency(films, film) > 1).distinct().toList();
        if (!twice.isEmpty()) {
            console.say(some(twice) + (twice.size() == 1 ? " is" : " are") + " rated more than once; the last rating counts.");
        }
        if (films.size() == unknown.size()) {
            console.say("No rating counts: the list is the one for a person of whom nothing is known.");
        }
        return trained.recommender().stranger(own);
    }
}

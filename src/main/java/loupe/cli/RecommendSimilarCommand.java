package loupe.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import loupe.data.BadInputException;
import loupe.recommend.Likeness;
import loupe.recommend.Roster;
import loupe.recommend.TrainedRecommender;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says which films a recommender finds like one. */
@Command(name = "similar", sortOptions = false)
final class RecommendSimilarCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final RecommenderOptions options = new RecommenderOptions();

    @Option(names = "--item", required = true, paramLabel = "N")
    private int item;

    @Mixin
    private final TopOption top = new TopOption();

    @Option(names = "--by", paramLabel = "cosine|dot")
    private Likeness likeness = Likeness.COSINE;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    RecommendSimilarCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws BadInputException {
        top.fault().ifPresent(fault -> {
            throw new ParameterException(spec.commandLine(), fault);
        });
        TrainedRecommender trained = options.open(services, console);
        if (trained.recommender().films().row(item) == Roster.UNKNOWN) {
            throw new BadInputException("--item: there is no film " + item + " among the " + trained.recommender().films().size()
                    + " that this recommender knows. Look for its number with recommend search.");
        }
        List<TrainedRecommender.Pick> picks = trained.similar(item, top.count(), likeness);
        if (picks.isEmpty()) {
            throw new BadInputException(trained.recipe().model().id() + " knows no film that is like " + trained.catalogue().title(item)
                    + ": it has no vectors, or nobody rated this film in its training. Try mf, ials, knn or ease.");
        }
        PickText text = new PickText(trained);
        console.print(json ? text.json(picks, Optional.empty()) : text.list(picks, Optional.empty()));
        return ExitCode.DONE;
    }
}

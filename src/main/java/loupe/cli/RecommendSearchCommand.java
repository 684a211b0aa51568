package loupe.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import loupe.data.BadInputException;
import loupe.recommend.Catalogue;
import loupe.recommend.FactorModel;
import loupe.recommend.FilmSearch;
import loupe.recommend.HeardSearch;
import loupe.recommend.ItemWeights;
import loupe.recommend.Liking;
import loupe.recommend.Roster;
import loupe.recommend.TrainedRecommender;
import loupe.recommend.ViewerTower;
import loupe.storage.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds films by their titles. */
@Command(name = "search", sortOptions = false)
final class RecommendSearchCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final RecommenderOptions options = new RecommenderOptions();

    @Parameters(paramLabel = "TEXT", arity = "1..*")
    private List<String> words = new ArrayList<>();

    @Option(names = "--user", paramLabel = "N")
    private Optional<Integer> user = Optional.empty();

    @Mixin
    private final TopOption top = new TopOption();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    RecommendSearchCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws BadInputException {
        top.fault().ifPresent(fault -> {
            throw new ParameterException(spec.commandLine(), fault);
        });
        String text = String.join(" ", words);
        List<FilmSearch.Found> found = found(text);
        if (json) {
            console.print(JsonText.line(found.stream().map(RecommendSearchCommand::document).toList()));
        } else {
            console.print(found.isEmpty() ? "No title has anything in common with that." : found.stream().map(one -> String.format(Locale.ROOT,
                    "%4d  %-50s %8.4f", one.film().id(), one.film().title(), one.score())).collect(Collectors.joining("\n")));
        }
        return ExitCode.DONE;
    }

    private List<FilmSearch.Found> found(String text) throws BadInputException {
        Optional<ViewerTower> viewers = options.viewers(services, console);
        if (viewers.isPresent()) {
            return heard(text, viewers.get());
        }
        if (user.isEmpty()) {
            FilmSearch search = in(options.catalogue(services, console));
            remark(text, search.resembles(text));
            return search.find(text, top.count());
        }
        TrainedRecommender trained = options.open(services, console);
        refuseUnknown(trained);
        Liking liking = Liking.of(trained.recommender(), trained.recommender().person(user.get()));
        FilmSearch search = in(trained.catalogue());
        remark(text, search.resembles(text));
        return search.find(text, top.count(), film -> liking.of(film.id()));
    }

    /** Beside the answer, for whoever reads it. */
    private void remark(String text, boolean resembles) {
        if (!resembles) {
            console.say("Nothing resembles \"" + text + "\". What is found has no more in common with it than chance gives.");
        }
    }

    /** Where a person's tower was kept, it hears the question too. */
    private List<FilmSearch.Found> heard(String text, ViewerTower viewers) throws BadInputException {
        TrainedRecommender trained = options.open(services, console);
        refuseUnknown(trained);
        return switch (trained.recommender()) {
            case FactorModel model -> {
                HeardSearch search = new HeardSearch(model, viewers, trained.catalogue());
                remark(text, search.resembles(text));
                yield search.find(text, top.count(), user);
            }
            case ItemWeights weights -> throw new IllegalStateException("A person's tower stands beside a recommender without vectors.");
        };
    }

    private void refuseUnknown(TrainedRecommender trained) throws BadInputException {
        if (user.isPresent() && trained.ratings().people().row(user.get()) == Roster.UNKNOWN) {
            throw new BadInputException("--user: there is no person " + user.get() + " among the " + trained.ratings().people().size()
                    + " that this recommender knows.");
        }
    }

    private static FilmSearch in(Catalogue catalogue) throws BadInputException {
        if (catalogue.films().isEmpty()) {
            throw new BadInputException("--model: this recommender learnt from files of ratings and knows no titles.");
        }
        return new FilmSearch(catalogue);
    }

    private static Map<String, Object> document(FilmSearch.Found found) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("item", found.film().id());
        map.put("title", found.film().title());
        map.put("score", found.score());
        return map;
    }
}

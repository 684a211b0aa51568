package loupe.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.data.films.FilmSet;
import loupe.data.films.Ratings;
import loupe.recommend.Catalogue;
import loupe.recommend.Fits;
import loupe.recommend.KnownModel;
import loupe.recommend.Lesson;
import loupe.recommend.Origin;
import loupe.recommend.Progress;
import loupe.recommend.RatingTable;
import loupe.recommend.TrainedRecommender;
import loupe.recommend.Trial;
import loupe.recommend.ViewerTower;
import picocli.CommandLine.Option;

/** Which recommender is asked: one that was kept, or a kind of which one is fitted now. */
final class RecommenderOptions {

    private static final String OWN = "films";

    @Option(names = "--model", required = true, paramLabel = "NAME|DIR")
    private String model = "";

    @Option(names = "--data", paramLabel = "NAME|DIR|ZIP")
    private Optional<String> data = Optional.empty();

    @Option(names = "--seed", paramLabel = "N")
    private long seed = 1;

    TrainedRecommender open(Services services, Console console) throws BadInputException {
        if (isKept(services)) {
            if (data.isPresent()) {
                throw new BadInputException("--data: " + model + " holds a recommender with its own films. Leave --data away, or name a model, such as mf.");
            }
            return services.recommenders().open(model);
        }
        if (KnownModel.named(model).isEmpty() && isFolder()) {
            return services.recommenders().open(model);
        }
        KnownModel known = RecommenderName.read(model);
        Optional<FilmSet> learnt = shippedFor(services, console);
        if (learnt.isPresent()) {
            return services.recommenders().shipped(model, table(learnt.get()), Catalogue.of(learnt.get()));
        }
        if (known.isNeural()) {
            throw new BadInputException("--model: " + model + " takes longer to train than a moment. Train it with recommend train --model "
                    + model + " --out DIR, then ask that folder.");
        }
        return fitted(known, services, console);
    }

    /** The films from which a neural recommender that comes with Loupe learnt; empty where none of that name and of these films does. */
    private Optional<FilmSet> shippedFor(Services services, Console console) throws BadInputException {
        if (KnownModel.named(model).filter(KnownModel::isNeural).isEmpty() || !data.orElse(OWN).equals(OWN)) {
            return Optional.empty();
        }
        return Optional.of(set(services, console)).filter(set -> services.recommenders().shippedNames(set.sha256()).contains(model));
    }

    /** The person's tower of what {@link #open} opens; empty where it learnt of ratings alone. */
    Optional<ViewerTower> viewers(Services services, Console console) throws BadInputException {
        if (isKept(services)) {
            return services.recommenders().viewers(model);
        }
        return shippedFor(services, console).isPresent() ? services.recommenders().shippedViewers(model) : Optional.empty();
    }

    private static RatingTable table(FilmSet set) {
        return new Trial("all", set.ratings(), Ratings.NONE).table(Optional.of(set));
    }

    /** The films alone, without fitting anything. */
    Catalogue catalogue(Services services, Console console) throws BadInputException {
        return isKept(services) || KnownModel.named(model).isEmpty() ? open(services, console).catalogue()
                : Catalogue.of(set(services, console));
    }

    private boolean isKept(Services services) {
        return isFolder() && services.recommenders().isIn(Path.of(model));
    }

    private boolean isFolder() {
        try {
            return Files.isDirectory(Path.of(model));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private FilmSet set(Services services, Console console) throws BadInputException {
        String name = data.orElse(OWN);
        return TrialOptions.set(name, TrialOptions.place(name, services, console));
    }

    private TrainedRecommender fitted(KnownModel known, Services services, Console console) throws BadInputException {
        FilmSet set = set(services, console);
        RatingTable ratings = table(set);
        Lesson lesson = new Lesson(ratings, Optional.empty(),
                known.recipe(known.optimizers().stream().findFirst(), set.name()), seed);
        return new TrainedRecommender(lesson.recipe(), Fits.of(known).fit(lesson, Progress.NONE), ratings, Catalogue.of(set),
                new Origin(set.name(), set.sha256(), "", seed, Map.of()));
    }
}

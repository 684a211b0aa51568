package loupe.ui.recommender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.data.films.FilmCatalog;
import loupe.data.films.FilmDownload;
import loupe.data.films.FilmFiles;
import loupe.data.films.KnownFilms;
import loupe.data.films.Ratings;
import loupe.data.films.Split;
import loupe.data.moonlight.Moonlight;
import loupe.data.moonlight.PosterStyle;
import loupe.recommend.ContentTower;
import loupe.recommend.Fits;
import loupe.recommend.KnownModel;
import loupe.recommend.Lesson;
import loupe.recommend.Origin;
import loupe.recommend.Progress;
import loupe.recommend.Protocol;
import loupe.recommend.Recipe;
import loupe.recommend.Recommender;
import loupe.recommend.TrainedRecommender;
import loupe.recommend.Trial;
import loupe.recommend.ViewerTower;
import loupe.storage.KeptFigures;
import loupe.storage.Recommenders;
import loupe.storage.Workspace;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.PlacementRule;
import loupe.training.RatingSplit;
import loupe.training.RecommenderJob;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingRun;
import loupe.ui.common.Services;

/** What the films' screen works with; reading and fitting take their time, so they are called off the screen's thread. */
record FilmsWork(FilmCatalog catalog, Recommenders recommenders, Workspace workspace, TrainingBackend backend,
                 Supplier<PlacementRule> placement) {

    /** Changes whenever a model learns otherwise. */
    private static final int VERSION = 1;
    private static final long SEED = 1;

    static FilmsWork of(Services services) {
        return new FilmsWork(services.films(), new Recommenders(), services.workspace(), services.backend(), services.placement());
    }

    /** @param place a known set's name, a folder or a zip; {@code percent} hears how far the making of the invented films is */
    LoadedFilms read(String place, IntConsumer percent) throws BadInputException {
        Path folder = catalog.folder(place, percent);
        return LoadedFilms.of(KnownFilms.named(place).isPresent() ? FilmFiles.read(folder, KnownFilms.named(place).get().id())
                : FilmFiles.read(folder), folder);
    }

    /** MovieLens-100K as its makers offer it, to be put where Loupe looks for data sets. */
    DownloadViewModel.Offer offer() {
        FilmDownload.Package wanted = FilmDownload.Package.MOVIELENS_100K;
        return new DownloadViewModel.Offer(wanted, new FilmDownload(wanted)::fetch, workspace.home().resolve("datasets"));
    }

    /** How the model learns from these films. */
    static Recipe recipe(LoadedFilms films, KnownModel model) {
        return model.recipe(model.optimizers().stream().findFirst(), films.set().name());
    }

    /** What was learnt of these films before: by what comes with Loupe, or here and kept. Reads files. */
    Optional<Known> known(LoadedFilms films, Recipe recipe) {
        String name = recipe.model().id();
        Path own = recipe.model().isNeural() ? kept(films, "own-" + name) : kept(films, words(recipe));
        try {
            if (recommenders.isIn(own)) {
                return Optional.of(new Known(recommenders.open(own.toString()), recommenders.viewers(own.toString())));
            }
            if (recipe.equals(recipe(films, recipe.model())) && recommenders.shippedNames(films.set().sha256()).contains(name)) {
                return Optional.of(new Known(recommenders.shipped(name, films.table(), films.catalogue()), recommenders.shippedViewers(name)));
            }
        } catch (BadInputException damaged) {
            System.getLogger("loupe.ui").log(System.Logger.Level.INFO, "A kept recommender cannot be read.", damaged);
        }
        return Optional.empty();
    }

    /** Whether neural recommenders of these films come with Loupe. */
    boolean hasShipped(LoadedFilms films) {
        return !recommenders.shippedNames(films.set().sha256()).isEmpty();
    }

    /** A recommender and, where it is two towers, the person's tower, which hears more than stars. */
    record Known(TrainedRecommender trained, Optional<ViewerTower> viewers) {}

    /** What the model learns from all ratings; kept, so that it is learnt once. */
    TrainedRecommender fitted(LoadedFilms films, Recipe recipe, Progress progress) throws BadInputException {
        Optional<Known> known = known(films, recipe);
        if (known.isPresent()) {
            return known.get().trained();
        }
        TrainedRecommender trained = fit(films, recipe, progress);
        if (!progress.stopped()) {
            keep(kept(films, words(recipe)), trained);
        }
        return trained;
    }

    private Path kept(LoadedFilms films, String words) {
        return workspace.cache().resolve("recommenders-" + VERSION).resolve(films.set().sha256() + "-" + words);
    }

    /** Starts the training of a network in a process of its own; the run is kept like any other. */
    TrainingRun train(LoadedFilms films, Recipe recipe, Protocol protocol, Consumer<TrainingEvent> events) throws BadInputException {
        EngineName engine = placement.get().present().stream().max(Comparator.naturalOrder()).orElseThrow(
                () -> new BadInputException("Neither MXNet nor PyTorch has a native library for this machine."));
        RecommenderJob job = new RecommenderJob(recipe, new DataRef(films.set().name(), films.place().toAbsolutePath().normalize().toString(),
                films.set().sha256()), new RatingSplit.Named(protocol.word()), SEED, new Placement(engine, Device.CPU, 1));
        try {
            return backend.start(job, workspace.newRun(recipe.model().id() + " on " + films.set().name()), events);
        } catch (IOException e) {
            throw new BadInputException("A folder for the run cannot be made (" + e.getClass().getSimpleName() + "). Is the disk full?", e);
        }
    }

    /** What a run learnt, kept so that it is there at the next start too. */
    Known own(LoadedFilms films, Path run) throws BadInputException {
        Known learnt = new Known(recommenders.open(run.toString()), recommenders.viewers(run.toString()));
        Path folder = kept(films, "own-" + learnt.trained().recipe().model().id());
        clear(folder);
        keep(folder, learnt.trained());
        try {
            if (learnt.viewers().isPresent()) {
                recommenders.save(folder, learnt.viewers().get());
            }
            Optional<ContentTower> tower = recommenders.tower(run.toString());
            if (tower.isPresent()) {
                recommenders.save(folder, tower.get());
            }
        } catch (IOException fault) {
            System.getLogger("loupe.ui").log(System.Logger.Level.WARNING, "A tower is not kept.", fault);
        }
        return learnt;
    }

    /** What another run left, such as towers that this one does not have, goes. */
    private static void clear(Path folder) {
        try (Stream<Path> old = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        } catch (IOException fault) {
            System.getLogger("loupe.ui").log(System.Logger.Level.WARNING, "A recommender that was kept is in the way.", fault);
        }
    }

    private TrainedRecommender fit(LoadedFilms films, Recipe recipe, Progress progress) throws BadInputException {
        Recommender learnt = Fits.of(recipe.model()).fit(new Lesson(films.table(), Optional.empty(), recipe, SEED), progress);
        return new TrainedRecommender(recipe, learnt, films.table(), films.catalogue(),
                new Origin(films.set().name(), films.set().sha256(), "", SEED, Map.of()));
    }

    /** What cannot be kept is learnt again at the next start. */
    private void keep(Path folder, TrainedRecommender trained) {
        try {
            Files.createDirectories(folder);
            recommenders.save(folder, trained);
        } catch (IOException fault) {
            System.getLogger("loupe.ui").log(System.Logger.Level.WARNING, "A recommender is not kept.", fault);
        }
    }

    private static String words(Recipe recipe) {
        return recipe.model().id() + new TreeMap<>(recipe.settings()).entrySet().stream()
                .map(entry -> "-" + entry.getKey().word() + entry.getValue()).collect(Collectors.joining());
    }

    /** The protocol's first trial: for u1 the set's own u1.base to learn from and u1.test to foretell; where it lacks them, u1 as MovieLens's makers cut theirs. */
    Trial trial(LoadedFilms films, Protocol protocol) throws BadInputException {
        return protocol.trials(films.set().ratings(), name -> {
            Split split = FilmFiles.split(films.place(), films.set(), name);
            return new Trial(split.name(), split.training(), split.test());
        }, SEED).getFirst();
    }

    /** The error that no model can stay below on average; empty where nobody knows the truth behind the stars. */
    Optional<Double> floor(LoadedFilms films, Ratings test) {
        return invented(films).map(invented -> invented.truth().floor(test));
    }

    /** How the posters of these films look; empty where they have none. Takes a second. */
    Optional<IntFunction<PosterStyle>> posters(LoadedFilms films) {
        return invented(films).map(invented -> invented::poster);
    }

    /** What was measured of these films that takes long. */
    KeptFigures wrongWays(LoadedFilms films) {
        return new KeptFigures(workspace.cache().resolve("wrong-ways-" + VERSION).resolve(films.set().sha256() + ".json"));
    }

    /** What invented films are placed on: a film tower that learnt of these films, or, where there is none, a regression on genres and years. */
    Ground ground(LoadedFilms films) throws BadInputException {
        Optional<TrainedRecommender> towers = known(films, recipe(films, KnownModel.DSSM)).map(Known::trained);
        Optional<ContentTower> tower = towers.isPresent() ? tower(films) : Optional.empty();
        Optional<Ground> towered = towers.flatMap(trained -> tower.flatMap(known -> Ground.byTower(films, trained, known)));
        return towered.isPresent() ? towered.get() : Ground.byRidge(films, fitted(films, recipe(films, KnownModel.IALS), Progress.NONE));
    }

    /** The film's tower of what {@link #known} gives. */
    private Optional<ContentTower> tower(LoadedFilms films) throws BadInputException {
        Path own = kept(films, "own-" + KnownModel.DSSM.id());
        return recommenders.isIn(own) ? recommenders.tower(own.toString()) : recommenders.shippedTower(KnownModel.DSSM.id());
    }

    private static Optional<Moonlight> invented(LoadedFilms films) {
        return films.set().name().equals(KnownFilms.FILMS.id())
                ? Optional.of(Moonlight.make()).filter(invented -> invented.set().sha256().equals(films.set().sha256())) : Optional.empty();
    }
}

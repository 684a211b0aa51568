package loupe.ui.recommender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
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
import loupe.recommend.Newcomers;
import loupe.recommend.Origin;
import loupe.recommend.Progress;
import loupe.recommend.Protocol;
import loupe.recommend.Recipe;
import loupe.recommend.Recommender;
import loupe.recommend.TasteMap;
import loupe.recommend.TrainedRecommender;
import loupe.recommend.Trial;
import loupe.storage.KeptFigures;
import loupe.storage.Recommenders;
import loupe.storage.Workspace;
import loupe.ui.common.Services;

/** What the films' screen works with; reading and fitting take their time, so they are called off the screen's thread. */
record FilmsWork(FilmCatalog catalog, Recommenders recommenders, Workspace workspace) {

    /** Changes whenever a model learns otherwise. */
    private static final int VERSION = 1;
    private static final long SEED = 1;

    static FilmsWork of(Services services) {
        return new FilmsWork(services.films(), new Recommenders(), services.workspace());
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

    /** What the model learns from all ratings; kept, so that it is learnt once. */
    TrainedRecommender fitted(LoadedFilms films, Recipe recipe, Progress progress) throws BadInputException {
        Path kept = workspace.cache().resolve("recommenders-" + VERSION).resolve(films.set().sha256() + "-" + words(recipe));
        if (recommenders.isIn(kept)) {
            try {
                return recommenders.open(kept.toString());
            } catch (BadInputException damaged) {
                System.getLogger("loupe.ui").log(System.Logger.Level.INFO, "A kept recommender is learnt anew.", damaged);
            }
        }
        TrainedRecommender trained = fit(films, recipe, progress);
        if (!progress.stopped()) {
            keep(kept, trained);
        }
        return trained;
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

    /** The set's own u1.base to learn from and u1.test to foretell; where it lacks them, u1 as MovieLens's makers cut theirs. */
    Trial trial(LoadedFilms films) throws BadInputException {
        Split split = FilmFiles.split(films.place(), films.set(), Protocol.U1.word());
        return new Trial(split.name(), split.training(), split.test());
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

    /** What invented films are placed on: a film tower that comes with Loupe and learnt of these films, or a regression on genres and years. */
    Ground ground(LoadedFilms films) throws BadInputException {
        Optional<TrainedRecommender> towers = shipped(films, KnownModel.DSSM);
        Optional<ContentTower> tower = towers.isPresent() ? recommenders.shippedTower(KnownModel.DSSM.id()) : Optional.empty();
        Optional<Newcomers> placed = towers.flatMap(trained -> tower.flatMap(known -> Newcomers.byTower(trained, known)));
        if (placed.isPresent()) {
            return ground(films, KnownModel.DSSM, placed.get(), tower);
        }
        return ground(films, KnownModel.IALS, Newcomers.byRidge(fitted(films, recipe(films, KnownModel.IALS), Progress.NONE)).orElseThrow(),
                Optional.empty());
    }

    private static Ground ground(LoadedFilms films, KnownModel model, Newcomers newcomers, Optional<ContentTower> tower) {
        TasteMap map = TasteMap.of(newcomers.model(), films.table());
        GenreColours colours = GenreColours.of(films);
        return new Ground(model, tower.isPresent(), tower.flatMap(ContentTower::posters).isPresent(), newcomers, map,
                newcomers.model().films().numbers().filter(film -> films.knows(film) && films.count(film) >= MapViewModel.LEAST)
                        .mapToObj(film -> new MapPicture.Dot(film, map.film(newcomers.model().films().row(film)), films.count(film), colours.of(film)))
                        .toList());
    }

    /** A model that comes with Loupe; empty where none does, or it learnt of other films. */
    Optional<TrainedRecommender> shipped(LoadedFilms films, KnownModel model) throws BadInputException {
        if (!recommenders.shippedNames().contains(model.id())) {
            return Optional.empty();
        }
        return Optional.of(recommenders.shipped(model.id())).filter(trained -> trained.origin().sha256().equals(films.set().sha256()));
    }

    private static Optional<Moonlight> invented(LoadedFilms films) {
        return films.set().name().equals(KnownFilms.FILMS.id())
                ? Optional.of(Moonlight.make()).filter(invented -> invented.set().sha256().equals(films.set().sha256())) : Optional.empty();
    }
}

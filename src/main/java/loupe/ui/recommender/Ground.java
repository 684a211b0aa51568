package loupe.ui.recommender;

import java.util.List;
import java.util.Optional;
import loupe.recommend.ContentTower;
import loupe.recommend.KnownModel;
import loupe.recommend.Newcomers;
import loupe.recommend.TasteMap;
import loupe.recommend.TrainedRecommender;

/**
 * What invented films are placed on.
 *
 * @param model   whose vectors the films have
 * @param towered whether a trained film tower places them, or a regression on genres and year
 * @param seeing  whether that looks at posters
 * @param films   the set's own, each with its place
 */
record Ground(KnownModel model, boolean towered, boolean seeing, Newcomers newcomers, TasteMap map, List<MapPicture.Dot> films) {

    Ground {
        films = List.copyOf(films);
    }

    /** Empty where the tower is not that of {@code trained}. */
    static Optional<Ground> byTower(LoadedFilms films, TrainedRecommender trained, ContentTower tower) {
        return Newcomers.byTower(trained, tower)
                .map(newcomers -> of(films, newcomers, trained.recipe().model(), Optional.of(tower)));
    }

    /** @param trained must have vectors */
    static Ground byRidge(LoadedFilms films, TrainedRecommender trained) {
        return of(films, Newcomers.byRidge(trained).orElseThrow(), trained.recipe().model(), Optional.empty());
    }

    private static Ground of(LoadedFilms films, Newcomers newcomers, KnownModel model, Optional<ContentTower> tower) {
        TasteMap map = TasteMap.of(newcomers.model(), films.table());
        GenreColours colours = GenreColours.of(films);
        return new Ground(model, tower.isPresent(), tower.flatMap(ContentTower::posters).isPresent(), newcomers, map,
                newcomers.model().films().numbers().filter(film -> films.knows(film) && films.count(film) >= MapViewModel.LEAST)
                        .mapToObj(film -> new MapPicture.Dot(film, map.film(newcomers.model().films().row(film)), films.count(film), colours.of(film)))
                        .toList());
    }
}

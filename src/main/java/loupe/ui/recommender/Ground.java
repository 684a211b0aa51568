package loupe.ui.recommender;

import java.util.List;
import loupe.recommend.KnownModel;
import loupe.recommend.Newcomers;
import loupe.recommend.TasteMap;

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
}

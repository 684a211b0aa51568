package loupe.ui.recommender;

import java.util.List;
import loupe.recommend.Newcomers;
import loupe.recommend.TasteMap;

/**
 * Where an invented film ended up.
 *
 * @param at         on the map of the model that placed it
 * @param neighbours the rated films nearest to it
 * @param viewers    everyone in whose first ten films it would stand
 * @param myRank     its place among the films that may be recommended to me; 0 where I have no stars
 */
record Landing(TasteMap.Point at, List<Integer> neighbours, List<Newcomers.Viewer> viewers, int myRank) {
    Landing {
        neighbours = List.copyOf(neighbours);
        viewers = List.copyOf(viewers);
    }
}

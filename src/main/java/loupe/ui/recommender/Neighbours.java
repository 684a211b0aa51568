package loupe.ui.recommender;

import java.util.List;
import loupe.recommend.KnownModel;

/** The films that one model finds most like another, nearest first. */
record Neighbours(KnownModel model, List<Integer> films) {
    Neighbours {
        films = List.copyOf(films);
    }
}

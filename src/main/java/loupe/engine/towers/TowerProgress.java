package loupe.engine.towers;

import loupe.network.Parameters;
import loupe.recommend.ContentTower;

/** Hears how the training of a recommender goes, beside what {@link loupe.recommend.Progress} tells. */
public interface TowerProgress {

    /** Before the first batch. @param first the numbers from which the training starts */
    void begins(Parameters first);

    /** A batch is over. */
    void stepped();

    /** At the end, where films are more than their ratings. @param tower what was learnt of content */
    default void placed(ContentTower tower) {}
}

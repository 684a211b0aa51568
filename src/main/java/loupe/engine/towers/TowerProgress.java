package loupe.engine.towers;

import java.util.function.Supplier;
import loupe.network.Parameters;
import loupe.recommend.ContentTower;
import loupe.recommend.ViewerTower;

/** Hears how the training of a recommender goes, beside what {@link loupe.recommend.Progress} tells. */
public interface TowerProgress {

    /** Before the first batch. @param first the numbers from which the training starts */
    void begins(Parameters first);

    /** A batch is over. */
    void stepped();

    /** At the end, where films are more than their ratings. @param tower what was learnt of content */
    default void placed(ContentTower tower) {}

    /** At the end, where people are more than their ratings. @param learning makes the tower, which takes some seconds more */
    default void met(Supplier<ViewerTower> learning) {}
}

package loupe.engine.towers;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import loupe.data.BadInputException;
import loupe.data.Chance;
import loupe.engine.Optimization;
import loupe.recommend.ContentTower;
import loupe.recommend.FactorModel;
import loupe.recommend.Lesson;
import loupe.recommend.ViewerTower;

/** One training of one recommender, batch by batch. Owned by the thread that opened it. */
interface Course {

    /** What is trained. */
    List<Weight> weights();

    Optimization optimization();

    /** Share of the learning rate that is left at the end of the last epoch; it falls in a straight line. */
    double lastRate();

    /** Begins epoch {@code epoch} (from 0) and says how many batches it has. */
    int begin(int epoch);

    /**
     * Adds the gradient of batch {@code batch} (from 0).
     *
     * @param chance of this batch alone
     * @return sum of the squared errors before the step; not a number where no stars are predicted
     */
    double learn(int batch, Chance chance);

    /** What was learnt so far. */
    FactorModel model();

    /** What was learnt of content so far; empty where films are nothing but their ratings. */
    default Optional<ContentTower> content() {
        return Optional.empty();
    }

    /** The person's side, which learns what questions mean once it is asked for; empty where people are nothing but their ratings. */
    default Optional<Supplier<ViewerTower>> viewers(BooleanSupplier stopped) {
        return Optional.empty();
    }

    /** Makes the course of a lesson. */
    @FunctionalInterface
    interface Opening {
        Course open(Lesson lesson) throws BadInputException;
    }
}

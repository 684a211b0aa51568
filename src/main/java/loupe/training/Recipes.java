package loupe.training;

import java.util.Map;
import java.util.Optional;
import loupe.network.NetworkSpec;

/** The settings for a network and a data set: what is used where the learner chooses nothing. */
public final class Recipes {

    /** The workshop's seed is not printed; ours is 1 where none is given. */
    public static final long SEED = 1;

    /** Networks that are not the labs' have recipes of their own, on every data set; by the preset's name. */
    private static final Map<String, Hyperparameters> OWN = Map.of(
            "cnn-fast", new Hyperparameters(1.5, 128, 0.15, 0.9, 0, Optimizer.SGD, Schedule.ONE_CYCLE),
            "resnet", new Hyperparameters(10, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.ONE_CYCLE),
            "cnn-deep", new Hyperparameters(10, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.ONE_CYCLE));

    private Recipes() {}

    /**
     * The preset's own recipe where it has one. Else the labs': batch 100, 10 epochs, SGD with momentum 0.9 and no weight
     * decay; the learning rate is 0.1 for networks without convolutions on {@code mnist} and {@code digits}, else 0.01;
     * constant, but falling for networks with convolutions on {@code digits}.
     */
    public static Hyperparameters of(NetworkSpec network, String dataName) {
        return Optional.ofNullable(OWN.get(network.name())).orElseGet(() -> labs(network, dataName));
    }

    private static Hyperparameters labs(NetworkSpec network, String dataName) {
        boolean digits = dataName.equals("mnist") || dataName.equals("digits");
        double rate = digits && !network.hasConvolutions() ? 0.1 : 0.01;
        Schedule schedule = dataName.equals("digits") && network.hasConvolutions() ? Schedule.COSINE : Schedule.CONSTANT;
        return new Hyperparameters(10, 100, rate, 0.9, 0, Optimizer.SGD, schedule);
    }
}

package loupe.training;

import loupe.network.NetworkSpec;

/** The labs' settings for a network and a data set: what is used where the learner chooses nothing. */
public final class Recipes {

    /** The workshop's seed is not printed; ours is 1 where none is given. */
    public static final long SEED = 1;

    private Recipes() {}

    /**
     * Batch 100, 10 epochs, SGD with momentum 0.9 and no weight decay; the learning rate is 0.1 for networks without
     * convolutions on {@code mnist} and {@code digits}, else 0.01; constant, but falling for networks with
     * convolutions on {@code digits}.
     */
    public static Hyperparameters of(NetworkSpec network, String dataName) {
        boolean digits = dataName.equals("mnist") || dataName.equals("digits");
        double rate = digits && !network.hasConvolutions() ? 0.1 : 0.01;
        Schedule schedule = dataName.equals("digits") && network.hasConvolutions() ? Schedule.COSINE : Schedule.CONSTANT;
        return new Hyperparameters(10, 100, rate, 0.9, 0, Optimizer.SGD, schedule);
    }
}

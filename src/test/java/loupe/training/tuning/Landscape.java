package loupe.training.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A function with a known minimum, on which searches are compared (Surjanovic and Bingham, "Virtual Library of Simulation
 * Experiments"). Its arguments are scaled to 0 to 1.
 *
 * @param regret how far above the minimum
 */
record Landscape(int dimensions, ToDoubleFunction<double[]> regret) {

    /** Branin and Hoo's: three minima of 0.397887 on [-5, 10] x [0, 15]. */
    static final Landscape BRANIN = new Landscape(2, u -> {
        double x = 15 * u[0] - 5;
        double y = 15 * u[1];
        double valley = y - 5.1 / (4 * Math.PI * Math.PI) * x * x + 5 / Math.PI * x - 6;
        return valley * valley + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x) + 10 - 0.397887;
    });

    private static final double[][] STEEPNESS = {
        {10, 3, 17, 3.5, 1.7, 8}, {0.05, 10, 17, 0.1, 8, 14}, {3, 3.5, 1.7, 10, 17, 8}, {17, 8, 0.05, 10, 0.1, 14}};
    private static final double[][] MIDDLES = {
        {0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886}, {0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991},
        {0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.6650}, {0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381}};
    private static final double[] DEPTHS = {1, 1.2, 3, 3.2};

    /** Hartmann's in six dimensions: six minima, the lowest of -3.32237. */
    static final Landscape HARTMANN_6 = new Landscape(6, u -> 3.32237 - IntStream.range(0, 4).mapToDouble(i ->
            DEPTHS[i] * Math.exp(-IntStream.range(0, 6)
                    .mapToDouble(j -> STEEPNESS[i][j] * (u[j] - MIDDLES[i][j]) * (u[j] - MIDDLES[i][j])).sum())).sum());

    Space space() {
        return new Space(IntStream.range(0, dimensions)
                .mapToObj(i -> new Parameter("x" + i, new Range.Real(0, 1, Scale.LINEAR))).toList());
    }

    /** The lowest regret among {@code evaluations} that {@code search} asks for. */
    double best(Search search, int evaluations) {
        List<Trial> trials = new ArrayList<>();
        for (int i = 1; i <= evaluations; i++) {
            Proposal proposal = ((Search.Try) search.next(trials)).proposal();
            trials.add(new Trial(i, proposal, List.of(regret.applyAsDouble(point(proposal))), new Trial.Finished(1)));
        }
        return trials.stream().mapToDouble(trial -> trial.result().orElseThrow()).min().orElseThrow();
    }

    private static double[] point(Proposal proposal) {
        return proposal.assignment().settings().stream().mapToDouble(setting -> setting.value().number()).toArray();
    }

    /** Regret must be 0 at the known minima. */
    double at(double... u) {
        return regret.applyAsDouble(Arrays.copyOf(u, dimensions));
    }
}

package loupe.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import loupe.training.tuning.Plan;
import loupe.training.tuning.Strategy;
import picocli.CommandLine.Option;

/** What a tuning varies, how it searches and when it ends. */
final class PlanOptions {

    @Option(names = "--space", required = true, paramLabel = "FILE")
    private Path space = Path.of("");

    @Option(names = "--strategy", paramLabel = "grid|random|bayesian|hyperband")
    private Strategy strategy = Strategy.BAYESIAN;

    @Option(names = "--trials", required = true, paramLabel = "N")
    private int trials;

    @Option(names = "--minutes", paramLabel = "M")
    private Optional<Double> minutes = Optional.empty();

    @Option(names = "--parallel", paramLabel = "P")
    private int parallel = 1;

    @Option(names = "--early-stopping")
    private boolean earlyStopping;

    /** The file that says what is varied. */
    Path space() {
        return space;
    }

    Plan plan() {
        return new Plan(strategy, trials, minutes.map(number -> Duration.ofMillis(Math.max(1, Math.round(number * 60_000)))), parallel, earlyStopping);
    }

    /** What is wrong with them by themselves. */
    Optional<String> fault() {
        return minutes.filter(number -> !(number > 0 && number <= 1e6))
                .map(number -> "Minutes must be above 0 and at most 1000000, not " + Plain.number(number) + ".").or(() -> plan().fault());
    }
}

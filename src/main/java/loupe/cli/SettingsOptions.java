package loupe.cli;

import java.util.Optional;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Recipes;
import loupe.training.Schedule;
import picocli.CommandLine.Option;

/** The hyperparameters on the command line; what is left out is the recipe's. */
final class SettingsOptions {

    @Option(names = "--epochs", paramLabel = "N")
    private Optional<Double> epochs = Optional.empty();

    @Option(names = "--batch", paramLabel = "N")
    private Optional<Integer> batch = Optional.empty();

    @Option(names = "--lr", paramLabel = "RATE")
    private Optional<Double> rate = Optional.empty();

    @Option(names = "--momentum", paramLabel = "SHARE")
    private Optional<Double> momentum = Optional.empty();

    @Option(names = "--weight-decay", paramLabel = "FACTOR")
    private Optional<Double> decay = Optional.empty();

    @Option(names = "--optimizer", paramLabel = "sgd|nag|adam|rmsprop")
    private Optional<Optimizer> optimizer = Optional.empty();

    @Option(names = "--schedule", paramLabel = "constant|step|cosine|one-cycle|warm-up", converter = ScheduleWord.class)
    private Optional<Schedule> schedule = Optional.empty();

    @Option(names = "--seed", paramLabel = "N")
    private long seed = Recipes.SEED;

    /** {@code recipe} with what was given on the command line. */
    Hyperparameters over(Hyperparameters recipe) {
        return new Hyperparameters(epochs.orElse(recipe.epochs()), batch.orElse(recipe.batch()),
                rate.orElse(recipe.learningRate()), momentum.orElse(recipe.momentum()),
                decay.orElse(recipe.weightDecay()), optimizer.orElse(recipe.optimizer()),
                schedule.orElse(recipe.schedule()));
    }

    long seed() {
        return seed;
    }
}

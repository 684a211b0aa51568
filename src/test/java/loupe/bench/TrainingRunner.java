package loupe.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import loupe.data.Augmentation;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.engine.BareTraining;
import loupe.network.Presets;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Placement;
import loupe.training.Recipes;
import loupe.training.TrainingJob;

/**
 * One contestant of the training benchmark, in a process of its own. Arguments: loop, engine, network, threads, folder.
 * Trains an epoch at each line on standard input and answers with a {@link Lap}.
 */
public final class TrainingRunner {

    /** More than are ever asked for. */
    private static final int EPOCHS = 10_000;

    private TrainingRunner() {}

    /** A loop that trains one epoch when asked. */
    @FunctionalInterface
    interface Loop {
        Lap epoch() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        Loop loop = loop(arguments[0], job(arguments));
        System.out.println("READY");
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (orders.readLine() != null) {
            System.out.println(loop.epoch().line());
            System.out.flush();
        }
        Runtime.getRuntime().halt(0);
    }

    private static TrainingJob job(String[] arguments) {
        var network = Presets.named(arguments[2]).orElseThrow();
        Hyperparameters recipe = Recipes.of(network, "mnist");
        Hyperparameters settings = new Hyperparameters(EPOCHS, recipe.batch(), recipe.learningRate(), recipe.momentum(),
                recipe.weightDecay(), recipe.optimizer(), recipe.schedule());
        Placement where = new Placement(EngineName.valueOf(arguments[1]), Device.CPU, Integer.parseInt(arguments[3]));
        return new TrainingJob(network, new DataRef("bench", arguments[4], ""), settings, Recipes.SEED, where);
    }

    private static Loop loop(String name, TrainingJob job) throws IOException, BadInputException {
        return switch (name) {
            case "ours" -> new OurLoop(job);
            case AugmentationBench.THREE -> new OurLoop(job.with(Augmentation.parse("shift=4,rotate=30,zoom=0.15")));
            case AugmentationBench.SEVEN -> new OurLoop(job.with(
                    Augmentation.parse("shift=4,rotate=30,zoom=0.15,shear=0.2,thickness=1,noise=0.1,elastic=2")));
            case "ArrayDataset" -> new StockLoop(job, true);
            case "StackBatchifier" -> new StockLoop(job, false);
            case "bare" -> bare(job);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Loop bare(TrainingJob job) throws BadInputException {
        BareTraining training = BareTraining.of(job, DataCatalog.read(Path.of(job.data().folder())));
        return () -> {
            Lap.Mark begin = Lap.Mark.now();
            training.epoch();
            Lap.Mark taken = Lap.Mark.now().minus(begin);
            return new Lap(taken.seconds(), taken.cpuSeconds(), Double.NaN);
        };
    }
}

package loupe.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.data.ClassCounts;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;
import loupe.training.TrainerState;

/**
 * The weights that a run keeps, in its folder: {@code checkpoints/000100.safetensors} by batches done, the newest two
 * with {@code checkpoints/000100.state.safetensors} beside, and {@code newest.safetensors}. Every file is whole or absent.
 * A trainer needs no more of a run's folder than this.
 */
public final class Checkpoints {

    private static final String WEIGHTS = ".safetensors";
    private static final String STATE = ".state.safetensors";
    private static final int STATES_KEPT = 2;

    private final Path folder;

    /** @param folder of the run; it exists */
    public Checkpoints(Path folder) {
        this.folder = folder;
    }

    /** The name within the run's folder of the weights after {@code step} batches, as {@code CheckpointSaved} tells it. */
    public static String file(long step) {
        return name(step, WEIGHTS);
    }

    /** The same of what training needs to go on from there. */
    static String stateFile(long step) {
        return name(step, STATE);
    }

    /** Keeps the weights after {@code step} batches. */
    public void saveWeights(long step, Parameters weights) throws IOException {
        SafeTensors.write(folder.resolve(file(step)), weights, Map.of("step", Long.toString(step)));
    }

    /**
     * Keeps what training needs to go on from {@code state.step()}, and of the older states only the newest. What was told
     * before reaches the disk first, so that a run that goes on from there has it in its journal.
     */
    public void saveState(TrainerState state) throws IOException {
        Journal.in(folder).force();
        SafeTensors.write(folder.resolve(name(state.step(), STATE)), state.optimizer(), Map.of(
                "step", Long.toString(state.step()),
                "lossSum", Double.toString(state.lossSum()), "rightSum", Double.toString(state.rightSum()),
                "seconds", Double.toString(state.seconds())));
        List<Long> states = stepsOf(STATE);
        for (long old : states.subList(0, Math.max(0, states.size() - STATES_KEPT))) {
            Files.deleteIfExists(folder.resolve(name(old, STATE)));
        }
    }

    /** Replaces the weights that a window follows while training goes on. */
    public void saveNewest(Parameters weights) throws IOException {
        SafeTensors.write(folder.resolve("newest" + WEIGHTS), weights, Map.of());
    }

    /** Keeps what the validation pictures were taken for after {@code step} batches, in place of an earlier epoch's. */
    public void saveConfusion(long step, ClassCounts counts) throws IOException {
        ConfusionFile.write(folder, new ConfusionFile.Confusion(step, counts));
    }

    /** The steps whose weights are kept, rising. */
    public List<Long> steps() throws IOException {
        return stepsOf(WEIGHTS);
    }

    /** The steps whose weights and state are kept, rising: at most two. */
    public List<Long> states() throws IOException {
        List<Long> weights = steps();
        return stepsOf(STATE).stream().filter(weights::contains).toList();
    }

    /** The weights after {@code step} batches. @throws BadInputException where there are none or they are damaged */
    public Parameters weights(long step) throws BadInputException {
        return SafeTensors.read(folder.resolve(file(step)));
    }

    /** What training needs to go on from {@code step}. @throws BadInputException where there is none or it is damaged */
    public TrainerState state(long step) throws BadInputException {
        Path file = folder.resolve(name(step, STATE));
        SafeTensors.Contents contents = SafeTensors.contents(file);
        return new TrainerState(step, number(contents, "lossSum", file), number(contents, "rightSum", file),
                contents.metadata().containsKey("seconds") ? number(contents, "seconds", file) : 0, contents.arrays());
    }

    /** The newest of which all is there and undamaged. @param passedOver hears in a sentence of each newer one that is not */
    public Optional<WholeCheckpoint> newestWhole(NetworkSpec network, Consumer<String> passedOver) throws IOException {
        for (long step : states().reversed()) {
            try {
                Parameters weights = Fit.of(network, weights(step), folder.resolve(file(step)).toString());
                return Optional.of(new WholeCheckpoint(weights, state(step)));
            } catch (BadInputException e) {
                passedOver.accept("The checkpoint after " + step + " batches is damaged and is passed over: " + e.getMessage());
            }
        }
        return Optional.empty();
    }

    /** Takes away what was kept after more than {@code step} batches, and what a process that died was writing. */
    void forgetAfter(long step) throws IOException {
        for (Path unfinished : files(".+\\.part")) {
            Files.deleteIfExists(unfinished);
        }
        for (Path unfinished : files(folder, "\\.(newest|events|figures|provenance|confusion).+\\.part")) {
            Files.deleteIfExists(unfinished);
        }
        ConfusionFile.forgetAfter(folder, step);
        for (String ending : List.of(STATE, WEIGHTS)) {
            for (long later : stepsOf(ending)) {
                if (later > step) {
                    Files.deleteIfExists(folder.resolve(name(later, ending)));
                }
            }
        }
    }

    /** The weights that were saved last as newest; empty before the first. */
    public Optional<Parameters> newest() throws BadInputException {
        Path file = folder.resolve("newest" + WEIGHTS);
        return Files.exists(file) ? Optional.of(SafeTensors.read(file)) : Optional.empty();
    }

    private static double number(SafeTensors.Contents contents, String name, Path file) throws BadInputException {
        try {
            return Double.parseDouble(contents.metadata().getOrDefault(name, "nothing"));
        } catch (NumberFormatException e) {
            throw new BadInputException(file + ": \"" + name + "\" is missing or no number.", e);
        }
    }

    private List<Long> stepsOf(String ending) throws IOException {
        return files("\\d{6,18}" + ending.replace(".", "\\.")).stream().map(file -> file.getFileName().toString())
                .map(name -> Long.parseLong(name.substring(0, name.indexOf('.')))).sorted().toList();
    }

    private List<Path> files(String names) throws IOException {
        return files(folder.resolve("checkpoints"), names);
    }

    private static List<Path> files(Path inside, String names) throws IOException {
        if (!Files.isDirectory(inside)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(inside)) {
            return files.filter(file -> file.getFileName().toString().matches(names)).toList();
        }
    }

    private static String name(long step, String ending) {
        return String.format(Locale.ROOT, "checkpoints/%06d%s", step, ending);
    }
}

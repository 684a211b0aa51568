package loupe.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.inference.TrainedModel;

/** Trained networks: those that come with Loupe, models' folders and runs. */
public final class Models {

    private static final String INDEX = "index.json";

    private final Workspace workspace;
    private final String shipped;

    public Models(Workspace workspace) {
        this(workspace, "loupe/pretrained/");
    }

    /** @param shipped folder on the class path with {@code index.json}, {@code {"format":1,"models":["mlp"]}}, and a folder a model */
    Models(Workspace workspace, String shipped) {
        this.workspace = workspace;
        this.shipped = shipped;
    }

    /** The names of the networks that come with Loupe, simplest first; may be empty. */
    public List<String> shippedNames() {
        Source source = new Source.InProgram(shipped);
        if (!source.has(INDEX)) {
            return List.of();
        }
        try {
            return Json.document(source.text(INDEX), source.where(INDEX)).texts("models");
        } catch (BadInputException e) {
            throw new IllegalStateException("Loupe was built with a damaged " + shipped + INDEX, e);
        }
    }

    /**
     * The model that {@code nameOrFolder} names: one that comes with Loupe, a model's folder, a run's folder, or the name
     * of a run or of an own model in the workspace. A run's last checkpoint is its last epoch if it finished, else the newest whole one. The
     * facts of a best checkpoint say that it was chosen on the test pictures; a model's folder holds one set of weights, which
     * is its last and its best.
     */
    public TrainedModel open(String nameOrFolder, CheckpointChoice choice) throws BadInputException {
        if (shippedNames().contains(nameOrFolder)) {
            return ModelFolder.read(new Source.InProgram(shipped + nameOrFolder + "/"));
        }
        Path folder = folder(nameOrFolder).orElseThrow(() -> new BadInputException("\"" + nameOrFolder
                + "\" is no trained network: it is no run's or model's folder and " + instead()));
        return RunFolder.isRun(folder) ? RunModel.of(RunFolder.open(folder), choice)
                : ModelFolder.read(new Source.OnDisk(folder));
    }

    /** {@code nameOrFolder} so that it means the same in every process: a shipped network's name, or a whole path. */
    public String address(String nameOrFolder) {
        return shippedNames().contains(nameOrFolder) ? nameOrFolder
                : folder(nameOrFolder).map(folder -> folder.toAbsolutePath().normalize().toString()).orElse(nameOrFolder);
    }

    /** The folders of the learner's runs, newest first. @throws java.io.UncheckedIOException where they cannot be listed */
    public List<Path> runs() {
        return workspace.allRuns();
    }

    /** Writes {@code model} as a folder that {@link #open} reads. */
    public void save(Path folder, TrainedModel model) throws IOException {
        ModelFolder.write(folder, model);
    }

    /** The folders of the learner's own models, by name. @throws java.io.UncheckedIOException where they cannot be listed */
    public List<Path> own() {
        return workspace.allModels();
    }

    /** Keeps {@code model} as one of the learner's own, under its title. Gives the folder, which {@link #open} reads. */
    public Path keep(TrainedModel model) throws IOException {
        Path folder = workspace.newModel(model.title());
        save(folder, model);
        return folder;
    }

    private Optional<Path> folder(String nameOrFolder) {
        try {
            return Stream.of(Path.of(nameOrFolder), workspace.runs().resolve(nameOrFolder), workspace.models().resolve(nameOrFolder))
                    .filter(Files::isDirectory)
                    .filter(folder -> RunFolder.isRun(folder) || ModelFolder.isIn(new Source.OnDisk(folder)))
                    .findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private String instead() {
        return shippedNames().isEmpty() ? "none comes with Loupe."
                : "none of those that come with Loupe (" + String.join(", ", shippedNames()) + ").";
    }
}

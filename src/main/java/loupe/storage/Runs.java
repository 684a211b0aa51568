package loupe.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.data.BadInputException;

/** The learner's runs, each known by its id, the name of its folder; and any other run by its folder. */
public final class Runs {

    private final Workspace workspace;

    public Runs(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The folders of all runs in the workspace, newest first. @throws UncheckedIOException where they cannot be listed */
    public List<Path> all() {
        return workspace.allRuns();
    }

    /** The folders of all tunings in the workspace, newest first. @throws UncheckedIOException where they cannot be listed */
    public List<Path> tunings() {
        return workspace.allTunings();
    }

    /** The run that {@code idOrFolder} names. @throws BadInputException where there is none */
    public RunFolder open(String idOrFolder) throws BadInputException {
        Path folder = folder(idOrFolder).orElseThrow(() -> new BadInputException("There is no run \"" + idOrFolder
                + "\": neither that folder nor one of that name in " + workspace.runs() + ". See \"loupe runs list\"."));
        return RunFolder.open(folder);
    }

    /** What was deleted and can be restored. */
    public Bin bin() {
        return new Bin(workspace.home().resolve("bin"));
    }

    private Optional<Path> folder(String idOrFolder) {
        try {
            List<Path> places = idOrFolder.isBlank() ? List.of() : List.of(workspace.runs().resolve(idOrFolder), Path.of(idOrFolder));
            return places.stream().filter(RunFolder::isRun).findFirst().or(() -> places.stream().filter(Files::isDirectory).findFirst())
                    .map(folder -> folder.toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

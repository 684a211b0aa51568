package loupe.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loupe.data.BadInputException;

/**
 * A job in local mode, as it is found again: {@code local-job.json}, in the job's own folder and where its model goes.
 *
 * @param instances how many containers train together
 * @param folder    of the containers
 * @param out       where the model goes
 * @param completed whether it is trained to its end, and the model is in {@code out}
 */
public record LocalJobFile(String name, int instances, Path folder, Path out, boolean completed) {

    private static final String NAME = "local-job.json";

    /** The job that {@code place} belongs to: its folder, the run of its first container, or where its model goes; empty where there is none. */
    public static Optional<LocalJobFile> in(Path place) throws BadInputException {
        Path whole = place.toAbsolutePath().normalize();
        Optional<Path> around = Optional.of(whole).filter(run -> run.getNameCount() > 4).map(run -> run.resolve("../../../..").normalize())
                .filter(folder -> run(folder).equals(whole));
        Optional<Path> file = Optional.of(around.orElse(whole).resolve(NAME)).filter(Files::isRegularFile);
        return file.isPresent() ? Optional.of(read(Json.document(file.get()))) : Optional.empty();
    }

    private static LocalJobFile read(Fields fields) throws BadInputException {
        return new LocalJobFile(fields.text("name"), fields.integer("instances"), Path.of(fields.text("folder")), Path.of(fields.text("out")),
                fields.truth("completed"));
    }

    /** Writes it into both places, which are made where they are missing. */
    public void write() throws IOException {
        ObjectNode tree = Json.document().put("name", name).put("instances", instances).put("folder", folder.toString())
                .put("out", out.toString()).put("completed", completed);
        for (Path place : List.of(folder, out)) {
            AtomicFile.write(Files.createDirectories(place).resolve(NAME), Json.text(tree));
        }
    }

    /** The same once it is trained to its end. */
    public LocalJobFile atItsEnd() {
        return new LocalJobFile(name, instances, folder, out, true);
    }

    /** The first container's folder. */
    public OptMl first() {
        return new OptMl(folder.resolve("algo-1/ml"), true);
    }

    private static Path run(Path folder) {
        return folder.resolve("algo-1/ml/checkpoints/run");
    }
}

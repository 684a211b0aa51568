package loupe.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.training.Job;
import loupe.training.TrainingJob;

/** The channel {@code job} of a training container: {@code network.json} of a network's job, and {@code job.json}, the job itself. */
public final class JobChannel {

    /** What the channel is called. */
    public static final String NAME = "job";

    private JobChannel() {}

    /** Writes {@code job} into {@code folder}, which is made where it is missing, and returns that. */
    public static Path write(Path folder, Job job) throws IOException {
        Files.createDirectories(folder);
        if (job instanceof TrainingJob network) {
            NetworkFile.write(folder.resolve(NetworkFile.NAME), network.network());
        }
        AtomicFile.write(folder.resolve(RunFolder.JOB), Json.text(JobCodec.tree(job)));
        return folder;
    }

    /** The job in {@code folder}; empty where there is none. */
    public static Optional<Job> job(Path folder) throws BadInputException {
        Path file = folder.resolve(RunFolder.JOB);
        return Files.exists(file) ? Optional.of(JobCodec.read(Json.document(file))) : Optional.empty();
    }

    /** The network's file in {@code folder}; empty where there is none. */
    public static Optional<Path> network(Path folder) {
        return Optional.of(folder.resolve(NetworkFile.NAME)).filter(Files::exists);
    }
}

package loupe.process.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.List;

/**
 * A training job as Amazon SageMaker would be asked for it, to be run on this machine.
 *
 * @param name            the containers see it as {@code TRAINING_JOB_NAME}
 * @param instances       how many containers train together, from 1 on; they are called {@code algo-1}, {@code algo-2} and so on
 * @param hyperparameters all are text, as {@code hyperparameters.json} has them
 * @param channels        a folder for each name, {@code training} at least; linked where the system can, else copied
 * @param entry           what each container runs
 */
public record LocalJob(String name, int instances, Map<String, String> hyperparameters, Map<String, Path> channels, Entry entry) {

    public LocalJob {
        hyperparameters = Map.copyOf(new LinkedHashMap<>(hyperparameters));
        channels = Map.copyOf(channels);
        if (instances < 1) {
            throw new IllegalArgumentException("a job has at least one instance");
        }
    }

    /** One that runs this program's own {@code train}. */
    public static LocalJob ofThisProgram(String name, int instances, Map<String, String> hyperparameters, Map<String, Path> channels) {
        return new LocalJob(name, instances, hyperparameters, channels, Entry.THIS_PROGRAM);
    }

    /** The names of its containers. */
    public List<String> hosts() {
        return IntStream.rangeClosed(1, instances).mapToObj(i -> "algo-" + i).toList();
    }

    /**
     * What a container runs.
     *
     * @param command     program and arguments, in which {@code /opt/ml} stands for the container's folder; none is this program's {@code train}
     * @param environment variables besides those that local mode sets
     */
    public record Entry(List<String> command, Map<String, String> environment) {

        /** This program's {@code train}. */
        public static final Entry THIS_PROGRAM = new Entry(List.of(), Map.of());

        public Entry {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
        }
    }
}

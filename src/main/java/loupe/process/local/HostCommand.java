package loupe.process.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import loupe.process.ChildProgram;
import loupe.process.Tether;
import loupe.storage.OptMl;

/**
 * What a container of a job runs, as a process of this machine.
 *
 * @param program this program
 * @param port    at which containers that train together meet
 */
record HostCommand(ChildProgram program, LocalJob job, Optional<Integer> port) {

    private static final String USUAL = "/opt/ml";

    /** The process of {@code host} with the folder {@code root}; its two streams are one. */
    ProcessBuilder of(String host, Path root) {
        ProcessBuilder builder = new ProcessBuilder(words(root)).redirectErrorStream(true);
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith("DMLC_") || name.startsWith("SM_"));
        variables.put(OptMl.VARIABLE, root.toString());
        variables.put("TRAINING_JOB_NAME", job.name());
        variables.put(Tether.VARIABLE, Tether.WISHED);
        port.ifPresent(chosen -> variables.put("DMLC_PS_ROOT_PORT", Integer.toString(chosen)));
        variables.putAll(toolkit(host, root));
        variables.putAll(job.entry().environment());
        return builder;
    }

    private List<String> words(Path root) {
        if (job.entry().command().isEmpty()) {
            return new ArrayList<>(program.start(List.of("train")));
        }
        return job.entry().command().stream().map(word -> word.replace(USUAL, root.toString())).toList();
    }

    /** The variables of Amazon SageMaker's own training toolkit. */
    private Map<String, String> toolkit(String host, Path root) {
        Map<String, String> variables = new LinkedHashMap<>(Map.of("SM_MODEL_DIR", root.resolve("model").toString(),
                "SM_OUTPUT_DATA_DIR", root.resolve("output/data").toString(), "SM_CURRENT_HOST", host,
                "SM_HOSTS", "[\"" + String.join("\",\"", job.hosts()) + "\"]", "SM_NETWORK_INTERFACE_NAME", "lo",
                "SM_NUM_GPUS", "0", "SM_NUM_CPUS", Integer.toString(Runtime.getRuntime().availableProcessors())));
        job.channels().keySet().forEach(channel -> variables.put("SM_CHANNEL_" + channel.toUpperCase(Locale.ROOT),
                root.resolve("input/data").resolve(channel).toString()));
        job.hyperparameters().forEach((name, value) -> variables.put("SM_HP_" + name.toUpperCase(Locale.ROOT), value));
        return variables;
    }
}

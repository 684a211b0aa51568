package loupe.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import loupe.data.BadInputException;
import loupe.storage.OptMl;
import loupe.training.EngineName;

/**
 * Where a container trains that has company: with MXNet on the CPU, whose servers add up what the containers learn.
 *
 * @param settings the job's
 */
record SharedPlace(OptMl.Hosts hosts, Map<String, String> settings) {

    /** The settings that {@link #words} takes the place of. */
    static final Set<String> SETTINGS = Set.of("engine", "device", "threads");

    SharedPlace {
        settings = Map.copyOf(settings);
    }

    /** @throws BadInputException where the job cannot be shared, or not here */
    void refuse(Set<EngineName> engines) throws BadInputException {
        String those = "The job has " + hosts.all().size() + " instances, which train together with MXNet on the CPU";
        if (settings.containsKey("recommender")) {
            throw new BadInputException(those + "; recommenders train on one instance.");
        }
        for (Map.Entry<String, String> wanted : Map.of("engine", "mxnet", "device", "cpu").entrySet()) {
            String chosen = settings.getOrDefault(wanted.getKey(), "auto");
            if (!List.of("auto", wanted.getValue()).contains(chosen)) {
                throw new BadInputException(those + ", and the hyperparameter " + wanted.getKey() + " is " + chosen
                        + ". Leave it out, or take one instance.");
            }
        }
        if (!engines.contains(EngineName.MXNET)) {
            throw new BadInputException(those + ", and MXNet has no native library for this machine. Take one instance.");
        }
    }

    /** The place as options of {@code train}. Containers on one machine divide its processors. */
    List<String> words() {
        int shares = hosts.network().equals("lo") ? hosts.all().size() : 1;
        String threads = settings.getOrDefault("threads", Integer.toString(Math.max(1, Runtime.getRuntime().availableProcessors() / shares)));
        return List.of("--engine", "mxnet", "--device", "cpu", "--threads", threads);
    }
}

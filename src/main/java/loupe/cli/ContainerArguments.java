package loupe.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.storage.JobChannel;
import loupe.storage.OptMl;
import loupe.training.Job;
import loupe.training.JobHyperparameters;

/**
 * The settings of a training container as the words of a command.
 *
 * @param folder the container's
 * @param said   hears what changes nothing
 */
record ContainerArguments(OptMl folder, Consumer<String> said) {

    /** The names of the workshop's own script, and Loupe's beside them, as the options of {@code train}. */
    private static final Map<String, String> OPTIONS = Map.ofEntries(Map.entry("batch_size", "--batch"), Map.entry("epochs", "--epochs"),
            Map.entry("learning_rate", "--lr"), Map.entry("momentum", "--momentum"), Map.entry("log_interval", "--log-interval"),
            Map.entry("optimizer", "--optimizer"), Map.entry("weight_decay", "--weight-decay"), Map.entry("seed", "--seed"),
            Map.entry("engine", "--engine"), Map.entry("network", "--network"), Map.entry("schedule", "--schedule"),
            Map.entry("augment", "--augment"), Map.entry("device", "--device"), Map.entry("threads", "--threads"));
    /** Those of a recommender, as the options of {@code recommend train}. */
    private static final Map<String, String> RECOMMENDER = Map.ofEntries(Map.entry("recommender", "--model"), Map.entry("k", "--k"),
            Map.entry("epochs", "--epochs"), Map.entry("lr", "--lr"), Map.entry("learning_rate", "--lr"), Map.entry("reg", "--reg"),
            Map.entry("optimizer", "--optimizer"), Map.entry("loss", "--loss"), Map.entry("without", "--without"),
            Map.entry("seed", "--seed"), Map.entry("split", "--split"));
    private static final String LOG_INTERVAL = "log_interval";

    /** The settings, those of the channel {@code job} first, so that hyperparameters overrule them. */
    Map<String, String> settings() throws BadInputException {
        Map<String, String> settings = new LinkedHashMap<>();
        Optional<Path> channel = folder.channel(JobChannel.NAME);
        Map<String, String> told = folder.hyperparameters();
        if (channel.isPresent()) {
            Optional<Job> job = JobChannel.job(channel.get());
            job.map(JobHyperparameters::of).ifPresent(settings::putAll);
            settings.remove("engine");
        }
        settings.putAll(told);
        return settings;
    }

    /** The command that trains. @param run where the run is kept */
    List<String> training(Map<String, String> settings, Path run) throws BadInputException {
        List<String> words = settings.containsKey("recommender") ? recommender(settings) : network(settings);
        words.addAll(List.of("--out", run.toString()));
        return words;
    }

    private List<String> network(Map<String, String> settings) throws BadInputException {
        List<String> words = new ArrayList<>(List.of("train", "--data", folder.pictures().toString()));
        words.addAll(options(settings, OPTIONS, Set.of()));
        if (!settings.containsKey("network")) {
            words.addAll(List.of("--network", folder.channel(JobChannel.NAME).flatMap(JobChannel::network).map(Path::toString).orElse("mlp")));
        }
        return words;
    }

    private List<String> recommender(Map<String, String> settings) throws BadInputException {
        List<String> words = new ArrayList<>(List.of("recommend", "train", "--data", films().toString()));
        words.addAll(options(settings, RECOMMENDER, Set.of(LOG_INTERVAL)));
        return words;
    }

    /** The channel {@code training} itself, or the one folder or zip in it. */
    private Path films() throws BadInputException {
        return folder.films();
    }

    /** The command that goes on with the run that is kept. */
    List<String> goingOn(Map<String, String> settings, Path run) {
        List<String> words = new ArrayList<>(List.of("runs", "resume", run.toString()));
        words.addAll(settings.containsKey("recommender") ? List.of()
                : options(settings, Map.of(LOG_INTERVAL, OPTIONS.get(LOG_INTERVAL)), settings.keySet()));
        return words;
    }

    private List<String> options(Map<String, String> settings, Map<String, String> known, Set<String> silent) {
        return settings.entrySet().stream().flatMap(setting -> {
            if (!known.containsKey(setting.getKey())) {
                if (!silent.contains(setting.getKey())) {
                    said.accept("The hyperparameter \"" + setting.getKey() + "\" is not known to Loupe and changes nothing.");
                }
                return Stream.of();
            }
            return Stream.of(known.get(setting.getKey()), setting.getValue());
        }).toList();
    }
}

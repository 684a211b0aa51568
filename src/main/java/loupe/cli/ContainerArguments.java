package loupe.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.network.NetworkText;
import loupe.storage.JobChannel;
import loupe.storage.OptMl;
import loupe.training.Job;
import loupe.training.JobHyperparameters;
import loupe.training.TrainingJob;
import loupe.training.tuning.Assignment;
import loupe.training.tuning.Knobs;
import loupe.training.tuning.Value;

/**
 * The settings of a training container as the words of a command.
 *
 * @param folder the container's
 * @param said   hears what changes nothing
 */
record ContainerArguments(OptMl folder, Consumer<String> said) {

    private static final String FROM = "from";
    /** The names of the workshop's own script, and Loupe's beside them, as the options of {@code train}. */
    private static final Map<String, String> OPTIONS = Map.ofEntries(Map.entry("batch_size", "--batch"), Map.entry("epochs", "--epochs"),
            Map.entry("learning_rate", "--lr"), Map.entry("momentum", "--momentum"), Map.entry("log_interval", "--log-interval"),
            Map.entry("optimizer", "--optimizer"), Map.entry("weight_decay", "--weight-decay"), Map.entry("seed", "--seed"),
            Map.entry("engine", "--engine"), Map.entry("network", "--network"), Map.entry("schedule", "--schedule"),
            Map.entry("augment", "--augment"), Map.entry("device", "--device"), Map.entry("threads", "--threads"),
            Map.entry("validation", "--validation"), Map.entry(FROM, "--from"));
    /** Those of a recommender, as the options of {@code recommend train}. */
    private static final Map<String, String> RECOMMENDER = Map.ofEntries(Map.entry("recommender", "--model"), Map.entry("k", "--k"),
            Map.entry("epochs", "--epochs"), Map.entry("lr", "--lr"), Map.entry("learning_rate", "--lr"), Map.entry("reg", "--reg"),
            Map.entry("optimizer", "--optimizer"), Map.entry("loss", "--loss"), Map.entry("without", "--without"),
            Map.entry("with", "--with"), Map.entry("dropout", "--dropout"), Map.entry("temperature", "--temperature"),
            Map.entry("seed", "--seed"), Map.entry("split", "--split"));
    /** A number of one layer, such as {@code 3.filters}. */
    private static final Pattern PLACE = Pattern.compile("[0-9][0-9.]*\\.[a-z]+");
    private static final Pattern OPTION = Pattern.compile("(?:option )?'?(--[a-z-]+)\\b'?");
    static final String LOG_INTERVAL = "log_interval";

    /** The settings, those of the channel {@code job} first, so that hyperparameters overrule them. */
    Map<String, String> settings() throws BadInputException {
        Map<String, String> settings = new LinkedHashMap<>();
        Optional<Path> channel = folder.channel(JobChannel.NAME);
        Map<String, String> told = new LinkedHashMap<>(folder.hyperparameters());
        if (channel.isPresent()) {
            Optional<Job> job = JobChannel.job(channel.get());
            job.map(JobHyperparameters::of).ifPresent(settings::putAll);
            settings.remove("engine");
            if (job.isPresent() && job.get() instanceof TrainingJob network) {
                settings.putAll(varied(network, told));
            }
            told.computeIfPresent(FROM, (name, model) -> there(channel.get(), model));
        }
        settings.putAll(told);
        return settings;
    }

    /** A model that came along is in the channel; another one comes with Loupe. */
    private static String there(Path channel, String model) {
        return Files.isDirectory(channel.resolve(model)) ? channel.resolve(model).toString() : model;
    }

    /** What a tuning varies that is no option by itself, such as the units of layers: taken out of {@code told}, and put into the network. */
    private static Map<String, String> varied(TrainingJob base, Map<String, String> told) throws BadInputException {
        List<String> known = Knobs.names(base.network());
        List<Assignment.Setting> knobs = told.entrySet().stream().filter(setting -> !OPTIONS.containsKey(setting.getKey()))
                .filter(setting -> known.contains(setting.getKey()) || PLACE.matcher(setting.getKey()).matches())
                .map(setting -> new Assignment.Setting(setting.getKey(), new Value.Word(setting.getValue()))).toList();
        try {
            TrainingJob set = new Assignment(knobs).applyTo(base);
            Map<String, String> settings = new LinkedHashMap<>();
            if (!set.network().equals(base.network())) {
                settings.put("network", NetworkText.of(set.network()));
            }
            if (!set.augmentation().equals(base.augmentation())) {
                settings.put("augment", set.augmentation().text());
                told.remove("augment");
            }
            knobs.forEach(knob -> told.remove(knob.name()));
            return settings;
        } catch (IllegalArgumentException e) {
            throw new BadInputException("The hyperparameters " + new Assignment(knobs).text() + ": " + e.getMessage(), e);
        }
    }

    /** What was said of an option, said of the hyperparameter that it came from. */
    static String ofHyperparameters(String said, boolean recommender) {
        Map<String, String> known = recommender ? RECOMMENDER : OPTIONS;
        String named = OPTION.matcher(said).replaceAll(found -> Matcher.quoteReplacement(known.entrySet().stream().filter(entry -> entry.getValue().equals(found.group(1)))
                .map(entry -> "the hyperparameter \"" + entry.getKey() + "\"").sorted().findFirst().orElse(found.group())));
        return named.startsWith("the ") ? "T" + named.substring(1) : named;
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

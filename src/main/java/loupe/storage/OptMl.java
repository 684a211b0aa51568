package loupe.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.data.IdxFiles;
import loupe.data.films.FilmFiles;
import loupe.inference.TrainedModel;

/**
 * The folder that Amazon SageMaker gives a training container, {@code /opt/ml}: settings and data go in, a model or a reason comes out
 * (Amazon SageMaker Developer Guide, "How Amazon SageMaker Provides Training Information").
 *
 * @param root  where it is
 * @param named whether {@value #VARIABLE} says so; else it is the usual place
 */
public record OptMl(Path root, boolean named) {

    /** The variable that says where the folder is. */
    public static final String VARIABLE = "SAGEMAKER_BASE_DIR";

    private static final String USUAL = "/opt/ml";
    private static final int LONGEST_REASON = 1024;

    /** The container's folder; empty where there is none. @param environment the process' variables */
    public static Optional<OptMl> of(Map<String, String> environment) {
        Optional<String> told = Optional.ofNullable(environment.get(VARIABLE)).filter(text -> !text.isBlank());
        OptMl there = new OptMl(Path.of(told.orElse(USUAL)), told.isPresent());
        return told.isPresent() || Files.isDirectory(there.root.resolve("input")) ? Optional.of(there) : Optional.empty();
    }

    /**
     * The settings by their names. A value is JSON where it is some, so that {@code "\"adam\""} and {@code "adam"} are the same; what
     * SageMaker adds for itself, names that begin with {@code _} or {@code sagemaker_}, is left out.
     */
    public Map<String, String> hyperparameters() throws BadInputException {
        Map<String, String> settings = new LinkedHashMap<>();
        Path file = config("hyperparameters.json");
        if (Files.exists(file)) {
            JsonNode all = Json.parse(Json.text(file), file.toString());
            for (String name : Fields.of(all, file.toString()).names()) {
                if (!name.startsWith("_") && !name.startsWith("sagemaker_")) {
                    JsonNode value = all.get(name);
                    settings.put(name, value.isTextual() ? plain(value.textValue()) : value.isValueNode() ? value.asText() : value.toString());
                }
            }
        }
        return settings;
    }

    /**
     * The machines that train together.
     *
     * @param all     their names, in an order that is the same on each of them
     * @param here    this one's
     * @param network the interface by which they know each other, for example {@code eth0}
     */
    public record Hosts(List<String> all, String here, String network) {

        public Hosts {
            all = all.stream().distinct().sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())).toList();
        }

        /** One machine by itself. */
        public static final Hosts ONE = new Hosts(List.of("algo-1"), "algo-1", "lo");

        /** This one's place among them, from 0. */
        public int rank() {
            return all.indexOf(here);
        }
    }

    /** The machines of the job; one where nothing is said of them. */
    public Hosts hosts() throws BadInputException {
        Path file = config("resourceconfig.json");
        if (!Files.exists(file)) {
            return Hosts.ONE;
        }
        Fields config = Fields.of(Json.parse(Json.text(file), file.toString()), file.toString());
        String here = config.text("current_host");
        List<String> all = config.texts("hosts");
        if (!all.contains(here)) {
            throw new BadInputException(file + ": current_host \"" + here + "\" is not among the hosts " + String.join(", ", all) + ".");
        }
        return new Hosts(all, here, config.names().contains("network_interface_name") ? config.text("network_interface_name") : "eth0");
    }

    /** Where a channel's files are; empty where the job has no such channel. */
    public Optional<Path> channel(String name) {
        return Optional.of(root.resolve("input/data").resolve(name)).filter(Files::isDirectory);
    }

    /** The folder with the four files of a data set: the channel {@code training} itself, or the one folder in it that has them. */
    public Path pictures() throws BadInputException {
        return inTraining(entry -> Files.isDirectory(entry) && IdxFiles.areIn(entry));
    }

    /** The film set: the channel {@code training} itself, or the one folder or zip in it. */
    public Path films() throws BadInputException {
        return inTraining(entry -> Files.isDirectory(entry) ? FilmFiles.areIn(entry) : entry.toString().endsWith(".zip"));
    }

    private Path inTraining(Predicate<Path> wanted) throws BadInputException {
        Path training = channel("training").orElseThrow(() -> new BadInputException(
                "There is no channel \"training\": " + root.resolve("input/data/training") + " does not exist."));
        try (Stream<Path> inside = Files.list(training)) {
            return Stream.concat(Stream.of(training), inside.sorted()).filter(wanted).findFirst().orElse(training);
        } catch (IOException e) {
            throw new BadInputException(training + " cannot be read (" + e.getClass().getSimpleName() + ").", e);
        }
    }

    /** Where the run is kept, which SageMaker carries to S3 and brings back after an interruption. */
    public Path run() {
        return root.resolve("checkpoints/run");
    }

    /** Where SageMaker takes the model from; made where it is missing. */
    public Path model() throws IOException {
        return Files.createDirectories(root.resolve("model"));
    }

    /** Puts {@code model} where SageMaker takes it from. */
    public void keep(TrainedModel model) throws IOException {
        ModelFolder.write(model(), model);
    }

    /** A file that, once it is there, asks the training to stop, on systems whose polite kill is none. */
    public Path stopFile() {
        return config("stop");
    }

    /** What the container wrote about its failure; empty where it wrote nothing. */
    public Optional<String> failure() throws IOException {
        Path file = root.resolve("output/failure");
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    /** Says why the job failed; SageMaker shows the first 1,024 characters. */
    public void fail(String reason) throws IOException {
        AtomicFile.write(root.resolve("output/failure"), reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason);
    }

    /** Forgets why it failed and that it was asked to stop, before it goes on. */
    public void forgetEnd() throws IOException {
        Files.deleteIfExists(root.resolve("output/failure"));
        Files.deleteIfExists(stopFile());
    }

    private Path config(String name) {
        return root.resolve("input/config").resolve(name);
    }

    private static String plain(String value) {
        try {
            JsonNode tree = Json.MAPPER.readTree(value);
            return tree.isValueNode() && !tree.isMissingNode() && !tree.isNull() ? tree.asText() : value;
        } catch (JsonProcessingException notJson) {
            return value;
        }
    }
}

package loupe.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.data.IdxFiles;
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
            Fields all = Fields.of(Json.parse(Json.text(file), file.toString()), file.toString());
            for (String name : all.names()) {
                if (!name.startsWith("_") && !name.startsWith("sagemaker_")) {
                    settings.put(name, plain(all.text(name)));
                }
            }
        }
        return settings;
    }

    /** The machines that train together, this one first; one name where nothing is said of them. */
    public List<String> hosts() throws BadInputException {
        Path file = config("resourceconfig.json");
        if (!Files.exists(file)) {
            return List.of("algo-1");
        }
        Fields config = Fields.of(Json.parse(Json.text(file), file.toString()), file.toString());
        List<String> hosts = new ArrayList<>(config.texts("hosts"));
        String here = config.text("current_host");
        hosts.remove(here);
        hosts.addFirst(here);
        return hosts;
    }

    /** Where a channel's files are; empty where the job has no such channel. */
    public Optional<Path> channel(String name) {
        return Optional.of(root.resolve("input/data").resolve(name)).filter(Files::isDirectory);
    }

    /** The folder with the four files of a data set: the channel {@code training} itself, or the one folder in it that has them. */
    public Path pictures() throws BadInputException {
        Path training = channel("training").orElseThrow(() -> new BadInputException(
                "There is no channel \"training\": " + root.resolve("input/data/training") + " does not exist."));
        try (Stream<Path> inside = Files.list(training)) {
            return Stream.concat(Stream.of(training), inside.filter(Files::isDirectory).sorted()).filter(IdxFiles::areIn).findFirst().orElse(training);
        } catch (IOException e) {
            throw new BadInputException(training + " cannot be read (" + e.getClass().getSimpleName() + ").", e);
        }
    }

    /** Where the run is kept, which SageMaker carries to S3 and brings back after an interruption. */
    public Path run() {
        return root.resolve("checkpoints/run");
    }

    /** Puts {@code model} where SageMaker takes it from. */
    public void keep(TrainedModel model) throws IOException {
        ModelFolder.write(Files.createDirectories(root.resolve("model")), model);
    }

    /** Says why the job failed; SageMaker shows the first 1,024 characters. */
    public void fail(String reason) throws IOException {
        AtomicFile.write(root.resolve("output/failure"), reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason);
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

package loupe.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import loupe.data.BadInputException;
import loupe.training.Job;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;

/**
 * Where a run's figures come from: {@code provenance.json}. With {@code job.json} it says all that the curve depends on.
 *
 * @param initialSha256 of the numbers it starts from
 * @param engineVersion what computes
 */
record Provenance(Job job, String initialSha256, String engineVersion) {

    static final String NAME = "provenance.json";

    /** {@link loupe.training.BatchOrder}; another order gets another name. */
    private static final String BATCH_ORDER = "fisher-yates-1";

    static Provenance of(TrainingEvent.Started started) {
        return new Provenance(started.job(), started.initialSha256(), started.engineVersion());
    }

    static Provenance of(TrainingEvent.RecommenderStarted started) {
        return new Provenance(started.job(), started.initialSha256(), started.engineVersion());
    }

    /** Writes how the run in {@code folder} begins. */
    void begin(Path folder) throws IOException {
        ObjectNode tree = Json.document().put("seed", job.seed()).put("initialSha256", initialSha256);
        if (job instanceof TrainingJob) {
            tree.put("batchOrder", BATCH_ORDER);
        }
        tree.putObject("data").put("name", job.data().name()).put("sha256", job.data().sha256());
        tree.put("engine", Fields.word(job.where().engine())).put("device", Fields.word(job.where().device()))
                .put("threads", job.where().threads());
        AtomicFile.write(folder.resolve(NAME), Json.text(describe(tree)));
    }

    /** Adds to what is in {@code folder} that the run goes on after {@code step} batches, and on what. */
    void goOn(Path folder, long step) throws IOException {
        if (!Files.exists(folder.resolve(NAME))) {
            begin(folder);
        }
        ObjectNode tree = (ObjectNode) tree(folder);
        ArrayNode resumed = tree.has("resumed") ? (ArrayNode) tree.get("resumed") : tree.putArray("resumed");
        resumed.add(describe(Json.object().put("step", step)));
        AtomicFile.write(folder.resolve(NAME), Json.text(tree));
    }

    private static JsonNode tree(Path folder) throws IOException {
        try {
            return Json.parse(Json.text(folder.resolve(NAME)), folder.resolve(NAME).toString());
        } catch (BadInputException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** What computes. */
    private ObjectNode describe(ObjectNode tree) {
        return tree.put("engineVersion", engineVersion).put("loupe", loupe())
                .put("java", System.getProperty("java.vendor") + " " + Runtime.version())
                .put("system", String.format(Locale.ROOT, "%s %s %s", System.getProperty("os.name"),
                        System.getProperty("os.version"), System.getProperty("os.arch")));
    }

    private static String loupe() {
        String version = Provenance.class.getPackage().getImplementationVersion();
        return version == null ? "from its sources" : version;
    }
}

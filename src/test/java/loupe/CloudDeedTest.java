package loupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.data.GrayImage;
import loupe.data.IdxFiles;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.inference.Classifier;
import loupe.network.Presets;
import loupe.storage.CloudLedger;
import loupe.storage.Lease;
import loupe.storage.Models;
import loupe.storage.Workspace;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.Recipes;
import loupe.training.Site;
import loupe.training.TrainingJob;
import loupe.training.tuning.Objective;
import loupe.training.tuning.Parameter;
import loupe.training.tuning.Plan;
import loupe.training.tuning.Range;
import loupe.training.tuning.Scale;
import loupe.training.tuning.Space;
import loupe.training.tuning.Strategy;
import loupe.training.tuning.TuningJob;
import loupe.ui.common.clouds.CloudAccount;
import loupe.ui.common.clouds.CloudDeed;
import loupe.ui.common.clouds.CloudDoor;
import loupe.ui.common.clouds.CloudThing;
import loupe.ui.common.clouds.CloudWanted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the cloud screen makes, at a stand-in without waiting. */
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the containers here are programs of the shell")
class CloudDeedTest {

    private static final String LEARNS = """
            echo '[Epoch 0] Validation: accuracy=0.75'
            echo weights > $SAGEMAKER_BASE_DIR/model/weights
            echo 'parameters sha256=ab'
            """;

    @TempDir
    private Path home;
    private BundledCloud here;
    private CloudWay way;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void setUp() throws Exception {
        Workspace workspace = new Workspace(home.resolve("loupe"), Clock.systemUTC());
        Path bundle = Files.createDirectories(home.resolve("bundle/lib")).getParent();
        Files.writeString(bundle.resolve("train.sh"), LEARNS);
        Files.writeString(bundle.resolve("lib/loupe.jar"), "jar");
        Files.writeString(bundle.resolve("runtime.tar.gz"), "java");
        here = new BundledCloud(new CloudHere(workspace, Map.of()), bundle);
        way = new CloudWay(here, new Models(workspace), folder -> new Sees7(), 0);
    }

    /** Sees a 7 in everything. */
    private record Sees7() implements Classifier {

        @Override
        public float[][] classify(List<GrayImage> images) {
            float[][] rows = new float[images.size()][10];
            for (float[] row : rows) {
                row[7] = 1;
            }
            return rows;
        }

        @Override
        public void close() {}
    }

    private static CloudThing only(CloudAccount account, CloudThing.Kind kind) throws BadInputException {
        return account.look().things().stream().filter(thing -> thing.kind() == kind).findFirst().orElseThrow();
    }

    @Test
    void an_endpoint_is_shown_made_asked_and_deleted() throws Exception {
        try (CloudAccount account = way.open(new CloudDoor.Rehearsal())) {
            try (CloudDeed deed = account.prepare(new CloudWanted.Endpoint("mlp", "serverless 3072", ""))) {
                CloudDeed.Terms terms = deed.terms();
                assertThat(terms.fault()).isEmpty();
                assertThat(terms.request()).contains("CreateModel", "CreateEndpointConfig", "\"MemorySizeInMB\" : 3072");
                assertThat(terms.cost()).anyMatch(line -> line.startsWith("Worst cost: unknown; paid for each answer"))
                        .last().isEqualTo("While Loupe runs, it deletes the endpoint 30 minutes after its last use, unless you let it stay. It cannot do so when it is closed.");
                assertThat(terms.upload().bytes()).isPositive();
                assertThat(terms.place().there()).contains(false);
                assertThatThrownBy(() -> deed.agreed(false, said::add)).isInstanceOf(BadInputException.class).hasMessageContaining("Nothing was made.");
                assertThat(here.ledger().entries()).isEmpty();
                deed.agreed(true, said::add);
            }
            CloudThing endpoint = only(account, CloudThing.Kind.ENDPOINT);
            assertThat(endpoint.status()).isEqualTo("InService");
            assertThat(account.answer(endpoint.name(), GrayImage.blank()).label()).isEqualTo(7);
            CloudLedger.Entry noted = here.ledger().entries().getLast();
            assertThat(new Lease(noted).ends(noted.began())).isPresent();
            account.end(endpoint);
            assertThatThrownBy(() -> account.answer(endpoint.name(), GrayImage.blank())).isInstanceOf(BadInputException.class);
            assertThat(here.ledger().entries()).noneMatch(entry -> entry.kind() == CloudLedger.Kind.ENDPOINT);
        }
        assertThat(said).anyMatch(line -> line.endsWith(": InService"));
    }

    @Test
    void a_machine_by_the_hour_tells_its_price_or_that_it_is_unknown() throws Exception {
        try (CloudAccount account = way.open(new CloudDoor.Rehearsal());
                CloudDeed deed = account.prepare(new CloudWanted.Endpoint("mlp", "ml.m5.large", ""))) {
            assertThat(deed.terms().cost()).first().asString().startsWith("Price per hour: ").contains("asked on " + LocalDate.now(Clock.systemDefaultZone()));
            assertThat(deed.terms().cost()).anyMatch(line -> line.startsWith("Worst cost: without a limit: ml.m5.large is paid for by the hour until"));
        }
        assertThat(here.ledger().entries()).isEmpty();
    }

    @Test
    void a_tuning_of_the_tune_place_runs_there_its_trials_are_listed_and_the_best_is_fetched() throws Exception {
        try (CloudAccount account = way.open(new CloudDoor.Rehearsal())) {
            try (CloudDeed deed = account.prepare(new CloudWanted.Tuning(tuning(), new Site.SageMaker("ml.m5.large", 1), Duration.ofMinutes(10), ""))) {
                assertThat(deed.terms().fault()).isEmpty();
                assertThat(deed.terms().request()).contains("HyperParameterTuningJobName", "\"MaxNumberOfTrainingJobs\" : 2", "\"validation\" : \"20\"");
                assertThat(deed.terms().cost()).anyMatch(line -> line.contains("up to 2 trainings, each 1 x ml.m5.large for 600 seconds"));
                deed.agreed(true, said::add);
            }
            await().atMost(Duration.ofSeconds(40)).until(() -> only(account, CloudThing.Kind.TUNING).status().equals("Completed"));
            CloudThing tuning = only(account, CloudThing.Kind.TUNING);
            assertThat(account.trials(tuning)).hasSize(2).allMatch(line -> line.contains("Completed") && line.contains("learning_rate") && line.endsWith("0.75"));
            Path fetched = account.fetch(tuning);
            assertThat(fetched.resolve("weights")).hasContent("weights\n");
        }
    }

    private TuningJob tuning() throws Exception {
        byte[] labels = new byte[40];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 10);
        }
        LabelledImages images = new LabelledImages(28, 28, new byte[40 * 784], labels);
        Path folder = Files.createDirectories(home.resolve("blank"));
        IdxFiles.write(folder, new ImageSet("blank", List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), images, images));
        TrainingJob base = new TrainingJob(Presets.MLP, new DataRef("blank", folder.toString(), "ab"), Recipes.of(Presets.MLP, "digits"), 1,
                new Placement(EngineName.MXNET, Device.CPU, 1));
        return new TuningJob(TuningJob.cut(base, 40), new Space(List.of(new Parameter("lr", new Range.Real(0.01, 0.1, Scale.LOG)))), Objective.VALIDATION_ACCURACY,
                new Plan(Strategy.RANDOM, 2, Optional.empty(), 1, false));
    }
}

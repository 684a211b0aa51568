package loupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import loupe.data.BadInputException;
import loupe.data.GrayImage;
import loupe.data.IdxFiles;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.inference.Classifier;
import loupe.network.Presets;
import loupe.storage.CheckpointChoice;
import loupe.storage.CloudLedger;
import loupe.storage.EventLines;
import loupe.storage.Lease;
import loupe.storage.Models;
import loupe.storage.RunFolder;
import loupe.storage.RunSite;
import loupe.storage.Workspace;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.Recipes;
import loupe.training.Site;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.tuning.Objective;
import loupe.training.tuning.Parameter;
import loupe.training.tuning.Plan;
import loupe.training.tuning.Range;
import loupe.training.tuning.Scale;
import loupe.training.tuning.Space;
import loupe.training.tuning.Strategy;
import loupe.training.tuning.Trial;
import loupe.training.tuning.TuningJob;
import loupe.ui.common.clouds.CloudAccount;
import loupe.ui.common.clouds.CloudDeed;
import loupe.ui.common.clouds.CloudDoor;
import loupe.ui.common.clouds.CloudManner;
import loupe.ui.common.clouds.CloudOffer;
import loupe.ui.common.clouds.CloudOrder;
import loupe.ui.common.clouds.CloudTerms;
import loupe.ui.common.clouds.CloudThing;
import loupe.ui.common.clouds.CloudTuning;
import loupe.ui.common.clouds.CloudWanted;
import loupe.ui.common.clouds.LaunchPart;
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
            cat "$SAGEMAKER_BASE_DIR/input/data/code/lib/events"
            cp "$SAGEMAKER_BASE_DIR"/input/data/code/lib/model/* "$SAGEMAKER_BASE_DIR/model"
            echo 'parameters sha256=ab'
            """;

    private static final Site.SageMaker LARGE = new Site.SageMaker("ml.m5.large", 1);
    private static final CloudOrder.Time TEN_MINUTES = new CloudOrder.Time(Duration.ofMinutes(10), false, Duration.ZERO);

    @TempDir
    private Path home;
    private BundledCloud here;
    private CloudWay way;
    private Models models;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void setUp() throws Exception {
        Workspace workspace = new Workspace(home.resolve("loupe"), Clock.systemUTC());
        Path bundle = Files.createDirectories(home.resolve("bundle/lib")).getParent();
        Files.writeString(bundle.resolve("train.sh"), LEARNS);
        Files.writeString(bundle.resolve("lib/loupe.jar"), "jar");
        Files.writeString(bundle.resolve("runtime.tar.gz"), "java");
        here = new BundledCloud(new CloudHere(workspace, Map.of()), bundle);
        models = new Models(workspace);
        models.save(bundle.resolve("lib/model"), models.open("mlp", CheckpointChoice.LAST));
        TrainingEvent.EpochDone epoch = new TrainingEvent.EpochDone(0, 0.6, 0.7, 0.5, 0.75, 3);
        Files.writeString(bundle.resolve("lib/events"), EventLines.line(epoch) + "\n" + EventLines.line(new TrainingEvent.Finished("ab", 3)) + "\n");
        way = new CloudWay(here, models, folder -> new Sees7(), 0);
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

    /** Trains to the end what is agreed to. */
    private void train(CloudOffer offer) throws Exception {
        BlockingQueue<TrainingEvent.Ended> end = new LinkedBlockingQueue<>();
        try (TrainingBackend backend = offer.agreed(true, said::add)) {
            backend.start(tuning().base(), home.resolve("run"), event -> {
                if (event instanceof TrainingEvent.Ended ended) {
                    end.add(ended);
                }
            });
            assertThat(end.take()).isInstanceOf(TrainingEvent.Finished.class);
        }
    }

    @Test
    void an_endpoint_is_shown_made_asked_and_deleted() throws Exception {
        try (CloudAccount account = way.open(new CloudDoor.Rehearsal())) {
            try (CloudDeed deed = account.prepare(new CloudWanted.Endpoint("mlp", "serverless 3072", CloudManner.as("")))) {
                CloudDeed.Terms terms = deed.terms();
                assertThat(terms.fault()).isEmpty();
                assertThat(terms.request()).contains("CreateModel", "CreateEndpointConfig", "\"MemorySizeInMB\" : 3072");
                assertThat(terms.cost()).anyMatch(line -> line.startsWith("Price per second of answering with 3072 MB: 0.00006 dollars (price list of http://127.0.0.1:"))
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
                CloudDeed deed = account.prepare(new CloudWanted.Endpoint("mlp", "ml.m5.large", CloudManner.as("")))) {
            assertThat(deed.terms().cost()).first().asString().startsWith("Price per hour: ").contains("asked on " + LocalDate.now(Clock.systemDefaultZone()));
            assertThat(deed.terms().cost()).anyMatch(line -> line.startsWith("Worst cost: without a limit: ml.m5.large is paid for by the hour until"));
        }
        assertThat(here.ledger().entries()).isEmpty();
    }

    @Test
    void a_tuning_of_the_tune_place_runs_there_its_trials_are_listed_and_the_best_is_fetched() throws Exception {
        try (CloudAccount account = way.open(new CloudDoor.Rehearsal())) {
            try (CloudDeed deed = account.prepare(new CloudWanted.Tuning(tuning(), LARGE, TEN_MINUTES, CloudManner.as("")))) {
                assertThat(deed.terms().fault()).isEmpty();
                assertThat(deed.terms().request()).contains("HyperParameterTuningJobName", "\"MaxNumberOfTrainingJobs\" : 2", "\"validation\" : \"20\"");
                assertThat(deed.terms().cost()).anyMatch(line -> line.contains("up to 2 trainings, each 1 x ml.m5.large for 600 seconds"));
                deed.agreed(true, said::add);
            }
            CloudTuning tuning = account.tuning(only(account, CloudThing.Kind.TUNING).name());
            await().atMost(Duration.ofSeconds(40)).until(() -> tuning.look().orElseThrow().over());
            CloudTuning.Sight seen = tuning.look().orElseThrow();
            assertThat(seen.status()).isEqualTo("Completed");
            assertThat(seen.counts()).isEqualTo(new CloudTuning.Counts(2, 2));
            assertThat(seen.search()).as("as it was asked for").isEqualTo(new CloudTuning.Search(tuning().space(), Objective.VALIDATION_ACCURACY));
            assertThat(seen.trials()).hasSize(2).allSatisfy(trial -> assertThat(trial.state()).isInstanceOf(Trial.Finished.class))
                    .allSatisfy(trial -> assertThat(trial.course()).containsExactly(0.75));

            RunFolder run = RunFolder.open(tuning.fetch(2));
            assertThat(run.networkJob()).isEqualTo(seen.trials().get(1).proposal().assignment().applyTo(tuning().base()));
            assertThat(run.events()).filteredOn(TrainingEvent.EpochDone.class::isInstance).hasSize(1);
            assertThat(run.ended().orElseThrow()).isInstanceOf(TrainingEvent.Finished.class);
            assertThat(RunSite.in(run.path()).place()).isEqualTo(new Site.SageMaker("ml.m5.large", 1));
            assertThat(models.open(run.path().toString(), CheckpointChoice.LAST).parameters().sha256()).isEqualTo(models.open("mlp", CheckpointChoice.LAST).parameters().sha256());
        }
    }

    private CloudOrder order(CloudOrder.Time time) throws Exception {
        return order(time, CloudManner.Own.NONE);
    }

    private CloudOrder order(CloudOrder.Time time, CloudManner.Own own) throws Exception {
        return new CloudOrder(tuning().base(), LARGE, OptionalInt.empty(), time, new CloudManner("", own));
    }

    @Test
    void machines_that_wait_are_told_with_their_cost_listed_and_given_up() throws Exception {
        try (CloudAccount account = way.open(new CloudDoor.Rehearsal())) {
            CloudOffer offer = account.offer(order(new CloudOrder.Time(Duration.ofMinutes(10), false, Duration.ofMinutes(20))));
            CloudTerms terms = offer.terms();
            double hour = terms.cost().price().orElseThrow();
            assertThat(terms.fault()).isEmpty();
            assertThat(terms.request()).contains("\"KeepAlivePeriodInSeconds\" : 1200").doesNotContain("MaxWaitTimeInSeconds");
            assertThat(terms.cost().time().warmCost().orElseThrow()).isCloseTo(hour / 3, within(1e-9));
            assertThat(terms.cost().worst().orElseThrow()).as("ten minutes of training, twenty of waiting").isCloseTo(hour / 2, within(1e-9));

            train(offer);
            CloudThing pool = only(account, CloudThing.Kind.WARM_POOL);
            assertThat(new Lease(here.ledger().entries().getLast()).ends(Instant.EPOCH)).as("half an hour after the training").isPresent();
            account.end(pool);
            assertThat(account.look().things()).noneMatch(thing -> thing.kind() == CloudThing.Kind.WARM_POOL);
        }
    }

    @Test
    void spot_machines_come_with_checkpoints_and_a_longest_wait_and_are_not_kept() throws Exception {
        try (CloudAccount account = way.open(new CloudDoor.Rehearsal())) {
            CloudTerms terms = account.offer(order(new CloudOrder.Time(Duration.ofMinutes(10), true, Duration.ZERO))).terms();
            assertThat(terms.fault()).isEmpty();
            assertThat(terms.request()).contains("\"EnableManagedSpotTraining\" : true", "\"MaxWaitTimeInSeconds\" : 1200", "CheckpointConfig");
            assertThat(terms.cost().time()).isEqualTo(new CloudTerms.Time(Duration.ofMinutes(10), Optional.of(Duration.ofMinutes(20)), Duration.ZERO, OptionalDouble.of(0)));
            assertThatThrownBy(() -> account.offer(order(new CloudOrder.Time(Duration.ofMinutes(10), true, Duration.ofMinutes(1)))))
                    .isInstanceOf(BadInputException.class).hasMessage("--spot and --keep-alive exclude each other: machines that AWS may take back are not kept.");
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

    private static CloudManner.Own own(String name, String bucket, String image) {
        return new CloudManner.Own(Optional.of(name), Optional.of(bucket), Optional.of(image));
    }

    @Test
    void a_training_takes_the_learner_s_own_name_bucket_and_image() throws Exception {
        CloudManner.Own mine = own("loupe-mine", "our-only-bucket", "763104351884.dkr.ecr.us-west-2.amazonaws.com/djl-inference:0.36.0-cpu-full");
        try (CloudAccount account = way.open(new CloudDoor.Rehearsal())) {
            CloudOffer offer = account.offer(order(TEN_MINUTES, mine));
            assertThat(offer.terms().fault()).isEmpty();
            assertThat(offer.terms().place()).isEqualTo(new CloudTerms.Bucket("our-only-bucket", Optional.of(false), account.elsewhere()));
            assertThat(offer.terms().request()).contains("\"TrainingJobName\" : \"loupe-mine\"", "s3://our-only-bucket/loupe/", mine.image().orElseThrow());
            train(offer);
            assertThat(here.ledger().entries()).extracting(CloudLedger.Entry::name).containsExactly("our-only-bucket", "loupe-mine");
            assertThat(account.offer(order(TEN_MINUTES, mine)).terms().fault()).contains("There is a training loupe-mine already in us-west-2. Take another name.");
        }
    }

    @Test
    void a_tuning_on_spot_machines_and_an_endpoint_take_the_learner_s_own_too() throws Exception {
        CloudOrder.Time spot = new CloudOrder.Time(Duration.ofMinutes(10), true, Duration.ZERO);
        String image = "763104351884.dkr.ecr.us-west-2.amazonaws.com/pytorch-training:2.7.1-cpu-py312-ubuntu22.04-sagemaker";
        try (CloudAccount account = way.open(new CloudDoor.Rehearsal());
                CloudDeed deed = account.prepare(new CloudWanted.Tuning(tuning(), LARGE, spot, new CloudManner("", own("mine", "our-only-bucket", image))));
                CloudDeed endpoint = account.prepare(new CloudWanted.Endpoint("mlp", "serverless 2048", new CloudManner("", own("mine", "our-only-bucket",
                        "000000000000.dkr.ecr.us-west-2.amazonaws.com/ours:1"))))) {
            assertThat(deed.terms().fault()).isEmpty();
            assertThat(deed.terms().name()).isEqualTo("mine");
            assertThat(deed.terms().request()).contains("\"EnableManagedSpotTraining\" : true", "\"MaxWaitTimeInSeconds\" : 1200", "s3://our-only-bucket/loupe/", image);
            assertThat(deed.terms().cost()).last().isEqualTo("Spot machines cost at most that; AWS tells the real price afterwards. Where it takes them back, a training waits"
                    + " for others and goes on after its last checkpoint; with these waits, which cost nothing, it ends after 1200 seconds.");
            deed.agreed(true, said::add);
            CloudTuning made = account.tuning("mine");
            await().atMost(Duration.ofSeconds(40)).until(() -> made.look().orElseThrow().over());
            assertThat(made.look().orElseThrow().status()).isEqualTo("Completed");

            assertThat(endpoint.terms().name()).isEqualTo("mine");
            assertThat(endpoint.terms().request()).contains("s3://our-only-bucket/loupe/models/", "amazonaws.com/ours:1");
            endpoint.agreed(false, said::add);
            assertThat(only(account, CloudThing.Kind.ENDPOINT).name()).isEqualTo("mine");
            assertThatThrownBy(() -> account.prepare(new CloudWanted.Endpoint("mlp", "serverless 2048", new CloudManner("", own("mine", "our-only-bucket", image)))))
                    .hasMessage("There is an endpoint mine already in us-west-2. Take another name.");
        }
    }

    @Test
    void what_breaks_a_rule_or_goes_beyond_what_is_allowed_is_refused_before_anybody_is_asked() throws Exception {
        try (CloudAccount account = way.open(new CloudDoor.Rehearsal())) {
            assertThatThrownBy(() -> account.offer(order(TEN_MINUTES, own("a_b", "ours", "ours:1")))).isInstanceOf(BadInputException.class)
                    .hasMessage("\"a_b\" must be 1 to 63 letters, digits and hyphens, with a letter or a digit first and last.");
            assertThatThrownBy(() -> account.prepare(new CloudWanted.Tuning(tuning(), LARGE, TEN_MINUTES, new CloudManner("", own("a".repeat(33), "ours", "ours:1")))))
                    .hasMessageStartingWith("A tuning's name has at most 32 characters");
            assertThatThrownBy(() -> account.offer(new CloudOrder(tuning().base(), new Site.SageMaker("ml.p4d.24xlarge", 1), OptionalInt.empty(), TEN_MINUTES, CloudManner.as(""))))
                    .hasMessage("Machines of the family ml.p4d are not among those that may be taken; \"families\" in cloud.json of Loupe's folder allows more.");
            assertThatThrownBy(() -> account.offer(new CloudOrder(tuning().base(), new Site.SageMaker("ml.m5.large", 5), OptionalInt.empty(), TEN_MINUTES, CloudManner.as(""))))
                    .hasMessage("There may be at most 4 instances; \"mostInstances\" in cloud.json of Loupe's folder allows more.");
            try (CloudDeed dear = account.prepare(new CloudWanted.Endpoint("mlp", "ml.p4d.24xlarge", CloudManner.as("")))) {
                assertThat(dear.terms().fault()).contains("Machines of the family ml.p4d are not among those that may be taken; \"families\" in cloud.json of Loupe's folder"
                        + " allows more.");
            }
        }
    }

    @Test
    void the_parts_of_a_launch_are_judged_by_the_command_line_s_rules() {
        assertThat(way.fault(LaunchPart.ROLE, "admin")).contains("\"admin\" is no role's ARN, such as arn:aws:iam::123456789012:role/LoupeSageMakerRole.");
        assertThat(way.fault(LaunchPart.BUCKET, "Ours")).hasValueSatisfying(words -> assertThat(words).startsWith("\"Ours\" is no bucket's name."));
        assertThat(way.fault(LaunchPart.IMAGE, "a b")).hasValueSatisfying(words -> assertThat(words).startsWith("\"a b\" is no image's address."));
        assertThat(way.fault(LaunchPart.NAME, "a".repeat(33))).isEmpty();
        assertThat(way.fault(LaunchPart.TUNING_NAME, "a".repeat(33))).contains("A tuning's name has at most 32 characters, and \"" + "a".repeat(33) + "\" has 33.");
    }
}

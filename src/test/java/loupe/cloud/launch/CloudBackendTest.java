package loupe.cloud.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.CloudJob;
import loupe.cloud.aws.Machines;
import loupe.cloud.aws.TestClouds;
import loupe.cloud.aws.Trainings;
import loupe.cloud.rehearsal.Fault;
import loupe.cloud.rehearsal.Rehearsal;
import loupe.cloud.rehearsal.RehearsalPlan;
import loupe.data.DataCatalog;
import loupe.data.IdxFiles;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.network.NetworkText;
import loupe.process.Listener;
import loupe.process.TrainingBackendContract;
import loupe.storage.CheckpointChoice;
import loupe.storage.CloudLedger;
import loupe.storage.CloudSettings;
import loupe.storage.EventLines;
import loupe.storage.Models;
import loupe.storage.RunFolder;
import loupe.storage.RunSite;
import loupe.storage.Workspace;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.Schedule;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.TrainingRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The cloud as a place where jobs are trained like any other: at a stand-in that really runs them. */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
class CloudBackendTest implements TrainingBackendContract {

    @TempDir
    private Path home;
    private Rehearsal rehearsal;
    private Cloud cloud;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private boolean stays;
    private int jobs;
    private TrainingJob wanted;

    @BeforeEach
    void setUp() throws Exception {
        rehearsal = Rehearsal.start(RehearsalPlan.in(home.resolve("aws")).withFactor(0).withPatience(Duration.ofSeconds(10)));
        cloud = TestClouds.at(rehearsal.environment());
        byte[] pixels = new byte[200 * 784];
        byte[] labels = new byte[200];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 10);
            pixels[i * 784 + 28 * (i % 10) + i % 10] = (byte) 255;
        }
        LabelledImages images = new LabelledImages(28, 28, pixels, labels);
        IdxFiles.write(Files.createDirectories(home.resolve("dots")), new ImageSet("dots", List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), images, images));
        bundle("exec '" + ProcessHandle.current().info().command().orElseThrow() + "' -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Dai.djl.offline=true -cp '"
                + System.getProperty("java.class.path") + "' loupe.Main train\n");
    }

    @AfterEach
    void tearDown() {
        cloud.close();
        rehearsal.close();
    }

    private void bundle(String script) throws IOException {
        Path bundle = Files.createDirectories(home.resolve("bundle/lib")).getParent();
        Files.writeString(bundle.resolve("train.sh"), script);
        Files.writeString(bundle.resolve("lib/loupe.jar"), "jar");
        Files.writeString(bundle.resolve("runtime.tar.gz"), "java");
    }

    @Override
    public TrainingJob job(Path folder, boolean goesOn) throws Exception {
        wanted = new TrainingJob(NetworkText.parse("small", "flatten | dense 8 | relu | dense 10"),
                new DataRef("dots", home.resolve("dots").toString(), DataCatalog.read(home.resolve("dots")).sha256()),
                new Hyperparameters(goesOn ? 10_000 : 2, 20, 0.05, 0.8, 0, Optimizer.SGD, Schedule.CONSTANT), 9, new Placement(EngineName.PYTORCH, Device.CPU, 1));
        return wanted;
    }

    @Override
    public TrainingBackend backend(boolean goesOn) throws Exception {
        return agreed(job(home, goesOn), true);
    }

    private CloudBackend agreed(TrainingJob job, boolean makeBucket) throws Exception {
        Launch launch = new Launch(cloud, ground(), new Launch.Terms(Rehearsal.ROLE, Optional.empty(), Optional.empty()), Optional.of(cloud.account()), said::add);
        CloudWish wish = NetworkJob.wish("small on dots", job, Map.of("engine", "pytorch", "threads", "1", EventLines.SETTING, "1"), LentFiles.NONE);
        CloudJob ready = launch.job(wish, "loupe-small-" + ++jobs, new Machines("ml.m5.large", 1, Duration.ofMinutes(10), false, Duration.ZERO), Optional.empty(), false);
        CloudPreview preview = CloudPreview.of(cloud, launch, ready, Trainings.request(ready, wish.figures(), "mark-" + jobs), 1);
        return new CloudBackend(cloud, Optional.of(new AgreedJob(launch, ready, new AgreedJob.Seen(preview, "mark-" + jobs, ""), makeBucket)), ways(), said::add);
    }

    private CloudBackend.Ways ways() {
        Models models = new Models(new Workspace(home.resolve("loupe"), Clock.systemUTC()));
        return new CloudBackend.Ways(folder -> models.open(folder.toString(), CheckpointChoice.LAST), "", stays, ground().ledger());
    }

    private LaunchGround ground() {
        return new LaunchGround() {
            @Override
            public CloudLedger ledger() {
                return new CloudLedger(home);
            }

            @Override
            public CloudSettings limits() {
                return CloudSettings.DEFAULT;
            }

            @Override
            public Path bundle(Optional<Path> chosen) {
                return home.resolve("bundle");
            }
        };
    }

    @Test
    void without_consent_to_a_bucket_nothing_is_made() throws Exception {
        Listener listener = new Listener();
        try (CloudBackend backend = agreed(job(home, false), false)) {
            backend.start(wanted, home.resolve("run"), listener);
            listener.awaitEnd();
        }
        assertThat(listener.events()).containsExactly(new TrainingEvent.Failed(
                "There is no bucket sagemaker-us-west-2-000000000000, and you did not agree to one. Nothing was made."));
        assertThat(ground().ledger().entries()).isEmpty();
        assertThat(RunFolder.open(home.resolve("run")).ended()).isPresent();
    }

    @Test
    void a_sign_in_that_runs_out_is_waited_for_and_a_job_that_fails_ends_with_its_own_sentence() throws Exception {
        bundle("echo 'There is no ink.' > $SAGEMAKER_BASE_DIR/output/failure; exit 4\n");
        rehearsal.faults().order(Fault.EXPIRED_TOKEN, "DescribeTrainingJob", 2);
        Listener listener = new Listener();
        try (CloudBackend backend = agreed(job(home, false), true)) {
            backend.start(wanted, home.resolve("run"), listener);
            assertThat(listener.awaitEnd()).isInstanceOfSatisfying(TrainingEvent.Failed.class, failed -> assertThat(failed.reason())
                    .startsWith("The training loupe-small-1 failed at Amazon SageMaker: ").contains("There is no ink."));
        }
        assertThat(said).contains("loupe-small-1: Failed", "AWS answers again.").anyMatch(line -> line.endsWith(" The job goes on; it is asked for again."));
        assertThat(said).allMatch(line -> !line.contains(TestClouds.SECRET) && !line.contains(TestClouds.KEY));
    }

    @Test
    void a_training_that_is_left_goes_on_and_is_followed_again_from_its_first_line() throws Exception {
        stays = true;
        Listener first = new Listener();
        try (CloudBackend backend = agreed(job(home, true), true)) {
            backend.start(wanted, home.resolve("run"), first);
            first.awaitBatches(2);
        }
        assertThat(first.ends()).containsExactly(new TrainingEvent.Failed("The training goes on at Amazon SageMaker without Loupe. Resume follows it."));
        assertThat(RunFolder.open(home.resolve("run")).ended()).isEmpty();
        assertThat(RunSite.in(home.resolve("run"))).isEqualTo(new RunSite("ml.m5.large x 1", "loupe-small-1", "us-west-2", "", false));
        stays = false;
        Listener again = new Listener();
        try (CloudBackend backend = new CloudBackend(cloud, Optional.empty(), ways(), said::add)) {
            TrainingRun run = backend.resume(wanted, home.resolve("run"), again);
            again.awaitBatches(first.batches() + 1);
            run.stop();
            assertThat(again.awaitEnd()).isInstanceOf(TrainingEvent.Stopped.class);
        }
        assertThat(again.events().getFirst()).isEqualTo(first.events().getFirst());
        assertThat(said).anyMatch(line -> line.matches("algo-1: \\[Epoch 0] Validation: accuracy=[0-9.]+")).contains("loupe-small-1: Stopped").noneMatch(EventLines::isOne);
        assertThat(ways().models().read(home.resolve("run")).parameters().sha256()).isEqualTo(((TrainingEvent.Stopped) again.awaitEnd()).parametersSha256());
        assertThat(RunFolder.open(home.resolve("run")).events()).isEqualTo(again.events());
    }

    @Test
    void a_training_that_aws_does_not_show_yet_and_that_nobody_looks_at_comes_home() throws Exception {
        rehearsal.faults().order(Fault.NOT_SHOWN, "DescribeTrainingJob", 3);
        Listener listener = new Listener();
        try (CloudBackend backend = agreed(job(home, false), true)) {
            backend.start(wanted, home.resolve("run"), listener).seen(false);
            assertThat(listener.awaitEnd()).isInstanceOf(TrainingEvent.Finished.class);
        }
        assertThat(said).contains("AWS does not show the training \"loupe-small-1\" yet. The job goes on; it is asked for again.").doesNotContain("AWS answers again.");
        assertThat(RunFolder.open(home.resolve("run")).events()).isEqualTo(listener.events());
    }
}

package loupe.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loupe.network.Presets;
import loupe.storage.RunFolder;
import loupe.storage.RunSite;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.Site;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstancesViewModelTest {

    @TempDir
    private Path home;
    private TrainingBench bench;

    @BeforeEach
    void open() {
        bench = new TrainingBench(home);
    }

    private static TrainingJob job(EngineName engine) {
        TrainingJob job = TrainingEvents.job(Presets.MLP, FakeSets.DIGITS);
        return new TrainingJob(job.network(), job.data(), job.settings(), 1, new Placement(engine, Device.CPU, 1));
    }

    private void run(String name, TrainingJob job, Site site, double accuracy, double seconds) throws Exception {
        Path folder = bench.workspace.runs().resolve(name);
        Files.createDirectories(folder);
        RunFolder run = RunFolder.create(folder, job);
        RunSite.of(site).write(folder);
        int epochs = (int) job.settings().epochs();
        for (int epoch = 0; epoch < epochs; epoch++) {
            run.append(new TrainingEvent.EpochDone(epoch, 1, accuracy, 1, accuracy, seconds * (epoch + 1) / epochs));
        }
        run.append(new TrainingEvent.Finished("ab", seconds));
    }

    private InstancesState state() {
        return bench.training().instances().state().getValue();
    }

    @Test
    void before_a_run_is_finished_it_is_said_what_to_train() {
        assertThat(state()).isEqualTo(new InstancesState("No finished run of MLP on Digits with MXNet on the CPU yet. Train it with 1 instance and with 2,"
                + " and both are compared here.", List.of()));
    }

    @Test
    void speed_and_accuracy_are_those_of_the_runs_also_where_two_are_slower() throws Exception {
        TrainingJob job = job(EngineName.MXNET);
        double pictures = job.settings().epochs() * 60_000;
        run("a", job, Site.HERE, 0.97, 10);
        run("b", job, new Site.LocalMode(2), 0.96, 16);
        assertThat(state().rows()).extracting(MeasuredRun::where, MeasuredRun::step, MeasuredRun::accuracy, MeasuredRun::perSecond).containsExactly(
                tuple("1, this machine", "100", 0.97, pictures / 10),
                tuple("2, local mode", "2 x 100 = 200", 0.96, pictures / 16));
        assertThat(state().fastest()).isEqualTo(pictures / 10);
        assertThat(state().sentence()).contains("0.63 times as many, so 2 are slower.");
    }

    @Test
    void what_several_instances_could_not_have_done_is_not_compared() throws Exception {
        run("a", job(EngineName.PYTORCH), Site.HERE, 0.97, 10);
        run("b", TrainingEvents.job(Presets.CNN, FakeSets.DIGITS), Site.HERE, 0.97, 10);
        run("c", TrainingEvents.job(Presets.MLP, FakeSets.ref("fashion-mnist")), Site.HERE, 0.97, 10);
        assertThat(state().rows()).isEmpty();
    }

    @Test
    void one_number_of_instances_alone_is_no_comparison() throws Exception {
        run("a", job(EngineName.MXNET), new Site.LocalMode(2), 0.97, 10);
        assertThat(state().sentence()).isEqualTo("Finished runs of MLP on Digits with MXNet on the CPU, as measured. Train with another number of instances to compare.");
    }

    @Test
    void two_that_are_faster_are_said_to_be_so() throws Exception {
        run("a", job(EngineName.MXNET), Site.HERE, 0.97, 10);
        run("b", job(EngineName.MXNET), new Site.LocalMode(2), 0.97, 5);
        assertThat(state().sentence()).endsWith("2.00 times as many.");
    }
}

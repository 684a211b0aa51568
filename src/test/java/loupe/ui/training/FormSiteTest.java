package loupe.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import loupe.network.Presets;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.PlacementRule;
import loupe.training.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On whose machines the form trains, and what that makes of the rest. */
class FormSiteTest {

    @TempDir
    private Path home;
    private TrainingBench bench;
    private FormViewModel form;

    @BeforeEach
    void open() {
        bench = new TrainingBench(home);
        form = bench.form();
    }

    private FormReading reading() {
        return form.reading().get();
    }

    private void choose(Site site) {
        form.choose(reading().form().place().with(site));
    }

    private void choose(EngineName engine, Device device) {
        form.choose(new TrainingForm.Place(Optional.ofNullable(engine), Optional.ofNullable(device), reading().site()));
    }

    @Test
    void the_site_is_in_the_sentence_is_a_step_and_comes_back_at_the_next_start() {
        choose(new Site.LocalMode(2));
        assertThat(reading().sentence()).isEqualTo(
                "Train MLP on Digits for 10 epochs with SGD 0.1, in local mode x 2: MXNet on the CPU, 1 thread.");
        assertThat(bench.form().reading().get().site()).isEqualTo(new Site.LocalMode(2));
        form.undo().undo();
        assertThat(reading().site()).isEqualTo(Site.HERE);
    }

    @Test
    void several_instances_train_with_mxnet_on_the_cpu_and_share_the_cores() {
        form.choose(Presets.CNN);
        choose(new Site.LocalMode(1));
        assertThat(reading().placement()).isEqualTo(new Placement(EngineName.PYTORCH, Device.CPU, 4));
        choose(new Site.LocalMode(2));
        assertThat(reading().placement()).isEqualTo(new Placement(EngineName.MXNET, Device.CPU, 1));
        assertThat(reading().automatic()).isEqualTo("Automatic: MXNet, with which several instances train together; the CPU, on which local mode trains;"
                + " 1 thread for each instance.");
    }

    @Test
    void what_becomes_of_the_batch_is_said() {
        assertThat(reading().together()).isEmpty();
        choose(new Site.LocalMode(3));
        assertThat(reading().together()).isEqualTo("3 instances with a batch of 100 each: a step learns from 300 pictures.");
        choose(new Site.SageMaker("ml.g5.xlarge", 2));
        assertThat(reading().siteFault()).isPresent();
        assertThat(reading().together()).as("not beside a refusal").isEmpty();
        choose(new Site.LocalMode(3));
        form.type(Setting.BATCH, "30000");
        assertThat(reading().fault(Setting.BATCH)).contains("3 instances with a batch of 30,000 each need more than the 60,000 pictures that there are."
                + " Use a smaller batch, or fewer instances.");
        assertThat(reading().job()).isEmpty();
    }

    @Test
    void pytorch_is_refused_for_several_and_the_gpu_in_local_mode() {
        choose(new Site.LocalMode(2));
        choose(EngineName.PYTORCH, null);
        assertThat(reading().engineFault()).contains("Several instances train together with MXNet. Choose MXNet or Automatic, or take one instance.");
        assertThat(reading().job()).isEmpty();
        choose(null, Device.GPU);
        assertThat(reading().deviceFault()).contains("Local mode trains on the CPU. Choose the CPU or Automatic.");
    }

    @Test
    void where_mxnet_is_missing_several_are_refused_and_one_is_not() {
        bench.onMachine(new PlacementRule(Set.of(EngineName.PYTORCH), false, 4));
        choose(new Site.LocalMode(2));
        assertThat(reading().siteFault()).contains("2 instances train together with MXNet on the CPU, and MXNet has no native library for this machine."
                + " Take one instance.");
        assertThat(reading().job()).isEmpty();
        choose(new Site.LocalMode(1));
        assertThat(reading().siteFault()).isEmpty();
        assertThat(reading().job()).isPresent();
    }

    @Test
    void a_gpu_in_the_cloud_means_pytorch_and_one_instance() {
        choose(new Site.SageMaker("ml.g4dn.xlarge", 1));
        assertThat(reading().placement()).isEqualTo(new Placement(EngineName.PYTORCH, Device.GPU, 1));
        assertThat(reading().sentence()).isEqualTo(
                "Train MLP on Digits for 10 epochs with SGD 0.1, on 1 x ml.g4dn.xlarge: PyTorch on the GPU, threads by its cores.");
        choose(EngineName.MXNET, null);
        assertThat(reading().engineFault()).contains("MXNet computes on the CPU only, and these machines have a GPU. Choose PyTorch or Automatic.");
        choose(null, Device.CPU);
        assertThat(reading().deviceFault()).contains("ml.g4dn.xlarge has a GPU, on which it trains. Choose Automatic, or take for example ml.m5.large.");
        choose(null, null);
        choose(new Site.SageMaker("ml.g4dn.xlarge", 2));
        assertThat(reading().siteFault()).contains("With a GPU there is one instance: several train together with MXNet on their CPUs.");
        assertThat(reading().job()).isEmpty();
    }

    @Test
    void machines_in_the_cloud_have_both_engines_whatever_this_one_has() {
        bench.onMachine(new PlacementRule(Set.of(EngineName.PYTORCH), false, 4));
        choose(new Site.SageMaker("ml.m5.large", 2));
        assertThat(reading().placement().engine()).isEqualTo(EngineName.MXNET);
        assertThat(reading().job()).isPresent();
        choose(null, Device.GPU);
        assertThat(reading().deviceFault()).contains("ml.m5.large has no GPU. Take for example ml.g4dn.xlarge, or choose Automatic.");
    }

    @Test
    void what_is_no_machine_is_refused_in_words() {
        choose(new Site.SageMaker("large", 1));
        assertThat(reading().siteFault()).contains("\"large\" is no machine of Amazon SageMaker. Take for example ml.m5.large.");
        assertThat(reading().job()).isEmpty();
    }

    @Test
    void another_kind_of_site_keeps_the_number_of_instances() {
        assertThat(SiteKind.LOCAL.near(new Site.SageMaker("ml.m5.large", 3))).isEqualTo(new Site.LocalMode(3));
        assertThat(SiteKind.SAGEMAKER.near(new Site.LocalMode(2))).isEqualTo(new Site.SageMaker("ml.m5.large", 2));
        assertThat(SiteKind.HERE.near(new Site.LocalMode(2))).isEqualTo(Site.HERE);
    }
}

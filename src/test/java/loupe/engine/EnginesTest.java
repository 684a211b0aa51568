package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.EngineException;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import org.junit.jupiter.api.Test;

final class EnginesTest {

    private final Engines engines = new Engines();

    @Test
    void a_fault_of_an_engine_becomes_one_sentence_with_its_first_line() {
        EngineName present = engines.present().iterator().next();
        Throwable fault = new EngineException("outer", new IllegalStateException("the root\nand its trace"));

        assertThat(engines.sentence(new Placement(present, Device.CPU, 1), fault))
                .isEqualTo(present.title() + " could not go on: the root. Choose another engine, or start again.");
    }

    @Test
    void a_fault_that_ends_in_a_full_stop_gets_no_second_one() {
        EngineName present = engines.present().iterator().next();

        assertThat(engines.sentence(new Placement(present, Device.CPU, 1), new EngineException("Offline mode is enabled. ")))
                .isEqualTo(present.title() + " could not go on: Offline mode is enabled. Choose another engine, or start again.");
    }

    @Test
    void a_fault_without_words_is_said_to_have_none() {
        EngineName present = engines.present().iterator().next();

        assertThat(engines.sentence(new Placement(present, Device.CPU, 1), new EngineException("")))
                .isEqualTo(present.title() + " could not go on: no reason given. Choose another engine, or start again.");
    }

    @Test
    void what_computes_is_named_with_the_kind_of_processor() {
        EngineName present = engines.present().iterator().next();

        assertThat(engines.version(new Placement(present, Device.CPU, 1), new Processor("AVX2", 8))).startsWith(present.title() + " ").endsWith(" (DJL 0.36.0) on AVX2");
    }

    @Test
    void who_cannot_go_on_with_a_gpu_is_sent_to_the_cpu() {
        assertThat(engines.sentence(new Placement(EngineName.PYTORCH, Device.GPU, 1), new EngineException("No CUDA GPUs are available")))
                .isEqualTo("PyTorch could not go on: No CUDA GPUs are available. Train on the CPU, or start again.");
    }

    @Test
    void a_graphics_card_that_is_too_small_is_not_called_a_fault_of_the_engine() {
        EngineException full = new EngineException("CUDA out of memory. Tried to allocate 51.51 GiB. GPU 0 has a total capacity of 79.11 GiB "
                + "of which 26.80 GiB is free. Including non-PyTorch memory, this process has 52.30 GiB memory in use.\nException raised from malloc");

        assertThat(engines.sentence(new Placement(EngineName.PYTORCH, Device.GPU, 1), full)).isEqualTo("The GPU's memory is not enough for "
                + "this training: 51.51 GB more are needed, and of its 79.11 GB 26.80 GB are free. Use a smaller batch or smaller layers.");
        assertThat(engines.sentence(new Placement(EngineName.PYTORCH, Device.GPU, 1), new EngineException("CUDA out of memory.")))
                .isEqualTo("The GPU's memory is not enough for this training. Use a smaller batch or smaller layers.");
    }
}

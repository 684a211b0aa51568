package loupe.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import loupe.process.GpuOffer;
import org.junit.jupiter.api.Test;

class GpuTrialTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Threads threads = new Threads(background::add, Runnable::run, refresh -> () -> { });

    @Test
    void nothing_is_known_before_a_folder_is_tried() {
        GpuTrial trial = trial(GpuOffer.Ready::new);

        trial.attempt("");

        assertThat(trial.state().get()).isEqualTo(new GpuState.Untried());
        assertThat(background).isEmpty();
    }

    @Test
    void a_gpu_is_proven_only_after_the_trial_went_well() {
        GpuTrial trial = trial(GpuOffer.Ready::new);

        trial.attempt("torch");

        assertThat(trial.state().get().isProven()).isFalse();
        background.removeFirst().run();
        assertThat(trial.state().get().isProven()).isTrue();
    }

    @Test
    void a_refusal_is_told_in_the_probes_own_sentence() {
        GpuTrial trial = trial(folder -> new GpuOffer.No("This is PyTorch 2.5.1; 2.7.1 is needed."));

        trial.attempt("torch");
        background.removeFirst().run();

        assertThat(trial.state().get())
                .isEqualTo(new GpuState.Tried(new GpuOffer.No("This is PyTorch 2.5.1; 2.7.1 is needed.")));
        assertThat(trial.state().get().isProven()).isFalse();
    }

    @Test
    void what_an_older_trial_finds_is_dropped() {
        GpuTrial trial = trial(GpuOffer.Ready::new);
        trial.attempt("first");
        trial.attempt("second");

        background.removeLast().run();
        background.removeFirst().run();

        assertThat(trial.state().get()).isEqualTo(new GpuState.Tried(new GpuOffer.Ready(Path.of("second"))));
    }

    @Test
    void a_probe_that_breaks_down_is_told_in_a_sentence() {
        GpuTrial trial = trial(folder -> {
            throw new IllegalStateException("broken");
        });

        trial.attempt("torch");
        background.removeFirst().run();

        assertThat(trial.state().get()).isEqualTo(new GpuState.Tried(new GpuOffer.No("The GPU could not be tried"
                + " (IllegalStateException). Loupe trains on the CPU. Check again; the details are in the log.")));
    }

    @Test
    void a_text_that_is_no_path_is_told_in_a_sentence() {
        GpuTrial trial = trial(GpuOffer.Ready::new);

        trial.attempt("a\0b");
        background.removeFirst().run();

        assertThat(trial.state().get()).isEqualTo(new GpuState.Tried(new GpuOffer.No(
                "“a\0b” is not the name of a folder. Choose the folder with the button.")));
    }

    private GpuTrial trial(Function<Path, GpuOffer> probe) {
        return new GpuTrial(probe, threads);
    }
}

package loupe.ui.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import loupe.training.tuning.Strategy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesViewModelTest {

    @TempDir
    private Path home;
    private TuningFixture bench;
    private PagesViewModel pages;

    @BeforeEach
    void open() {
        bench = new TuningFixture(home);
        pages = new PagesViewModel(bench.model, bench.race);
        bench.model.change(form -> new TuningForm("lr 0.01 to 1 log", form.objective(), Strategy.GRID, "3", form.minutes(), form.parallel(),
                form.early()));
        bench.race.write("As it is:\nSlow: lr 0.01");
        bench.race.rank("1, 2");
    }

    @Test
    void one_line_says_what_goes_on_on_either_page() {
        assertThat(pages.status().getValue()).isEmpty();

        bench.race.start();
        assertThat(pages.status().getValue()).isEqualTo("Race of 2 lanes");
        bench.race.togglePause();
        assertThat(pages.status().getValue()).isEqualTo("Race of 2 lanes, paused");
        bench.model.start();
        assertThat(pages.status().getValue()).isEqualTo("Tuning: 0 trials done · Race of 2 lanes, paused");
        bench.race.togglePause();
        bench.runBackground();

        assertThat(pages.status().getValue()).isEmpty();
    }

    @Test
    void both_are_asked_to_stop_before_either_is_waited_for() throws InterruptedException {
        CountDownLatch raceAsked = new CountDownLatch(1);
        bench.race.state().subscribe(state -> {
            if (state == RaceState.STOPPING) {
                raceAsked.countDown();
            }
        });
        CountDownLatch tunes = new CountDownLatch(1);
        AtomicBoolean inTime = new AtomicBoolean();
        bench.afterStart = () -> {
            tunes.countDown();
            inTime.set(TuningFixture.came(raceAsked));
        };
        bench.model.start();
        Thread tuning = Thread.ofPlatform().start(bench.background.removeFirst());
        assertThat(TuningFixture.came(tunes)).isTrue();
        bench.race.start();
        Thread races = Thread.ofPlatform().start(() -> {
            TuningFixture.came(raceAsked);
            bench.runBackground();
        });

        pages.close(Duration.ofSeconds(20));
        tuning.join();
        races.join();

        assertThat(inTime).as("the race was asked while the tuning still ran").isTrue();
        assertThat(bench.model.state().get()).isEqualTo(TuningState.READY);
        assertThat(bench.race.state().get()).isEqualTo(RaceState.READY);
    }
}

package loupe.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ToolkitFrameClockTest {

    private final ToolkitFrameClock clock = new ToolkitFrameClock(new ScreenThread());

    @Test
    void however_often_it_is_asked_it_runs_once_in_the_next_frame(FxRobot robot) {
        AtomicInteger runs = new AtomicInteger();
        FrameClock.Frame frame = clock.register(() -> {
            assertThat(Platform.isFxApplicationThread()).isTrue();
            runs.incrementAndGet();
        });

        robot.interact(() -> {
            for (int i = 0; i < 100; i++) {
                frame.request();
            }
            assertThat(runs).hasValue(0);
        });

        await().untilAsserted(() -> assertThat(runs).hasValue(1));
    }

    @Test
    void who_does_not_ask_is_left_alone() {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger silent = new AtomicInteger();
        FrameClock.Frame frame = clock.register(asked::incrementAndGet);
        clock.register(silent::incrementAndGet);

        frame.request();

        await().untilAsserted(() -> assertThat(asked).hasValue(1));
        assertThat(silent).hasValue(0);
    }

    @Test
    void a_request_made_in_a_frame_comes_in_the_next_even_after_the_clock_has_slept() {
        AtomicInteger runs = new AtomicInteger();
        FrameClock.Frame[] frame = new FrameClock.Frame[1];
        frame[0] = clock.register(() -> {
            if (runs.incrementAndGet() % 3 != 0) {
                frame[0].request();
            }
        });
        frame[0].request();
        await().untilAsserted(() -> assertThat(runs).hasValue(3));
        AtomicInteger other = new AtomicInteger();
        FrameClock.Frame late = clock.register(other::incrementAndGet);

        for (int i = 1; i <= 5; i++) {
            int expected = i;
            late.request();
            await().untilAsserted(() -> assertThat(other).hasValue(expected));
        }
    }
}

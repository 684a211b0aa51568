package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class EngineThreadTest {

    @Test
    void everybody_s_work_runs_on_the_one_thread() {
        try (EngineThread engine = new EngineThread()) {
            List<CompletableFuture<Thread>> asked = IntStream.range(0, 20)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> engine.call(Thread::currentThread))).toList();

            assertThat(asked.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        }
    }

    @Test
    void what_the_work_throws_reaches_who_asked() {
        try (EngineThread engine = new EngineThread()) {
            assertThatThrownBy(() -> engine.call(() -> {
                throw new IllegalArgumentException("no");
            })).isInstanceOf(IllegalArgumentException.class).hasMessage("no");
        }
    }

    @Test
    void a_closed_one_refuses_work() {
        EngineThread engine = new EngineThread();
        engine.close();

        assertThatThrownBy(() -> engine.call(() -> 1)).isInstanceOf(IllegalStateException.class).hasMessage("the engine is closed");
    }
}

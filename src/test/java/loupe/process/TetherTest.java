package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** That a process does end with its parent is seen where one is killed: {@code KilledLocalModeTest}. */
class TetherTest {

    @Test
    void who_does_not_wish_it_keeps_its_input_for_itself() {
        AtomicInteger read = new AtomicInteger();
        InputStream input = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return -1;
            }
        };

        int before = Thread.activeCount();
        Tether.tie(Map.of(), input);
        Tether.tie(Map.of(Tether.VARIABLE, ""), input);

        assertThat(Thread.activeCount()).isEqualTo(before);
        assertThat(read).hasValue(0);
    }
}

package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MemoryThereTest {

    @Test
    void linux_tells_what_is_available_in_units_of_1024_bytes() {
        assertThat(MemoryThere.available("MemTotal:       24689000 kB\nMemFree:          12345 kB\nMemAvailable:   20000000 kB\n"))
                .hasValue(20_480_000_000L);
    }

    @Test
    void what_tells_nothing_is_no_answer() {
        assertThat(MemoryThere.available("MemTotal:       24689000 kB\n")).isEmpty();
    }

    @Test
    void there_is_some_here() {
        assertThat(MemoryThere.bytes()).isPositive();
        assertThat(MemoryThere.roomHere().heap()).isEqualTo(Runtime.getRuntime().maxMemory());
        assertThat(MemoryThere.room().heap()).isPositive();
    }
}

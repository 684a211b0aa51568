package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Percent percent = new Percent("Drawing", new Console(out, err));

    @Test
    void every_fifth_of_the_way_is_said_once_on_standard_error() {
        IntStream.rangeClosed(0, 100).forEach(percent::accept);

        assertThat(err).hasToString("Drawing: 0 %\nDrawing: 20 %\nDrawing: 40 %\nDrawing: 60 %\nDrawing: 80 %\nDrawing: 100 %\n");
        assertThat(out).hasToString("");
    }

    @Test
    void fifths_that_are_jumped_over_are_not_made_up_for() {
        percent.accept(19);
        percent.accept(45);
        percent.accept(99);

        assertThat(err).hasToString("Drawing: 0 %\nDrawing: 40 %\nDrawing: 80 %\n");
    }

    @Test
    void where_the_rest_takes_long_it_says_how_long() {
        long[] now = {0};
        Percent slow = new Percent("Drawing", new Console(out, err), () -> now[0]);
        slow.accept(0);
        now[0] = 10_000_000_000L;
        slow.accept(20);
        now[0] = 24_000_000_000L;
        slow.accept(22);
        now[0] = 26_000_000_000L;
        slow.accept(25);
        now[0] = 30_000_000_000L;
        slow.accept(90);

        assertThat(err).hasToString("Drawing: 0 %\nDrawing: 20 %, about 40 s left\nDrawing: 25 %, about 78 s left\nDrawing: 80 %\n");
    }

    @Test
    void it_never_goes_back() {
        percent.accept(60);
        percent.accept(40);
        percent.accept(60);

        assertThat(err).hasToString("Drawing: 60 %\n");
    }
}

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
    void it_never_goes_back() {
        percent.accept(60);
        percent.accept(40);
        percent.accept(60);

        assertThat(err).hasToString("Drawing: 60 %\n");
    }
}

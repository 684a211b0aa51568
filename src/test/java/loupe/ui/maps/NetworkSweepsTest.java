package loupe.ui.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import loupe.data.GrayImage;
import loupe.inference.Answers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkSweepsTest {

    private static final NetworkSweeps.Row TWENTY = row(20);

    @TempDir
    private Path home;
    private MapsFixture all;
    private NetworkSweeps sweeps;

    @BeforeEach
    void open() {
        all = new MapsFixture(home, MapsFixture.LINE);
        sweeps = new NetworkSweeps("test", all.desk, all.clock);
    }

    @Test
    void a_network_answers_every_picture() {
        sweeps.look(TWENTY);
        all.settle();

        assertThat(answers().complete()).isTrue();
        assertThat(answers().count()).isEqualTo(20);
    }

    @Test
    void answers_to_an_older_row_are_never_shown() {
        sweeps.look(TWENTY);
        all.work.removeFirst().run();
        all.work.removeFirst().run();
        sweeps.look(row(7));
        all.frame();

        assertThat(answers().count()).isZero();

        all.settle();
        assertThat(answers().count()).isEqualTo(7);
    }

    @Test
    void answers_to_other_pictures_are_dropped_at_once() {
        sweeps.look(TWENTY);
        all.settle();
        sweeps.look(row(20));

        assertThat(answers().count()).isZero();
    }

    @Test
    void at_rest_nothing_more_is_looked_at() {
        sweeps.look(TWENTY);
        sweeps.rest();
        all.settle();

        assertThat(answers().count()).isZero();
    }

    @Test
    void other_weights_answer_anew() {
        sweeps.look(TWENTY);
        all.settle();
        Answers before = answers();

        all.renew(2);
        all.settle();

        assertThat(answers()).isNotSameAs(before);
        assertThat(answers().complete()).isTrue();
    }

    @Test
    void a_network_that_comes_later_answers_too() {
        sweeps.look(TWENTY);
        all.settle();
        all.desk.remove(all.network());
        all.renew(3);
        all.settle();

        assertThat(answers().complete()).isTrue();
        assertThat(answers().count()).isEqualTo(20);
    }

    private Answers answers() {
        return sweeps.of(all.network()).get();
    }

    private static NetworkSweeps.Row row(int count) {
        return new NetworkSweeps.Row(place -> GrayImage.blank(), IntStream.range(0, count).boxed().toList());
    }
}

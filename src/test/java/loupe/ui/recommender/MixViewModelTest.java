package loupe.ui.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import loupe.recommend.KnownModel;
import loupe.recommend.Mix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MixViewModelTest {

    @TempDir
    private Path home;

    @Test
    void lists_follow_at_once_and_what_it_costs_is_measured_with_its_protocol() {
        FilmsFixture fixture = new FilmsFixture(home);
        Hall hall = fixture.hall();
        List<Integer> plain = FilmsFixture.list(hall, KnownModel.MF);

        hall.mix().mix(-1, 0);

        assertThat(FilmsFixture.list(hall, KnownModel.MF)).isNotEqualTo(plain);
        assertThat(hall.mix().cost().get()).isEqualTo("What that costs the list of EASE is being measured.");
        fixture.settle();
        assertThat(hall.mix().cost().get()).matches("Measured with EASE alone, on ratings held back \\(T1, all films ranked\\): nDCG@10 0\\.\\d{3} becomes 0\\.\\d{3};"
                + " \\d+ % of the films are in somebody's list, now \\d+ %\\.");
    }

    @Test
    void a_failure_that_nobody_expected_is_told() {
        FilmsFixture fixture = new FilmsFixture(home);
        MixViewModel mix = new MixViewModel(FilmsFixture.broken(), fixture.threads);

        mix.mix(1, 0);
        fixture.settle();

        assertThat(mix.cost().get()).isEqualTo(FilmsFixture.broken(NullPointerException.class));
    }

    @Test
    void back_at_nothing_there_is_no_cost() {
        FilmsFixture fixture = new FilmsFixture(home);
        Hall hall = fixture.hall();
        List<Integer> plain = FilmsFixture.list(hall, KnownModel.EASE);
        hall.mix().mix(0.5, 0.5);

        hall.mix().mix(0, 0);
        fixture.settle();

        assertThat(hall.mix().mix().get()).isEqualTo(Mix.NONE);
        assertThat(hall.mix().cost().get()).isEmpty();
        assertThat(FilmsFixture.list(hall, KnownModel.EASE)).isEqualTo(plain);
    }
}

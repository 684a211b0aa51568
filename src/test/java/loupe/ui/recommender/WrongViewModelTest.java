package loupe.ui.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import loupe.recommend.WrongWays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongViewModelTest {

    @TempDir
    private Path home;
    private FilmsFixture fixture;
    private Hall hall;
    private WrongViewModel model;

    @BeforeEach
    void open() {
        fixture = new FilmsFixture(home);
        hall = fixture.hall();
        model = hall.wrong();
    }

    @Test
    void nothing_is_measured_before_the_page_is_opened_and_then_everything_is() {
        assertThat(model.state().get()).isEqualTo(new WrongState.Idle());

        model.opened();
        assertThat(model.state().get()).isEqualTo(new WrongState.Measuring(0, WrongWays.steps()));
        assertThat(model.champion()).isEmpty();
        fixture.settle();

        assertThat(model.state().get()).isEqualTo(new WrongState.Measured());
        assertThat(model.rows().get()).extracting(WrongWays.Row::model).containsExactly("popularity", "bias", "mf", "knn", "ials", "ease");
    }

    @Test
    void what_is_said_has_the_figures_that_were_measured() {
        model.opened();
        fixture.settle();
        WrongWays.Row mf = model.by(WrongViewModel.RMSE, false).getFirst();
        List<WrongWays.Row> lists = model.by(WrongViewModel.NDCG, true);
        String rmse = WrongViewModel.number(mf.figures().get("rmse"));

        assertThat(mf.model()).isEqualTo("mf");
        assertThat(model.champion()).startsWith("Linear MF has the smallest RMSE, " + rmse + ". Of 6 ways to make lists its own is number "
                + (lists.indexOf(mf) + 1) + ", nDCG@10 " + WrongViewModel.number(mf.figures().get("ndcg@10")));
        assertThat(model.half()).isEqualTo("Linear MF has an RMSE of " + rmse + " stars (T1). Its mean squared error is "
                + WrongViewModel.number(Math.pow(mf.figures().get("rmse"), 2)) + ", half of it "
                + WrongViewModel.number(Math.pow(mf.figures().get("rmse"), 2) / 2) + ": printed as an RMSE it would look like a record.");
        WrongWays.Row best = model.by(WrongViewModel.SAMPLED, true).getFirst();
        assertThat(model.sampled()).contains(WrongViewModel.name(best.model()) + " hits " + WrongViewModel.number(best.figures().get("sampled-hr@10"))
                + " among 99 others and " + WrongViewModel.number(best.figures().get("hr@10")) + " among all films: ");
    }

    @Test
    void what_was_measured_is_kept_and_not_measured_again() {
        model.opened();
        fixture.settle();

        WrongViewModel later = new WrongViewModel(hall.films(), fixture.work, fixture.threads);
        later.opened();
        assertThat(fixture.background).hasSize(1);
        fixture.background.removeFirst().run();
        fixture.frames.next();

        assertThat(later.rows().get()).isEqualTo(model.rows().get());
        assertThat(later.state().get()).isEqualTo(new WrongState.Measured());
    }

    @Test
    void what_is_stopped_is_not_kept_and_can_be_begun_again() {
        model.opened();
        model.stop();
        fixture.settle();
        assertThat(model.state().get()).isEqualTo(new WrongState.Stopped());

        model.begin();
        fixture.settle();
        assertThat(model.state().get()).isEqualTo(new WrongState.Measured());
    }

    @Test
    void a_failure_that_nobody_expected_is_told() {
        WrongViewModel broken = new WrongViewModel(FilmsFixture.broken(), fixture.work, fixture.threads);

        broken.opened();
        fixture.settle();

        assertThat(broken.state().get()).isEqualTo(new WrongState.Failed(FilmsFixture.broken(NullPointerException.class)));
    }

    @Test
    void the_error_behind_half_of_its_square_is_found_and_nonsense_is_not() {
        assertThat(WrongViewModel.behind(" 0.439 ").orElseThrow()).isBetween(0.9370, 0.9371);
        assertThat(WrongViewModel.behind("half")).isEmpty();
        assertThat(WrongViewModel.behind("-1")).isEmpty();
        assertThat(WrongViewModel.behind("NaN")).isEmpty();
    }
}

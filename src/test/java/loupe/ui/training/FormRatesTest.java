package loupe.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import loupe.training.Schedule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormRatesTest {

    @TempDir
    private Path home;
    private TrainingBench bench;
    private FormViewModel form;

    @BeforeEach
    void open() {
        bench = new TrainingBench(home);
        form = bench.form();
    }

    @Test
    void the_curve_follows_the_schedule_the_rate_the_epochs_and_the_batch_at_once() {
        assertThat(sentence()).isEqualTo("Constant: 0.1 from the first batch to the last.");

        form.choose(Schedule.ONE_CYCLE);
        assertThat(sentence()).isEqualTo("One-cycle: from 0.004 up to 0.1 after 3 epochs, down to 0 at the end.");
        form.type(Setting.LEARNING_RATE, "0.15");
        assertThat(sentence()).isEqualTo("One-cycle: from 0.006 up to 0.15 after 3 epochs, down to 0 at the end.");
        form.type(Setting.EPOCHS, " 1.5 ");
        assertThat(sentence()).isEqualTo("One-cycle: from 0.006 up to 0.15 after 0.45 epochs, down to 0 at the end.");
        assertThat(rates().orElseThrow().steps()).isEqualTo(900);
        form.type(Setting.BATCH, "128");
        assertThat(rates().orElseThrow().steps()).isEqualTo(702);
        assertThat(rates().orElseThrow().settings().schedule()).isEqualTo(Schedule.ONE_CYCLE);
    }

    @Test
    void a_wrong_number_that_makes_the_course_leaves_no_curve_and_another_one_does() {
        form.type(Setting.MOMENTUM, "much");
        form.type(Setting.SEED, "one");
        assertThat(rates()).isPresent();

        for (Setting setting : new Setting[] {Setting.EPOCHS, Setting.BATCH, Setting.LEARNING_RATE}) {
            String before = form.reading().get().form().text(setting);
            form.type(setting, "many");
            assertThat(rates()).isEmpty();
            form.type(setting, before);
        }
        assertThat(rates()).isPresent();
    }

    @Test
    void data_that_is_not_there_is_taken_to_have_as_many_pictures_as_the_labs_sets() {
        form.chooseData("mnist");
        bench.runBackground();

        assertThat(form.reading().get().data()).isInstanceOf(DataState.Missing.class);
        assertThat(rates().orElseThrow().steps()).isEqualTo(6000);
    }

    @Test
    void the_choice_of_a_schedule_is_undone_with_its_curve() {
        form.choose(Schedule.WARM_UP);
        form.undo().undo();

        assertThat(sentence()).isEqualTo("Constant: 0.1 from the first batch to the last.");
        assertThat(form.undo().redoName().getValue()).isEqualTo("Schedule");
    }

    @Test
    void one_and_a_half_epochs_and_a_schedule_reach_the_job() {
        form.type(Setting.EPOCHS, "1.5");
        form.choose(Schedule.STEP);

        assertThat(form.reading().get().job().orElseThrow().settings().epochs()).isEqualTo(1.5);
        assertThat(form.reading().get().job().orElseThrow().settings().schedule()).isEqualTo(Schedule.STEP);
        assertThat(form.reading().get().sentence()).startsWith("Train MLP on Digits for 1.5 epochs with SGD 0.1,");
        assertThat(new TrainingBench(home, bench.memory.state()).form().reading().get().form())
                .isEqualTo(form.reading().get().form());
    }

    private Optional<RateCurve> rates() {
        return form.reading().get().rates();
    }

    private String sentence() {
        return rates().orElseThrow().sentence();
    }
}

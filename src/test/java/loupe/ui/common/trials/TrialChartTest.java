package loupe.ui.common.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import loupe.training.tuning.Assignment;
import loupe.training.tuning.Objective;
import loupe.training.tuning.Parameter;
import loupe.training.tuning.Proposal;
import loupe.training.tuning.Range;
import loupe.training.tuning.Scale;
import loupe.training.tuning.Space;
import loupe.training.tuning.Trial;
import loupe.training.tuning.Value;
import org.junit.jupiter.api.Test;

class TrialChartTest {

    private static final Space SPACE = new Space(List.of(new Parameter("lr", new Range.Real(0.01, 1, Scale.LOG)),
            new Parameter("optimizer", new Range.Choice(List.of("sgd", "adam")))));
    private static final Trials TRIALS = new Trials(SPACE, Objective.VALIDATION_ACCURACY, List.of(
            trial(1, 0.01, "sgd", new Trial.Finished(1), 0.5), trial(2, 1, "adam", new Trial.Finished(1), 0.9),
            trial(3, 0.1, "sgd", new Trial.EndedEarly(1), 0.7), trial(4, 0.1, "adam", new Trial.Failed("No.")),
            trial(5, 0.5, "adam", new Trial.Running(), 0.3)));

    private static Trial trial(int number, double rate, String optimizer, Trial.State state, Double... course) {
        return new Trial(number, new Proposal(new Assignment(List.of(new Assignment.Setting("lr", new Value.Real(rate)),
                new Assignment.Setting("optimizer", new Value.Word(optimizer)))), 1), List.of(course), state);
    }

    private static <M> List<M> only(List<Mark> marks, Class<M> kind) {
        return marks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void trials_are_judged_between_the_worst_and_the_best_and_those_without_a_result_are_left_out() {
        assertThat(TRIALS.measured()).extracting(Trial::number).containsExactly(1, 3, 2);
        assertThat(TRIALS.measured()).satisfiesExactly(worst -> assertThat(TRIALS.worth(worst)).isZero(),
                middle -> assertThat(TRIALS.worth(middle)).isCloseTo(0.5, within(1e-12)), best -> assertThat(TRIALS.worth(best)).isOne());
        assertThat(TRIALS.measured()).as("sorted once, not for every mark of every picture").isSameAs(TRIALS.measured());
        assertThat(TRIALS.ends()).containsExactly("90.00 %", "50.00 %");
        assertThat(Trials.NONE.ends()).containsExactly("", "");
    }

    @Test
    void in_parallel_coordinates_a_trial_is_a_line_through_its_values_and_its_result_and_the_best_lies_above() {
        List<Mark> marks = new ParallelChart().marks(TRIALS, 300, 264);

        List<Mark.Line> lines = only(marks, Mark.Line.class);
        assertThat(lines).hasSize(6);
        assertThat(lines.getLast().xs()).containsExactly(72, 150, 228);
        assertThat(lines.getLast().ys()).containsExactly(40, 90, 40);
        assertThat(lines).extracting(Mark.Line::tone).containsExactly(Mark.Tone.AXIS, Mark.Tone.AXIS, Mark.Tone.AXIS, Mark.Tone.TRIAL,
                Mark.Tone.ENDED_EARLY, Mark.Tone.BEST);
        assertThat(only(marks, Mark.Words.class)).extracting(Mark.Words::text).containsExactly("lr", "1", "0.01", "optimizer", "adam", "sgd",
                "accuracy", "90.00 %", "50.00 %");
    }

    @Test
    void in_the_scatter_every_parameter_has_every_measured_trial() {
        List<Mark.Dot> dots = only(new ScatterChart().marks(TRIALS, 400, 200), Mark.Dot.class);

        assertThat(dots).hasSize(6);
        assertThat(dots.get(2)).satisfies(best -> {
            assertThat(best.tone()).isEqualTo(Mark.Tone.BEST);
            assertThat(best.y()).isEqualTo(30);
        });
    }

    @Test
    void the_best_so_far_never_falls() {
        Mark.Line best = only(new BestChart().marks(TRIALS, 400, 200), Mark.Line.class).getLast();

        assertThat(best.tone()).isEqualTo(Mark.Tone.BEST);
        for (int i = 1; i < best.ys().length; i++) {
            assertThat(best.ys()[i]).isLessThanOrEqualTo(best.ys()[i - 1]);
        }
    }

    @Test
    void each_picture_says_what_is_to_be_seen() {
        assertThat(Stream.of(new ParallelChart(), new ScatterChart(), new BestChart()).map(chart -> chart.sentence(TRIALS))).containsExactly(
                "Parallel coordinates of 3 trials. The best: lr=1, optimizer=adam, 90.00 %.",
                "2 small plots of 3 trials: to the right a parameter's value, upwards how good the trial is.",
                "The best so far is trial 2 with 90.00 %.");
        assertThat(new BestChart().sentence(Trials.NONE)).isEqualTo("No trial has a result yet.");
    }

    @Test
    void before_the_first_result_there_is_nothing_but_axes() {
        for (TrialChart chart : List.of(new ParallelChart(), new ScatterChart(), new BestChart())) {
            assertThat(only(chart.marks(new Trials(SPACE, Objective.VALIDATION_LOSS, List.of()), 400, 200), Mark.Line.class))
                    .allMatch(line -> line.tone() == Mark.Tone.AXIS);
            assertThat(chart.marks(Trials.NONE, 0, 0)).isNotNull();
        }
    }

    @Test
    void a_saved_figure_has_every_trial_as_a_row_and_a_drawing() {
        TrialFigure figure = new TrialFigure(new ParallelChart(), () -> TRIALS);

        assertThat(figure.table().csv()).isEqualTo("""
                Trial,lr,optimizer,validation-accuracy,State
                1,0.01,sgd,0.5,done
                2,1,adam,0.9,done
                3,0.1,sgd,0.7,ended early
                4,0.1,adam,,No.
                5,0.5,adam,,"runs, 1 epochs done"
                """);
        assertThat(figure.svg().orElseThrow().toString()).contains("<polyline").contains(">optimizer<");
    }
}

package loupe.ui.common.trials;

import java.util.ArrayList;
import java.util.List;
import loupe.training.tuning.Trial;
import loupe.ui.common.Texts;

/** A small plot a parameter: a trial is a dot, to the right by its value, upwards by how good it is. */
final class ScatterChart implements TrialChart {

    private static final double GAP = 16;
    private static final double HEAD = 24;
    private static final double FOOT = 20;
    private static final double INSET = 6;

    @Override
    public String title() {
        return Texts.of("tuning.scatter");
    }

    @Override
    public String sentence(Trials trials) {
        return trials.best().map(best -> Texts.of("tuning.scatter.sentence", trials.space().parameters().size(), trials.measured().size()))
                .orElse(Texts.of("tuning.empty"));
    }

    @Override
    public List<Mark> marks(Trials trials, double width, double height) {
        int count = trials.space().parameters().size();
        List<Mark> marks = new ArrayList<>();
        double across = (width - GAP * (count + 1)) / Math.max(1, count);
        for (int i = 0; i < count; i++) {
            double left = GAP + i * (across + GAP);
            marks.add(new Mark.Line(new double[] {left, left, left + across}, new double[] {HEAD, height - FOOT, height - FOOT}, Mark.Tone.AXIS, 0));
            List<String> ends = ParallelChart.ends(trials.space().parameters().get(i).range());
            marks.add(new Mark.Words(left + across / 2, 14, 0.5, trials.space().parameters().get(i).name()));
            marks.add(new Mark.Words(left, height - 4, 0, ends.getLast()));
            marks.add(new Mark.Words(left + across, height - 4, 1, ends.getFirst()));
            for (Trial trial : trials.measured()) {
                marks.add(new Mark.Dot(left + INSET + trials.place(trial, i) * (across - 2 * INSET),
                        HEAD + INSET + (1 - trials.worth(trial)) * (height - HEAD - FOOT - 2 * INSET), Tones.of(trials, trial), trials.worth(trial)));
            }
        }
        return marks;
    }
}

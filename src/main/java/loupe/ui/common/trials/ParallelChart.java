package loupe.ui.common.trials;

import java.util.ArrayList;
import java.util.List;
import loupe.training.tuning.Range;
import loupe.training.tuning.Trial;
import loupe.ui.common.Texts;

/** Parallel coordinates: an upright line a parameter and one for the objective; a trial is a line through its values. */
final class ParallelChart implements TrialChart {

    private static final double SIDE = 72;
    private static final double HEAD = 40;
    private static final double FOOT = 24;

    @Override
    public String title() {
        return Texts.of("tuning.parallel");
    }

    @Override
    public String sentence(Trials trials) {
        return trials.best().map(best -> Texts.of("tuning.parallel.sentence", trials.measured().size(),
                best.proposal().assignment().text(), trials.figure(best))).orElse(Texts.of("tuning.empty"));
    }

    @Override
    public List<Mark> marks(Trials trials, double width, double height) {
        int axes = trials.space().parameters().size() + 1;
        List<Mark> marks = new ArrayList<>();
        double[] xs = new double[axes];
        for (int i = 0; i < axes; i++) {
            xs[i] = axes == 1 ? width / 2 : SIDE + i * (width - 2 * SIDE) / (axes - 1);
            marks.add(new Mark.Line(new double[] {xs[i], xs[i]}, new double[] {HEAD, height - FOOT}, Mark.Tone.AXIS, 0));
            captions(trials, i, xs[i], height).forEach(marks::add);
        }
        for (Trial trial : trials.measured()) {
            double[] ys = new double[axes];
            for (int i = 0; i < axes; i++) {
                double place = i < axes - 1 ? trials.place(trial, i) : trials.worth(trial);
                ys[i] = HEAD + (1 - place) * (height - HEAD - FOOT);
            }
            marks.add(new Mark.Line(xs.clone(), ys, Tones.of(trials, trial), trials.worth(trial)));
        }
        return marks;
    }

    private static List<Mark> captions(Trials trials, int axis, double x, double height) {
        boolean last = axis == trials.space().parameters().size();
        String name = last ? Texts.of("tuning.objective." + trials.objective().word()) : trials.space().parameters().get(axis).name();
        List<String> ends = last ? trials.ends() : ends(trials.space().parameters().get(axis).range());
        return List.of(new Mark.Words(x, 14, 0.5, name), new Mark.Words(x, HEAD - 8, 0.5, ends.getFirst()),
                new Mark.Words(x, height - 6, 0.5, ends.getLast()));
    }

    /** The upper and the lower end of a range, as they are written. */
    static List<String> ends(Range range) {
        return List.of(range.at(1).text(), range.at(0).text());
    }
}

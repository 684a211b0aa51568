package loupe.ui.tuning;

import java.util.List;
import java.util.stream.IntStream;
import loupe.ui.common.chart.ChartLine;
import loupe.ui.common.chart.Points;

/** The validation accuracy of a race's lanes after each epoch, as the lines of a chart. */
final class RaceCurves {

    private RaceCurves() {}

    /** A line a lane, by its mark; none before the first epoch of any lane is over. */
    static List<ChartLine> of(Standings now) {
        return now.curves().stream().allMatch(List::isEmpty) ? List.of()
                : IntStream.range(0, now.curves().size()).mapToObj(lane -> line(now, lane)).toList();
    }

    /** A race shorter than an epoch ends within it. */
    private static ChartLine line(Standings now, int lane) {
        double all = now.race().job(lane).settings().epochs();
        List<Double> curve = now.curves().get(lane);
        return new ChartLine((lane + 1) + " " + now.race().lanes().get(lane).title(), lane, ChartLine.Kind.POINTS,
                Points.of(IntStream.rangeClosed(1, curve.size()).mapToDouble(epoch -> Math.min(epoch, all)).toArray(),
                        curve.stream().mapToDouble(accuracy -> accuracy).toArray()));
    }
}

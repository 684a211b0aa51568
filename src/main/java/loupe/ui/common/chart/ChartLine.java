package loupe.ui.common.chart;

import loupe.ui.common.SeriesMark;

/**
 * One of several lines in a chart, all of the same quantity. To be treated as read-only.
 *
 * @param name   as the legend shows it
 * @param mark   its colour and dashes
 * @param epochs how many epochs were done at each point, never falling
 * @param values as many
 */
public record ChartLine(String name, SeriesMark mark, double[] epochs, double[] values) {

    /** What is drawn: without the values that are no numbers. */
    Points points() {
        Points points = new Points();
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                points.add(epochs[i], values[i]);
            }
        }
        return points;
    }
}

package loupe.ui.common.chart;

import loupe.ui.common.SeriesMark;
import loupe.ui.common.Texts;

/** What a chart of a training shows, each with a colour, a line and a shape of its own. */
public enum ChartSeries {
    /** One value for each batch, drawn faintly, with a smoothed line over it. */
    TRAINING(SeriesMark.A),
    /** One value for each epoch. */
    VALIDATION(SeriesMark.B);

    private final SeriesMark mark;

    ChartSeries(SeriesMark mark) {
        this.mark = mark;
    }

    /** Its name as the legend shows it. */
    public String title() {
        return Texts.of("chart.series." + styleName());
    }

    SeriesMark mark() {
        return mark;
    }

    /** The end of the style classes by which the chart's style sheet colours it. */
    String styleName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

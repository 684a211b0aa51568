package loupe.ui.common.chart;

import java.util.Locale;
import loupe.ui.common.Texts;

/** What a chart of runs counts from left to right. */
public enum ChartAxis {
    EPOCHS,
    BATCHES,
    /** Of training, pauses left out. */
    SECONDS,
    /** Of the forward passes, in billions. */
    MULTIPLY_ADDS;

    /** Its name, with the unit. */
    public String title() {
        return Texts.of("chart.axis." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}

package loupe.ui.common.chart;

import java.util.OptionalDouble;

/**
 * One row of a chart as a table.
 *
 * @param epochs     how many epochs were done, with fractions
 * @param batch      the training value of the batch that ended there
 * @param mean       the smoothed training value
 * @param validation the validation value
 */
public record ChartRow(double epochs, OptionalDouble batch, OptionalDouble mean, OptionalDouble validation) {}

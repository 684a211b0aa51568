package loupe.ui.common.chart;

import java.util.OptionalDouble;

/**
 * What a chart's lines say at one place.
 *
 * @param epochs     the place
 * @param mean       the smoothed training value of the batch nearest to it
 * @param batch      the value of that batch alone
 * @param validation the validation value of the epoch nearest to it
 */
public record Reading(double epochs, OptionalDouble mean, OptionalDouble batch, OptionalDouble validation) {}

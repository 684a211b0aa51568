package loupe.ui.common.chart;

import loupe.ui.common.Texts;

/** Says in one sentence what a chart shows, for those who do not see it. */
final class ChartSummary {

    private final ChartQuantity quantity;

    ChartSummary(ChartQuantity quantity) {
        this.quantity = quantity;
    }

    String of(Points smoothed, Points validation) {
        if (smoothed.isEmpty() && validation.isEmpty()) {
            return quantity.text("empty");
        }
        String checked = validation.isEmpty() ? "" : quantity.brief(validation.lastY());
        if (smoothed.isEmpty()) {
            return Texts.of("chart.alone", quantity.text("validation"), checked);
        }
        String change = change(smoothed);
        return validation.isEmpty() ? Texts.of("chart.sentence", change)
                : Texts.of("chart.and", change, quantity.text("validation.within"), checked);
    }

    private String change(Points line) {
        String from = quantity.brief(line.y(0));
        String to = quantity.brief(line.lastY());
        String name = quantity.text("training");
        if (from.equals(to)) {
            return Texts.of("chart.stayed", name, from, epochs(line.lastX()));
        }
        return Texts.of(line.lastY() < line.y(0) ? "chart.fell" : "chart.rose", name, from, to, epochs(line.lastX()));
    }

    private static String epochs(double count) {
        String figure = ChartQuantity.plain(Math.round(count * 100) / 100.0);
        return Texts.of(figure.equals("1") ? "chart.epoch.one" : "chart.epoch.more", figure);
    }
}

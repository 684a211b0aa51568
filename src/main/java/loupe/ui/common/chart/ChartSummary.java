package loupe.ui.common.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import loupe.ui.common.Texts;

/** Says in one sentence what a chart shows, for those who do not see it. */
record ChartSummary(ChartViewModel model) {

    String sentence() {
        ChartQuantity quantity = model.quantity();
        List<ChartLine> lines = model.lines();
        if (model.isEmpty()) {
            return Texts.of("chart.nothing", quantity.title());
        }
        if (isOneTraining()) {
            return training(of(ChartLine.Kind.SMOOTHED), of(ChartLine.Kind.POINTS));
        }
        return quantity.title() + ": " + model.named().stream()
                .map(i -> lines.get(i).name() + " " + model.value(i)).collect(Collectors.joining("; "));
    }

    /** One training's means, and its validation. */
    private boolean isOneTraining() {
        return model.axis() == ChartAxis.EPOCHS && model.quantity().isOfTraining()
                && List.of(ChartLine.Kind.values()).stream().allMatch(kind -> model.lines().stream().filter(line -> line.kind() == kind).count() == 1);
    }

    private Points of(ChartLine.Kind kind) {
        return model.lines().stream().filter(line -> line.kind() == kind).map(ChartLine::points).findFirst().orElseGet(Points::new);
    }

    private String training(Points smoothed, Points validation) {
        ChartQuantity quantity = model.quantity();
        Optional<String> checked = validation.isEmpty() ? Optional.empty() : Optional.of(quantity.brief(validation.lastY()));
        if (smoothed.isEmpty()) {
            return Texts.of("chart.alone", quantity.text("validation"), checked.orElseThrow());
        }
        String change = change(smoothed);
        return checked.map(value -> Texts.of("chart.and", change, quantity.text("validation.within"), value))
                .orElseGet(() -> Texts.of("chart.sentence", change));
    }

    private String change(Points line) {
        ChartQuantity quantity = model.quantity();
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

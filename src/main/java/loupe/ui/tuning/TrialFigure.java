package loupe.ui.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import loupe.training.tuning.Parameter;
import loupe.training.tuning.Trial;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.Figure;
import loupe.ui.common.figure.FigureTable;
import loupe.ui.common.figure.Pen;
import loupe.ui.common.figure.Svg;

/** What a picture of trials says, apart from its pixels. */
record TrialFigure(TrialChart chart, Supplier<Trials> trials) implements Figure {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 320;
    private static final double TYPE = 12;

    @Override
    public String title() {
        return chart.title();
    }

    @Override
    public String sentence() {
        return chart.sentence(trials.get());
    }

    @Override
    public FigureTable table() {
        Trials shown = trials.get();
        List<String> columns = Stream.of(Stream.of(Texts.of("tuning.column.trial")), shown.space().parameters().stream().map(Parameter::name),
                Stream.of(shown.objective().word(), Texts.of("tuning.column.state"))).flatMap(each -> each).toList();
        return new FigureTable(columns, shown.all().stream().map(trial -> row(shown, trial)).toList());
    }

    private static List<String> row(Trials shown, Trial trial) {
        List<String> row = new ArrayList<>(List.of(Integer.toString(trial.number())));
        trial.proposal().assignment().settings().forEach(setting -> row.add(setting.value().text()));
        row.add(trial.result().isPresent() ? Double.toString(trial.result().getAsDouble()) : "");
        row.add(TrialWords.state(trial));
        return row;
    }

    @Override
    public Optional<Svg> svg() {
        Svg svg = new Svg(WIDTH, HEIGHT);
        chart.marks(trials.get(), WIDTH, HEIGHT).forEach(mark -> {
            switch (mark) {
                case Mark.Line line -> svg.polyline(line.xs(), line.ys(),
                        Pen.solid(Tones.colour(line.tone(), line.worth(), false), Tones.weight(line.tone())));
                case Mark.Dot dot -> svg.dot(dot.x(), dot.y(), 2 + Tones.weight(dot.tone()), Tones.colour(dot.tone(), dot.worth(), false));
                case Mark.Words words -> svg.text(words.x(), words.y(), TYPE, words.anchor() == 0 ? Svg.Anchor.START
                        : words.anchor() == 1 ? Svg.Anchor.END : Svg.Anchor.MIDDLE, Tones.colour(Mark.Tone.AXIS, 0, false), words.text());
            }
        });
        return Optional.of(svg);
    }
}

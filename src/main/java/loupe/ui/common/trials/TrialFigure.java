package loupe.ui.common.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import loupe.training.tuning.Parameter;
import loupe.training.tuning.Trial;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureTable;

/** What a picture of trials says, apart from its pixels. */
record TrialFigure(TrialChart chart, Supplier<Trials> trials) implements Painted {

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
    public List<Mark> marks(double width, double height) {
        return chart.marks(trials.get(), width, height);
    }
}

package loupe.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import loupe.recommend.Study;
import loupe.storage.EventCodec;
import loupe.storage.JsonText;
import loupe.training.TrainingEvent;
import loupe.training.TrainingLines;

/** Prints each epoch of a fit as a line, in words or as JSON; where there are several trials a line names each before its first epoch. */
final class FitPrinter implements Consumer<Study.Moment> {

    private final Console console;
    private final boolean several;
    private final boolean json;
    private final TrainingLines lines = new TrainingLines(0);
    private String trial = "";

    FitPrinter(Console console, boolean several, boolean json) {
        this.console = console;
        this.several = several;
        this.json = json;
    }

    @Override
    public void accept(Study.Moment moment) {
        if (several && !moment.trial().equals(trial)) {
            Map<String, Object> event = new LinkedHashMap<>();
            event.put("event", "trial");
            event.put("trial", moment.trial());
            console.print(json ? JsonText.line(event) : "[" + moment.trial() + "]");
        }
        trial = moment.trial();
        TrainingEvent event = new TrainingEvent.Measured(moment.epoch() - 1, moment.figures(), moment.seconds());
        if (json) {
            console.print(EventCodec.line(event));
        } else {
            lines.of(event).forEach(console::print);
        }
    }
}

package loupe.cli;

import java.io.IOException;
import java.io.Writer;
import loupe.data.BadInputException;
import loupe.storage.EventCodec;
import loupe.storage.EventLines;
import loupe.training.TrainingEvent;
import loupe.training.TrainingLines;

/** Takes events, one JSON document a line, and passes on each as the readable lines that it adds and as an {@linkplain EventLines event line}. */
final class BothForms extends WholeLines {

    private final TrainingLines lines;

    /** @param lines has been told what the run told before, where it goes on */
    BothForms(Writer to, TrainingLines lines) {
        super(to);
        this.lines = lines;
    }

    @Override
    void take(String told) throws IOException {
        try {
            TrainingEvent event = EventCodec.parse(told);
            for (String readable : lines.of(event)) {
                pass(readable);
            }
            pass(EventLines.line(event));
        } catch (BadInputException noEvent) {
            pass(told);
        }
    }
}

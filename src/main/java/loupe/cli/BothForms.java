package loupe.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import loupe.data.BadInputException;
import loupe.storage.EventCodec;
import loupe.storage.EventLines;
import loupe.training.TrainingEvent;
import loupe.training.TrainingLines;

/** Takes events, one JSON document a line, and passes on each as the readable lines that it adds and as an {@linkplain EventLines event line}. */
final class BothForms extends FilterWriter {

    private final StringBuilder line = new StringBuilder();
    private final TrainingLines lines;

    /** @param lines has been told what the run told before, where it goes on */
    BothForms(Writer to, TrainingLines lines) {
        super(to);
        this.lines = lines;
    }

    @Override
    public void write(int character) throws IOException {
        write(String.valueOf((char) character), 0, 1);
    }

    @Override
    public void write(char[] text, int from, int count) throws IOException {
        write(new String(text, from, count), 0, count);
    }

    @Override
    public void write(String text, int from, int count) throws IOException {
        line.append(text, from, from + count);
        for (int end = line.indexOf("\n"); end >= 0; end = line.indexOf("\n")) {
            pass(line.substring(0, end));
            line.delete(0, end + 1);
        }
    }

    private void pass(String told) throws IOException {
        try {
            TrainingEvent event = EventCodec.parse(told);
            for (String readable : lines.of(event)) {
                put(readable);
            }
            put(EventLines.line(event));
        } catch (BadInputException noEvent) {
            put(told);
        }
    }

    private void put(String text) throws IOException {
        super.write(text + "\n", 0, text.length() + 1);
    }
}

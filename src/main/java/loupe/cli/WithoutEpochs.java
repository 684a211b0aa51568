package loupe.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Passes on what is written line by line, but not what is told of epochs and their batches: of several containers one tells those. */
final class WithoutEpochs extends FilterWriter {

    private final StringBuilder line = new StringBuilder();

    WithoutEpochs(Writer to) {
        super(to);
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
            String whole = line.substring(0, end + 1);
            line.delete(0, end + 1);
            if (!whole.startsWith("[Epoch ")) {
                super.write(whole, 0, whole.length());
            }
        }
    }
}

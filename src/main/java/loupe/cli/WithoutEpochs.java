package loupe.cli;

import java.io.IOException;
import java.io.Writer;

/** Passes on what is written line by line, but not what is told of epochs and their batches: of several containers one tells those. */
final class WithoutEpochs extends WholeLines {

    WithoutEpochs(Writer to) {
        super(to);
    }

    @Override
    void take(String line) throws IOException {
        if (!line.startsWith("[Epoch ")) {
            pass(line);
        }
    }
}

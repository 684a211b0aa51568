package loupe.training.tuning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps a tuning's progress in memory; can be told to fail. */
final class FakeRecord implements TuningRecord {

    final List<Progress> kept = new ArrayList<>(List.of(Progress.NONE));
    final List<Integer> cleared = new ArrayList<>();
    int writesLeft = Integer.MAX_VALUE;

    @Override
    public Progress kept() {
        return kept.getLast();
    }

    @Override
    public void keep(Progress progress) throws IOException {
        if (writesLeft-- <= 0) {
            throw new IOException("No space left on device");
        }
        kept.add(progress);
    }

    @Override
    public Path run(int number) {
        return Path.of("run-" + number);
    }

    @Override
    public void clear(int number) {
        cleared.add(number);
    }
}

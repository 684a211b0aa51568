package loupe.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import loupe.data.ImageSet;
import loupe.data.IdxFiles;
import loupe.data.LabelledImages;

/** Runs commands in this process on fake services and a data set of its own, and keeps what they wrote. */
final class CommandLineFixture {

    final Path home;
    final FakeServices services;
    StopSignals signals = stop -> { };

    CommandLineFixture(Path home) {
        this.home = home;
        this.services = new FakeServices(home);
    }

    /** What a command left behind. */
    record Outcome(int code, String out, String err) {
        List<String> outLines() {
            return out.lines().toList();
        }

        List<String> errLines() {
            return err.lines().toList();
        }
    }

    Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new Commands(services, new Console(out, err), signals).run(arguments);
        return new Outcome(code, out.toString(), err.toString());
    }

    /** Writes a set of {@code count} pictures in both parts; each has a dot in the middle where its label is 1, else none. */
    ImageSet writeData(String name, int side, int count) throws IOException {
        byte[] pixels = new byte[count * side * side];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 2 == 0 ? 1 : 7);
            pixels[i * side * side + side / 2 * side + side / 2] = (byte) (i % 2 == 0 ? 255 : 0);
        }
        LabelledImages images = new LabelledImages(side, side, pixels, labels);
        ImageSet set = new ImageSet(name, List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), images, images);
        IdxFiles.write(Files.createDirectories(home.resolve(name)), set);
        return set;
    }

    static <T> T inLocale(Locale locale, java.util.concurrent.Callable<T> action) throws Exception {
        Locale before = Locale.getDefault();
        Locale.setDefault(locale);
        try {
            return action.call();
        } finally {
            Locale.setDefault(before);
        }
    }
}

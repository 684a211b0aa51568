package loupe.ui.tuning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;

/**
 * How the workshop's own race came in when it was run with Loupe: the lab's CNN on Fashion-MNIST with SGD 0.01, with Adam at that rate
 * and with Adam 0.001. The figures are a file; {@code RaceTable}
 * writes its like, and the one that is kept comes of the nine trainings on the GPU that {@code src/README.md} names. Where there is none,
 * nothing is said.
 */
record WorkshopRace(List<Came> lanes) {

    private static final String FILE = "/loupe/ui/tuning/workshop-race.tsv";
    private static final double SGD_AT_LEAST = 0.895;
    private static final double ADAM_BELOW = 0.01;

    /** A lane's best accuracy over the seeds. */
    record Came(String lane, int epochs, double mean, double lowest, double highest, int seeds) {

        private static Came of(String line) {
            String[] cells = line.split("\t");
            return new Came(cells[0], Integer.parseInt(cells[1]), Double.parseDouble(cells[2]), Double.parseDouble(cells[3]),
                    Double.parseDouble(cells[4]), Integer.parseInt(cells[5]));
        }

        private String words() {
            return Texts.of("race.workshop.lane", lane, Numerals.percent(mean), Numerals.percent(lowest), Numerals.percent(highest));
        }
    }

    /** That which comes with Loupe. */
    static Optional<WorkshopRace> kept() {
        try (InputStream file = WorkshopRace.class.getResourceAsStream(FILE)) {
            return file == null ? Optional.empty() : Optional.of(parse(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a line for each lane: its title, epochs, mean, lowest, highest and seeds, between tabs; SGD 0.01 first, Adam 0.01 next. */
    static WorkshopRace parse(String tsv) {
        return new WorkshopRace(tsv.lines().filter(line -> !line.isBlank()).map(Came::of).toList());
    }

    /** What came in, and whether it is as the workshop has it. */
    String sentence() {
        Came first = lanes.getFirst();
        boolean asTold = first.mean() >= SGD_AT_LEAST && lanes.get(1).mean() <= first.mean() - ADAM_BELOW;
        return Texts.of("race.workshop", first.epochs(), first.seeds(), lanes.stream().map(Came::words).collect(Collectors.joining("; ")))
                + " " + Texts.of(asTold ? "race.workshop.asTold" : "race.workshop.other");
    }
}

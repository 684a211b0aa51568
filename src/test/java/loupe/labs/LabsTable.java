package loupe.labs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import loupe.engine.Engines;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.PlacementRule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The workshop's accuracies on the real data, {@code mvn -Plabs verify}: a quarter of an hour to an hour on two cores. The tables go to
 * {@code target/labs/labs.md} and {@code labs.json}, rewritten after every run; a second start goes on where the first was.
 */
@Tag("labs")
class LabsTable {

    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);
    private static final int EPOCHS = 10;
    /** Enough batches to tell equal from unequal; ten epochs of the larger network would say nothing more. */
    private static final int EPOCHS_OF_A_CNN_TWICE = 2;

    private final PlacementRule rule = new PlacementRule(new Engines().present(), false, Runtime.getRuntime().availableProcessors());
    private final Path results = Path.of("target", "labs");

    @Test
    void the_labs_reach_their_bounds_and_every_job_repeats_bit_for_bit() throws IOException {
        String datasets = System.getenv("LOUPE_DATASETS");
        assumeTrue(datasets != null, "skipped: LOUPE_DATASETS does not name the folder with mnist and fashion-mnist");
        LabBench bench = new LabBench(Path.of(datasets), Files.createDirectories(results));

        Map<String, Double> shortfalls = new TreeMap<>();
        List<String> unequal = new ArrayList<>();
        LabReport report = new LabReport();
        for (Lab lab : Lab.values()) {
            Placement automatic = place(lab, rule.engine(lab.network));
            double mean = labs(bench, report, lab, automatic, SEEDS, "Automatic: ");
            if (mean < lab.bound) {
                shortfalls.put(lab.number, mean);
            }
        }
        otherEngine(bench, report, Lab.MLP_MNIST, SEEDS);
        otherEngine(bench, report, Lab.CNN_MNIST, List.of(1L));
        for (EngineName engine : rule.present()) {
            twice(bench, report, Lab.MLP_MNIST, engine, EPOCHS, unequal);
            twice(bench, report, Lab.CNN_MNIST, engine, EPOCHS_OF_A_CNN_TWICE, unequal);
        }

        assertThat(shortfalls).as("labs below their bound").isEmpty();
        assertThat(unequal).as("jobs that did not repeat").isEmpty();
    }

    private double labs(LabBench bench, LabReport report, Lab lab, Placement where, List<Long> seeds, String how)
            throws IOException {
        List<LabRow> rows = seeds.stream().map(seed -> bench.row(new LabRun(lab, seed, where, EPOCHS, 1))).toList();
        report.add(lab, how + rows.getFirst().engineVersion() + ", " + where.threads(), rows);
        write(report);
        return rows.stream().mapToDouble(LabRow::meanOfLastThree).average().orElseThrow();
    }

    private void otherEngine(LabBench bench, LabReport report, Lab lab, List<Long> seeds) throws IOException {
        for (EngineName engine : Stream.of(EngineName.values()).filter(rule.present()::contains).toList()) {
            if (engine != rule.engine(lab.network)) {
                labs(bench, report, lab, place(lab, engine), seeds, "");
            }
        }
    }

    private void twice(LabBench bench, LabReport report, Lab lab, EngineName engine, int epochs, List<String> unequal)
            throws IOException {
        Placement where = place(lab, engine);
        LabRow first = bench.row(new LabRun(lab, 1, where, epochs, 1));
        LabRow second = bench.row(new LabRun(lab, 1, where, epochs, 2));
        String what = lab.number + ", " + epochs + " epochs, seed 1, " + engine.title() + ", " + where.threads() + " threads";
        report.addPair(what, first, second);
        write(report);
        if (!first.sameAs(second)) {
            unequal.add(what);
        }
    }

    private Placement place(Lab lab, EngineName engine) {
        return new Placement(engine, Device.CPU, rule.threads(lab.network, engine, Device.CPU));
    }

    private void write(LabReport report) throws IOException {
        Files.writeString(results.resolve("labs.md"), report.markdown());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(results.resolve("labs.json").toFile(), report.document());
    }
}

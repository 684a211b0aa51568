package loupe.labs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import loupe.data.BadInputException;
import loupe.data.GrayImage;
import loupe.data.SmallWriting;
import loupe.data.StrokeRenderer;
import loupe.engine.DjlClassifiers;
import loupe.inference.Classifier;
import loupe.inference.Prediction;
import loupe.inference.TrainedModel;
import loupe.storage.CheckpointChoice;
import loupe.storage.Models;
import loupe.storage.StrokeFile;
import loupe.storage.Workspace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How well the networks that ship read small writing in a corner, as strokes and as picture files,
 * {@code mvn -Plabs -Dtest=ReadingTable verify}: a minute. The table goes to {@code target/labs/reading.md}, the strokes
 * beside it as a stroke file.
 */
@Tag("labs")
class ReadingTable {

    private static final int COUNT = 2_000;
    private static final String CURED = "cnn-augmented";
    private static final String STROKES = "strokes, as MNIST";
    private static final String PICTURES = "pictures, one of these ways each";

    private final List<SmallWriting.Written> digits = new SmallWriting().digits(COUNT);
    private final List<String> lines = new ArrayList<>();
    /** What {@value #CURED} reads right of each row. */
    private final Map<String, Double> cured = new HashMap<>();

    @TempDir
    private Path home;

    @Test
    void small_writing_in_a_corner_is_read() throws IOException, BadInputException {
        Path results = Files.createDirectories(Path.of("target", "labs"));
        StrokeFile.write(results.resolve("small-writing.json"), digits.stream().map(SmallWriting.Written::drawing).toList());
        Models models = new Models(new Workspace(home, Clock.systemDefaultZone()));
        try (DjlClassifiers engine = new DjlClassifiers()) {
            Map<String, Classifier> networks = new LinkedHashMap<>();
            for (String name : models.shippedNames().stream().filter(name -> !name.contains("fashion")).toList()) {
                TrainedModel model = models.open(name, CheckpointChoice.LAST);
                networks.put(name, engine.open(model.network(), model.parameters()));
            }
            lines.add("| what is read | digits | " + String.join(" | ", networks.keySet()) + " |");
            lines.add("|---|---|" + "---|".repeat(networks.size()));
            strokes(networks);
            pictures(networks);
            networks.values().forEach(Classifier::close);
        }
        Files.write(results.resolve("reading.md"), lines);
        assertThat(cured.get(STROKES)).as(STROKES).isGreaterThanOrEqualTo(0.90);
        assertThat(cured.get(PICTURES)).as(PICTURES).isGreaterThanOrEqualTo(0.80);
    }

    private void strokes(Map<String, Classifier> networks) {
        StrokeRenderer renderer = new StrokeRenderer();
        row("strokes, as drawn", networks, written -> true, written -> renderer.raw(written.drawing()));
        Function<SmallWriting.Written, GrayImage> mnist = written -> renderer.mnist(written.drawing());
        row(STROKES, networks, written -> true, mnist);
        row("… 4 or 5 points a stroke", networks, written -> written.points() <= 5, mnist);
        row("… 6 to 9 points", networks, written -> written.points() > 5 && written.points() < 10, mnist);
        row("… 10 to 40 points", networks, written -> written.points() >= 10, mnist);
        row("… with a tap of the pen", networks, SmallWriting.Written::tapped, mnist);
        row("… up to the box' edge", networks, SmallWriting.Written::atEdge, mnist);
        for (SmallWriting.Corner corner : SmallWriting.Corner.values()) {
            row("… " + corner, networks, written -> written.corner() == corner, mnist);
        }
    }

    private void pictures(Map<String, Classifier> networks) {
        for (Penned way : Penned.WAYS) {
            row("pictures, " + way.words(), networks, written -> written.number() < 500,
                    written -> way.of(written.drawing()).mnist());
        }
        row(PICTURES, networks, written -> true,
                written -> Penned.WAYS.get(written.number() / 10 % Penned.WAYS.size()).of(written.drawing()).mnist());
    }

    private void row(String what, Map<String, Classifier> networks, Predicate<SmallWriting.Written> which,
                     Function<SmallWriting.Written, GrayImage> path) {
        List<SmallWriting.Written> chosen = digits.stream().filter(which).toList();
        List<GrayImage> pictures = chosen.parallelStream().map(path).toList();
        StringBuilder line = new StringBuilder("| " + what + " | " + chosen.size() + " |");
        networks.forEach((name, network) -> {
            double accuracy = accuracy(network.classify(pictures), chosen);
            line.append(String.format(Locale.ROOT, " %.1f %% |", 100 * accuracy));
            if (name.equals(CURED)) {
                cured.put(what, accuracy);
            }
        });
        lines.add(line.toString());
    }

    private static double accuracy(float[][] answers, List<SmallWriting.Written> digits) {
        int right = 0;
        for (int i = 0; i < answers.length; i++) {
            right += Prediction.of(answers[i]).label() == digits.get(i).digit() ? 1 : 0;
        }
        return (double) right / answers.length;
    }
}

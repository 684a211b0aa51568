package loupe.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import loupe.data.GrayImage;
import loupe.engine.DjlClassifiers;
import loupe.inference.Classifier;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.Presets;
import loupe.training.EngineName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** How long an answer takes: one picture, and the 289 of a shift map, through the classifier that the window uses. */
@Tag("bench")
public class PredictionBench {

    private static final int MAP = 289;
    private static final int FORKS = 1;

    /** Engine and network, open in their own process. */
    @State(Scope.Benchmark)
    public static class Asked {

        @Param({"MXNET", "PYTORCH"})
        public String engine;
        @Param({"mlp", "cnn"})
        public String network;
        private DjlClassifiers classifiers;
        private Classifier classifier;
        private List<GrayImage> one;
        private List<GrayImage> map;

        @Setup
        public void open() {
            NetworkSpec spec = Presets.named(network).orElseThrow();
            classifiers = new DjlClassifiers(EngineName.valueOf(engine));
            classifier = classifiers.open(spec, InitialWeights.of(spec, 1));
            map = IntStream.range(0, MAP).mapToObj(Asked::picture).toList();
            one = map.subList(0, 1);
        }

        @TearDown
        public void close() {
            classifier.close();
            classifiers.close();
        }

        /** A bar of ink that stands elsewhere in each picture. */
        private static GrayImage picture(int number) {
            float[] ink = new float[GrayImage.SIDE * GrayImage.SIDE];
            for (int y = 4; y < 24; y++) {
                for (int x = 0; x < 3; x++) {
                    ink[y * GrayImage.SIDE + 4 + (number + x) % 20] = 1;
                }
            }
            return new GrayImage(GrayImage.SIDE, GrayImage.SIDE, ink);
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public float[][] onePicture(Asked asked) {
        return asked.classifier.classify(asked.one);
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public float[][] shiftMap(Asked asked) {
        return asked.classifier.classify(asked.map);
    }

    @Test
    void answers_are_timed() throws RunnerException, IOException {
        BenchTable table = new BenchTable("prediction", "One prediction, and 289 at once",
                "Milliseconds, p50 / p99, through `Classifier.classify`, one thread, nothing training; each engine and network in "
                        + "a process of its own, 3 s of warm-up, 5 s measured. Load of the machine before: " + BenchTable.load() + ".");
        for (RunResult result : new Runner(new OptionsBuilder().include(PredictionBench.class.getName() + "\\..*")
                .forks(FORKS).warmupIterations(3).warmupTime(TimeValue.seconds(1))
                .measurementIterations(5).measurementTime(TimeValue.seconds(1)).build()).run()) {
            Statistics times = result.getPrimaryResult().getStatistics();
            String network = result.getParams().getParam("network");
            EngineName engine = EngineName.valueOf(result.getParams().getParam("engine"));
            boolean one = result.getParams().getBenchmark().endsWith("onePicture");
            table.row((one ? "one picture, " : "289 pictures, ") + network + " on " + engine.title(),
                    String.format(Locale.ROOT, "%.3f / %.3f", times.getPercentile(50), times.getPercentile(99)),
                    "", one ? elsewhere(engine, network) : "");
        }
        table.write();
    }

    private static String elsewhere(EngineName engine, String network) {
        return switch (engine) {
            case MXNET -> network.equals("mlp") ? "0.26 / 0.50" : "0.71 / 6.5";
            case PYTORCH -> network.equals("mlp") ? "0.054 / 8.3" : "0.44 / 13";
        };
    }
}

package loupe.ui.experiments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loupe.data.GrayImage;
import loupe.data.IdxFiles;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.inference.Classifier;
import loupe.inference.ClassifierFactory;
import loupe.inference.PlainNetwork;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Parameters;
import loupe.storage.Checkpoints;
import loupe.storage.RunFolder;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;

/** A run of a network that sees in which half of a picture the ink is; its checkpoints see nothing, the wrong way round, and right. */
final class FilmFixture {

    static final NetworkSpec HALVES = NetworkText.parse("halves", "flatten | dense 2");

    private FilmFixture() {}

    /** Ink in the left half, or in the right one. */
    static GrayImage half(boolean right) {
        float[] ink = new float[GrayImage.SIDE * GrayImage.SIDE];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = i % GrayImage.SIDE >= GrayImage.SIDE / 2 == right ? 1 : 0;
        }
        return new GrayImage(GrayImage.SIDE, GrayImage.SIDE, ink);
    }

    static TrainingJob job(Path data) {
        return new TrainingJob(HALVES, new DataRef("halves", data.toString(), "ab12"),
                new Hyperparameters(2, 1, 0.1, 0, 0, Optimizer.SGD, Schedule.CONSTANT), 1, new Placement(EngineName.MXNET, Device.CPU, 1));
    }

    /** Begun, with the checkpoints 0, 1 and 2. @param data a folder that is made */
    static RunFolder run(Path folder, Path data) throws Exception {
        write(data);
        RunFolder run = RunFolder.create(folder, job(data));
        run.append(new TrainingEvent.Started(job(data), 2, 1570, "00", "none"));
        run.checkpoints().saveWeights(0, weights(0));
        run.checkpoints().saveWeights(1, weights(-1));
        run.checkpoints().saveWeights(2, weights(1));
        return run;
    }

    static void keep(RunFolder run, long step, float sign) throws IOException {
        new Checkpoints(run.path()).saveWeights(step, weights(sign));
    }

    static Parameters weights(float sign) {
        float[] weight = new float[2 * 784];
        for (int i = 0; i < 784; i++) {
            weight[(i % 28 >= 14 ? 1 : 0) * 784 + i] = sign;
        }
        return new Parameters(List.of(new Parameters.Array("1.weight", List.of(2, 784), weight),
                new Parameters.Array("1.bias", List.of(2), new float[2])));
    }

    private static void write(Path data) throws IOException {
        byte[] pixels = new byte[10 * 784];
        byte[] labels = new byte[10];
        for (int i = 0; i < 10; i++) {
            labels[i] = (byte) (i % 2);
            for (int k = 0; k < 784; k++) {
                pixels[i * 784 + k] = (byte) (k % 28 >= 14 == (i % 2 == 1) ? 255 : 0);
            }
        }
        LabelledImages images = new LabelledImages(28, 28, pixels, labels);
        IdxFiles.write(Files.createDirectories(data), new ImageSet("halves", List.of("left", "right"), images, images));
    }

    /** In plain Java. */
    static ClassifierFactory plain() {
        return (network, parameters) -> new Classifier() {
            private final PlainNetwork plain = new PlainNetwork(network, parameters);

            @Override
            public float[][] classify(List<GrayImage> images) {
                return images.stream().map(image -> {
                    List<Float> said = plain.look(image).answer().orElseThrow().probabilities();
                    float[] row = new float[said.size()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = said.get(i);
                    }
                    return row;
                }).toArray(float[][]::new);
            }

            @Override
            public void close() {}
        };
    }
}

package loupe.bench;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Dataset;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.dataset.Record;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.StackBatchifier;
import ai.djl.util.Progress;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import loupe.data.DataCatalog;
import loupe.data.LabelledImages;
import loupe.engine.DjlTrainer;
import loupe.network.NetworkSpec;
import loupe.network.Presets;
import loupe.training.DataRef;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Placement;
import loupe.training.Recipes;
import loupe.training.RunControl;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;

/**
 * One run of the training benchmark, in a process of its own. Arguments: loop, engine, network, threads, epochs, folder.
 * Prints a line an epoch: {@code EPOCH seconds cpuSeconds}; validation is left out of both.
 */
public final class TrainingRunner {

    private static final int BATCH = 100;
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final EngineName engine;
    private final NetworkSpec network;
    private final int threads;
    private final int epochs;
    private final Path folder;
    private final Hyperparameters settings;

    private TrainingRunner(String[] arguments) {
        engine = EngineName.valueOf(arguments[1]);
        network = Presets.named(arguments[2]).orElseThrow();
        threads = Integer.parseInt(arguments[3]);
        epochs = Integer.parseInt(arguments[4]);
        folder = Path.of(arguments[5]);
        Hyperparameters recipe = Recipes.of(network, "mnist");
        settings = new Hyperparameters(epochs, BATCH, recipe.learningRate(), recipe.momentum(), 0, recipe.optimizer(), recipe.schedule());
    }

    public static void main(String[] arguments) throws Exception {
        TrainingRunner runner = new TrainingRunner(arguments);
        switch (arguments[0]) {
            case "loupe" -> runner.loupe();
            case "ArrayDataset" -> runner.stock(true);
            case "StackBatchifier" -> runner.stock(false);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static double cpu() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }

    private static void print(double seconds, double cpuSeconds, double accuracy) {
        System.out.printf(Locale.ROOT, "EPOCH %.4f %.4f %.4f%n", seconds, cpuSeconds, accuracy);
    }

    /** Our own trainer as it stands: its events and its checkpoints on disk included. */
    private void loupe() throws Exception {
        TrainingJob job = new TrainingJob(network, new DataRef("mnist", folder.toString(), ""), settings, 1,
                new Placement(engine, loupe.training.Device.CPU, threads));
        Path run = Files.createTempDirectory("loupe-bench");
        double[] begin = {0, 0};
        new DjlTrainer().train(job, run, event -> {
            if (event instanceof TrainingEvent.Failed failed) {
                System.out.println(failed.reason());
            }
            if (event instanceof TrainingEvent.CheckpointSaved saved && saved.step() == 0 || event instanceof TrainingEvent.EpochDone) {
                begin[0] = System.nanoTime() / 1e9;
                begin[1] = cpu();
            }
            if (event instanceof TrainingEvent.BatchesDone done) {
                if (begin[0] == 0) {
                    begin[0] = System.nanoTime() / 1e9;
                    begin[1] = cpu();
                }
                last[0] = System.nanoTime() / 1e9 - begin[0];
                last[1] = cpu() - begin[1];
            }
            if (event instanceof TrainingEvent.EpochDone done) {
                print(last[0], last[1], done.trainingAccuracy());
            }
        }, RunControl.NONE);
    }

    private final double[] last = new double[2];

    /** DJL's own loop with its usual evaluators and listeners, on data that lies in the engine's memory. */
    private void stock(boolean whole) throws Exception {
        System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
        LabelledImages images = DataCatalog.read(folder).training();
        try (NDManager manager = Engine.getEngine(engine.title()).newBaseManager(Device.cpu());
             Model model = Model.newInstance("stock", Device.cpu(), engine.title())) {
            Shape one = network.hasConvolutions() ? new Shape(1, 28, 28) : new Shape(784);
            Dataset dataset = dataset(manager, images, one, whole);
            model.setBlock(network.hasConvolutions() ? cnn() : mlp());
            DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                    .addEvaluator(new Accuracy()).optDevices(new Device[] {Device.cpu()})
                    .optOptimizer(Optimizer.sgd().setLearningRateTracker(Tracker.fixed((float) settings.learningRate()))
                            .optMomentum((float) settings.momentum()).build())
                    .addTrainingListeners(TrainingListener.Defaults.basic());
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(new Shape(BATCH).addAll(one));
                trainer.setMetrics(new ai.djl.metric.Metrics());
                for (int epoch = 0; epoch < epochs; epoch++) {
                    double begin = System.nanoTime() / 1e9;
                    double cpuBegin = cpu();
                    EasyTrain.fit(trainer, 1, dataset, null);
                    double seconds = System.nanoTime() / 1e9 - begin;
                    print(seconds, cpu() - cpuBegin, trainer.getTrainingResult().getTrainEvaluation("Accuracy"));
                }
            }
        }
    }

    private static Dataset dataset(NDManager manager, LabelledImages images, Shape one, boolean whole) {
        float[] ink = new float[images.pixels().length];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (images.pixels()[i] & 0xFF) / 255f;
        }
        float[] labels = new float[images.count()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = images.label(i);
        }
        NDArray data = manager.create(ink, new Shape(images.count()).addAll(one));
        NDArray classes = manager.create(labels);
        return whole
                ? new ArrayDataset.Builder().setData(data).optLabels(classes).setSampling(BATCH, true, true).build()
                : new Samples.Builder().of(data, classes).setSampling(BATCH, true, true).optDataBatchifier(new StackBatchifier()).build();
    }

    private static SequentialBlock mlp() {
        return new SequentialBlock().add(Linear.builder().setUnits(128).build()).add(Activation::relu)
                .add(Linear.builder().setUnits(64).build()).add(Activation::relu).add(Linear.builder().setUnits(10).build());
    }

    private static SequentialBlock cnn() {
        return new SequentialBlock()
                .add(Conv2d.builder().setKernelShape(new Shape(5, 5)).setFilters(20).build()).add(Activation::relu)
                .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
                .add(Conv2d.builder().setKernelShape(new Shape(5, 5)).setFilters(50).build()).add(Activation::relu)
                .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
                .add(Blocks.batchFlattenBlock()).add(Linear.builder().setUnits(512).build()).add(Activation::relu)
                .add(Linear.builder().setUnits(10).build());
    }

    /** A data set that hands out one picture at a time, as DJL's documentation shows how to write one. */
    private static final class Samples extends RandomAccessDataset {

        private final NDArray data;
        private final NDArray classes;

        Samples(Builder builder) {
            super(builder);
            data = builder.data;
            classes = builder.classes;
        }

        @Override
        public Record get(NDManager manager, long index) {
            NDArray image = data.get(manager, index);
            NDArray label = classes.get(manager, index);
            return new Record(new NDList(image), new NDList(label));
        }

        @Override
        protected long availableSize() {
            return classes.size();
        }

        @Override
        public void prepare(Progress progress) {}

        static final class Builder extends BaseBuilder<Builder> {
            private NDArray data;
            private NDArray classes;

            Builder of(NDArray images, NDArray labels) {
                data = images;
                classes = labels;
                return this;
            }

            @Override
            protected Builder self() {
                return this;
            }

            Samples build() {
                return new Samples(this);
            }
        }
    }
}

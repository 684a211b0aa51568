package loupe.bench;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDArray;
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
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.StackBatchifier;
import java.nio.file.Path;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.LabelledImages;
import loupe.training.Hyperparameters;
import loupe.training.TrainingJob;

/** DJL's own loop, {@code EasyTrain.fit}, with its usual evaluators and listeners, on data that lies in the engine's memory. */
final class StockLoop implements TrainingRunner.Loop {

    private final Trainer trainer;
    private final Dataset dataset;

    /** @param whole whether batches are gathered whole by {@link ArrayDataset}, else picture by picture */
    StockLoop(TrainingJob job, boolean whole) throws BadInputException {
        String engine = job.where().engine().title();
        System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(job.where().threads()));
        NDManager manager = Engine.getEngine(engine).newBaseManager(Device.cpu());
        boolean convolutions = job.network().hasConvolutions();
        Shape one = convolutions ? new Shape(1, 28, 28) : new Shape(784);
        Hyperparameters settings = job.settings();
        LabelledImages images = DataCatalog.read(Path.of(job.data().folder())).training();
        dataset = dataset(ink(manager, images, one), labels(manager, images), settings.batch(), whole);
        Model model = Model.newInstance("stock", Device.cpu(), engine);
        model.setBlock(convolutions ? cnn() : mlp());
        trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .addEvaluator(new Accuracy()).optDevices(new Device[] {Device.cpu()})
                .optOptimizer(Optimizer.sgd().setLearningRateTracker(Tracker.fixed((float) settings.learningRate()))
                        .optMomentum((float) settings.momentum()).build())
                .addTrainingListeners(TrainingListener.Defaults.basic()));
        trainer.initialize(new Shape(settings.batch()).addAll(one));
        trainer.setMetrics(new Metrics());
    }

    @Override
    public Lap epoch() throws Exception {
        Lap.Mark begin = Lap.Mark.now();
        EasyTrain.fit(trainer, 1, dataset, null);
        Lap.Mark taken = Lap.Mark.now().minus(begin);
        return new Lap(taken.seconds(), taken.cpuSeconds(), trainer.getTrainingResult().getTrainEvaluation("Accuracy"));
    }

    private static Dataset dataset(NDArray ink, NDArray labels, int batch, boolean whole) {
        return whole
                ? new ArrayDataset.Builder().setData(ink).optLabels(labels).setSampling(batch, true, true).build()
                : new SampleDataset.Builder().of(ink, labels).setSampling(batch, true, true)
                        .optDataBatchifier(new StackBatchifier()).build();
    }

    private static NDArray ink(NDManager manager, LabelledImages images, Shape one) {
        float[] ink = new float[images.pixels().length];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (images.pixels()[i] & 0xFF) / 255f;
        }
        return manager.create(ink, new Shape(images.count()).addAll(one));
    }

    private static NDArray labels(NDManager manager, LabelledImages images) {
        float[] labels = new float[images.count()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = images.label(i);
        }
        return manager.create(labels);
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
}

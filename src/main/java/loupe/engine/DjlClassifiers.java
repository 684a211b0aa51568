package loupe.engine;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import loupe.data.GrayImage;
import loupe.inference.Classifier;
import loupe.inference.ClassifierFactory;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;

/**
 * Classifiers on one engine and one thread: PyTorch where it is there, whose single operations start more quickly, else
 * MXNet. Safe to call from any thread. Nothing native is loaded before the first {@link #open}.
 */
public final class DjlClassifiers implements ClassifierFactory, AutoCloseable {

    private final EngineName engine;
    private final Engines engines = new Engines();
    private final EngineThread thread = new EngineThread();
    private final Set<DjlClassifier> open = new HashSet<>();

    /** Chooses the engine by itself. */
    public DjlClassifiers() {
        this(new Engines().present().contains(EngineName.PYTORCH) ? EngineName.PYTORCH : EngineName.MXNET);
    }

    /** Runs on {@code engine}. */
    public DjlClassifiers(EngineName engine) {
        this.engine = engine;
    }

    /**
     * Puts a network into the engine's memory.
     *
     * @throws IllegalStateException with a sentence where the engine does not start, or after {@link #close}
     */
    @Override
    public Classifier open(NetworkSpec network, Parameters parameters) {
        check(network, parameters);
        return thread.call(() -> {
            DjlClassifier classifier = new DjlClassifier(network, parameters, started().newBaseManager(ai.djl.Device.cpu()));
            open.add(classifier);
            return new OnThread(classifier);
        });
    }

    private Engine started() {
        Placement here = new Placement(engine, Device.CPU, 1);
        try {
            engines.start(here);
            return Engine.getEngine(engine.title());
        } catch (EngineException | LinkageError e) {
            throw new IllegalStateException(engines.sentence(here, e), e);
        }
    }

    private static void check(NetworkSpec network, Parameters parameters) {
        List<String> wanted = network.parameters().stream().map(p -> p.name() + p.shape().dimensions()).toList();
        List<String> given = parameters.arrays().stream().map(a -> a.name() + a.dimensions()).toList();
        if (!wanted.equals(given)) {
            throw new IllegalArgumentException("The network \"" + network.name() + "\" wants the parameters " + wanted
                    + " and is given " + given + ".");
        }
    }

    /** Frees every classifier and ends the engine's thread. A second call does nothing. */
    @Override
    public void close() {
        try {
            thread.call(() -> {
                open.forEach(DjlClassifier::close);
                open.clear();
                return true;
            });
        } catch (IllegalStateException closedBefore) {
            return;
        }
        thread.close();
    }

    /** Hands plain pictures to the engine thread and plain numbers back. */
    private final class OnThread implements Classifier {

        private final DjlClassifier classifier;

        OnThread(DjlClassifier classifier) {
            this.classifier = classifier;
        }

        @Override
        public float[][] classify(List<GrayImage> images) {
            float[] ink = classifier.ink(images);
            return thread.call(() -> {
                if (!open.contains(classifier)) {
                    throw new IllegalStateException("this classifier is closed");
                }
                return classifier.classify(ink, images.size());
            });
        }

        @Override
        public void close() {
            try {
                thread.call(() -> {
                    classifier.close();
                    return open.remove(classifier);
                });
            } catch (IllegalStateException closedWithAll) {
                return;
            }
        }
    }
}

package loupe.engine;

import ai.djl.engine.Engine;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;

/** The numerical engines of this class path. */
public final class Engines {

    /** Engines whose native libraries are here, found without loading any of them. */
    public Set<EngineName> present() {
        EnumSet<EngineName> present = EnumSet.noneOf(EngineName.class);
        for (EngineName engine : EngineName.values()) {
            if (isPresent(engine)) {
                present.add(engine);
            }
        }
        return Collections.unmodifiableSet(present);
    }

    private static boolean isPresent(EngineName engine) {
        return switch (engine) {
            case MXNET -> holds("native/lib/mxnet.properties");
            case PYTORCH -> holds("native/lib/pytorch.properties") || System.getenv("PYTORCH_LIBRARY_PATH") != null;
        };
    }

    private static boolean holds(String resource) {
        return Engines.class.getClassLoader().getResource(resource) != null;
    }

    /** What computes, for people, for example {@code MXNet 1.9.0 (DJL 0.36.0) on AVX-512}; starts the engine. */
    String version(Placement where, Processor processor) {
        offline();
        String title = where.engine().title();
        return title + " " + Engine.getEngine(title).getVersion() + " (DJL " + Engine.getDjlVersion() + ") on " + switch (where.device()) {
            case CPU -> processor.kind();
            case GPU -> GraphicsCard.here();
        };
    }

    /** Starts the engine of {@code where} with as many threads as it says. MXNet takes its number from OMP_NUM_THREADS alone. */
    public void start(Placement where) {
        offline();
        if (where.engine() == EngineName.PYTORCH) {
            System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(where.threads()));
        }
        Engine.getEngine(where.engine().title());
    }

    /** Keeps DJL from asking the network for libraries or telling anybody of its use. */
    static void offline() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
    }

    /** What to tell the learner where {@code fault} kept an engine from starting or going on. */
    String sentence(Placement where, Throwable fault) {
        String name = where.engine().title();
        if (!present().contains(where.engine())) {
            return name + " has no native library here. Choose another engine.";
        }
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given");
        if (where.device() == Device.GPU && GraphicsCard.lacksMemory(reason)) {
            return GraphicsCard.memorySentence(reason);
        }
        return name + " could not go on: " + reason.replaceAll("[.\\s]+$", "") + ". " + where.instead();
    }
}

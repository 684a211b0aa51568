package loupe.export;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import loupe.network.BatchNorm;
import loupe.network.Conv2d;
import loupe.network.Flatten;
import loupe.network.Frozen;
import loupe.network.Layer;
import loupe.network.LayerNorm;
import loupe.network.MaxPool;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Residual;
import loupe.network.Shape;
import loupe.network.Step;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Schedule;

/** What the templates need to know of a network and its training. */
record Facts(NetworkSpec network, Hyperparameters settings, Words words) {

    /**
     * The kinds of layers that are there, in small letters; {@code frozen}, {@code frozen-}kind and, of normalisations,
     * {@code frozen-batchnorm-pictures} or {@code -values}; the optimiser, the schedule; {@code decay}, {@code momentum},
     * {@code momentum-changes} where it lasts over steps of different rates,
     * {@code whole} epochs; {@code steps} where the training must know how many it takes.
     */
    Set<String> flags() {
        Set<String> flags = new HashSet<>();
        network.steps().forEach(step -> collect(step, false, flags));
        flags.add(optimizer());
        flags.add(small(settings.schedule()));
        set(flags, "whole", whole());
        set(flags, "decay", settings.weightDecay() > 0);
        set(flags, "momentum", usesMomentum());
        set(flags, "momentum-changes", usesMomentum() && settings.momentum() > 0 && settings.schedule() != Schedule.CONSTANT);
        set(flags, "steps", !whole() || settings.schedule() != Schedule.CONSTANT);
        set(flags, "curved", settings.schedule() == Schedule.COSINE || settings.schedule() == Schedule.ONE_CYCLE);
        return flags;
    }

    private boolean whole() {
        return settings.epochs() == Math.rint(settings.epochs());
    }

    /** Nesterov's way without momentum is SGD's. */
    private String optimizer() {
        boolean still = settings.optimizer() == Optimizer.NAG && settings.momentum() == 0;
        return small(still ? Optimizer.SGD : settings.optimizer());
    }

    private boolean usesMomentum() {
        return settings.optimizer() == Optimizer.SGD || settings.optimizer() == Optimizer.NAG;
    }

    private static void set(Set<String> flags, String name, boolean there) {
        if (there) {
            flags.add(name);
        }
    }

    private static void collect(Step step, boolean frozen, Set<String> flags) {
        Layer layer = step.layer();
        boolean cold = frozen || layer instanceof Frozen;
        flags.add(layer.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        if (cold && !(layer instanceof Frozen || layer instanceof Residual) && !step.parameters().isEmpty()) {
            flags.add("cold");
            flags.add("cold-" + layer.getClass().getSimpleName().toLowerCase(Locale.ROOT)
                    + (step.input() instanceof Shape.Pictures ? "-pictures" : "-values"));
        }
        set(flags, "cold-batchnorm", cold && layer instanceof BatchNorm);
        set(flags, "padded-maxpool", layer instanceof MaxPool pool && pool.padding() > 0);
        set(flags, "strided-dilation", layer instanceof Conv2d conv && conv.stride() > 1 && conv.dilation() > 1);
        set(flags, "channels-first", layer instanceof Flatten && step.input() instanceof Shape.Pictures p && p.channels() > 1);
        step.inside().forEach(inner -> collect(inner, cold, flags));
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Map<String, String> values() {
        List<Integer> dimensions = Arrays.stream(network.input().dimensions()).boxed().toList();
        Map<String, String> values = new HashMap<>();
        values.put("name", words.comment());
        values.put("class", words.className());
        values.put("file", words.fileName());
        values.put("text", NetworkText.of(network));
        values.put("parameters", String.format(Locale.ROOT, "%,d", network.parameterCount()));
        values.put("input", listed(dimensions));
        values.put("tuple", tuple(dimensions));
        List<Integer> last = network.input() instanceof Shape.Pictures p ? List.of(p.height(), p.width(), p.channels()) : dimensions;
        values.put("last", tuple(last));
        values.put("last-list", listed(last));
        values.put("count", whole() ? "batches" : "count");
        values.put("epochs", whole() ? Long.toString((long) settings.epochs()) : Arguments.number(settings.epochs()));
        values.put("layer-epsilon", Arguments.number(LayerNorm.EPSILON));
        values.put("batch", Integer.toString(settings.batch()));
        values.put("rate", Arguments.number(settings.learningRate()));
        values.put("momentum", Arguments.number(settings.momentum()));
        values.put("decay", Arguments.number(settings.weightDecay()));
        values.put("and-decay", settings.weightDecay() > 0 ? ", weight_decay=WEIGHT_DECAY" : "");
        values.put("decays", settings.weightDecay() > 0 ? ".optWeightDecays(WEIGHT_DECAY)" : "");
        boolean onMxnet = List.of("nag", "rmsprop").contains(optimizer());
        values.put("engine", onMxnet ? "MXNet" : "PyTorch");
        values.put("engine-library", onMxnet ? "ai.djl.mxnet:mxnet-engine" : "ai.djl.pytorch:pytorch-engine");
        return values;
    }

    private static String listed(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String tuple(List<Integer> numbers) {
        return "(" + listed(numbers) + (numbers.size() == 1 ? ",)" : ")");
    }
}

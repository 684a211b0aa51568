package loupe.export;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The import lines of the Java code: only those that it uses. */
final class JavaImports {

    /** Classes by the flag of {@link Facts} that needs them. */
    private static final Map<String, Set<String>> BY_FLAG = Map.ofEntries(
            Map.entry("activation", Set.of("ai.djl.nn.Activation")),
            Map.entry("flatten", Set.of("ai.djl.nn.Blocks")),
            Map.entry("conv2d", Set.of("ai.djl.nn.convolutional.Conv2d", "ai.djl.ndarray.types.Shape")),
            Map.entry("dense", Set.of("ai.djl.nn.core.Linear")),
            Map.entry("maxpool", Set.of("ai.djl.nn.pooling.Pool", "ai.djl.ndarray.types.Shape")),
            Map.entry("avgpool", Set.of("ai.djl.nn.pooling.Pool", "ai.djl.ndarray.types.Shape")),
            Map.entry("globalmaxpool", Set.of("ai.djl.nn.pooling.Pool")),
            Map.entry("globalavgpool", Set.of("ai.djl.nn.pooling.Pool")),
            Map.entry("batchnorm", Set.of("ai.djl.nn.norm.BatchNorm")),
            Map.entry("layernorm", Set.of("ai.djl.nn.norm.LayerNorm")),
            Map.entry("dropout", Set.of("ai.djl.nn.norm.Dropout")),
            Map.entry("residual", Set.of("ai.djl.nn.Blocks", "ai.djl.nn.ParallelBlock", "ai.djl.ndarray.NDList", "java.util.List")),
            Map.entry("resize", Set.of("ai.djl.nn.LambdaBlock")),
            Map.entry("pad", Set.of("ai.djl.nn.LambdaBlock", "ai.djl.ndarray.NDArray", "ai.djl.ndarray.NDArrays",
                    "ai.djl.ndarray.NDList", "ai.djl.ndarray.types.Shape")),
            Map.entry("cold-batchnorm", Set.of("ai.djl.nn.AbstractBlock", "ai.djl.ndarray.NDList", "ai.djl.ndarray.NDManager",
                    "ai.djl.ndarray.types.DataType", "ai.djl.ndarray.types.Shape", "ai.djl.training.ParameterStore",
                    "ai.djl.util.PairList")));

    private static final Set<String> NETWORK = Set.of("ai.djl.nn.Block", "ai.djl.nn.Parameter", "ai.djl.nn.SequentialBlock",
            "ai.djl.training.initializer.XavierInitializer");

    private static final Set<String> PROGRAM = Set.of("ai.djl.Device", "ai.djl.Model", "ai.djl.ndarray.NDList",
            "ai.djl.ndarray.NDManager", "ai.djl.ndarray.types.DataType", "ai.djl.ndarray.types.Shape",
            "ai.djl.training.DefaultTrainingConfig", "ai.djl.training.GradientCollector", "ai.djl.training.Trainer",
            "ai.djl.training.TrainingConfig", "ai.djl.training.dataset.ArrayDataset", "ai.djl.training.dataset.Batch",
            "ai.djl.training.loss.Loss", "ai.djl.training.optimizer.Optimizer", "ai.djl.training.tracker.Tracker",
            "ai.djl.translate.TranslateException", "java.io.IOException", "java.io.InputStream", "java.nio.file.Files",
            "java.nio.file.Path", "java.util.Locale", "java.util.stream.IntStream", "java.util.zip.GZIPInputStream");

    private JavaImports() {}

    /** For the network alone. */
    static Page network(Set<String> flags) {
        return page(flags, Set.of());
    }

    /** For the complete program. */
    static Page program(Set<String> flags) {
        return page(flags, PROGRAM);
    }

    private static Page page(Set<String> flags, Set<String> more) {
        Set<String> names = new TreeSet<>(more);
        names.addAll(NETWORK);
        flags.forEach(flag -> names.addAll(BY_FLAG.getOrDefault(flag, Set.of())));
        Page page = new Page();
        names.forEach(name -> page.line("import " + name + ";"));
        return page;
    }
}

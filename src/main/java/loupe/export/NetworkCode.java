package loupe.export;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loupe.network.NetworkSpec;
import loupe.training.Hyperparameters;

/**
 * The same network as code: what Loupe trains, in the words of five libraries. A pure function, fast enough to be
 * called at every edit.
 *
 * <pre>{@code
 * switch (NetworkCode.of(network, settings, Dialect.PYTORCH, Form.COMPLETE)) {
 *     case Exported.Written(Code code, String fileName) -> code.lines(), code.span(path), code.layerAt(line), code.changedSince(before)
 *     case Exported.Refused(String sentence) -> the sentence in place of the code
 * }
 * }</pre>
 */
public final class NetworkCode {

    private static final int MNIST_PIXELS = 28 * 28;
    private static final int MNIST_CLASSES = 10;

    private NetworkCode() {}

    /**
     * Writes {@code network} as code.
     *
     * @param settings what a complete program trains with; the network alone does not depend on them
     */
    public static Exported of(NetworkSpec network, Hyperparameters settings, Dialect dialect, Form form) {
        return fault(network, settings, form).<Exported>map(Exported.Refused::new)
                .orElseGet(() -> written(network, settings, dialect, form));
    }

    private static Optional<String> fault(NetworkSpec network, Hyperparameters settings, Form form) {
        return network.fault().or(() -> form == Form.NETWORK ? Optional.empty() : programFault(network, settings));
    }

    private static Optional<String> programFault(NetworkSpec network, Hyperparameters settings) {
        if (network.input().size() != MNIST_PIXELS) {
            return Optional.of("A complete program reads MNIST's pictures of 28x28 and this network wants "
                    + network.input().inWords() + ". Take the network alone?");
        }
        if (network.classes() < MNIST_CLASSES) {
            return Optional.of("A complete program learns MNIST's 10 classes and this network tells "
                    + network.classes() + " apart. Take the network alone?");
        }
        if (network.parameters().stream().noneMatch(parameter -> parameter.shape().trained())) {
            return Optional.of("Nothing in this network is trained: it has no parameters that are not frozen or switched off. "
                    + "Take the network alone?");
        }
        return settings.fault();
    }

    private static Exported.Written written(NetworkSpec network, Hyperparameters settings, Dialect dialect, Form form) {
        Words words = new Words(network.name());
        Facts facts = new Facts(network, settings, words);
        Set<String> flags = facts.flags();
        Map<String, Page> pages = Map.of("layers", new NetworkWriter(spelling(dialect)).page(network.steps()),
                "imports", form == Form.COMPLETE ? JavaImports.program(flags) : JavaImports.network(flags));
        Code code = new Template(flags, facts.values(), pages).code(template(dialect, form));
        return new Exported.Written(code, dialect == Dialect.DJL ? words.className() + ".java" : words.fileName() + ".py");
    }

    private static Spelling spelling(Dialect dialect) {
        return switch (dialect) {
            case GLUON, SAGEMAKER -> new GluonSpelling();
            case PYTORCH -> new TorchSpelling();
            case KERAS -> new KerasSpelling();
            case DJL -> new DjlSpelling();
        };
    }

    private static String template(Dialect dialect, Form form) {
        String name = switch (dialect) {
            case GLUON -> "gluon";
            case PYTORCH -> "torch";
            case KERAS -> "keras";
            case DJL -> "djl";
            case SAGEMAKER -> form == Form.COMPLETE ? "sagemaker" : "gluon";
        };
        return form == Form.COMPLETE ? name : name + "-network";
    }
}

package loupe.ui.training;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import loupe.ui.common.Texts;

/** The machines of Amazon SageMaker that are offered by name; others can be typed. */
final class Machines {

    /** The last ones have a GPU. */
    static final List<String> OFFERED = List.of("ml.m5.large", "ml.m5.xlarge", "ml.c5.xlarge", "ml.g4dn.xlarge", "ml.g5.xlarge");

    private static final Pattern TYPE = Pattern.compile("ml\\.[a-z0-9-]{1,30}\\.[a-z0-9-]{1,20}");

    private Machines() {}

    /** What is wrong with a machine's name by itself; what the cloud refuses is said before anything is asked for. */
    static Optional<String> fault(String type) {
        return TYPE.matcher(type).matches() ? Optional.empty() : Optional.of(Texts.of("training.fault.machine", type));
    }
}

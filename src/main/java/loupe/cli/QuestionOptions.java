package loupe.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.data.BadInputException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The pictures or drawings that a network is asked about. */
final class QuestionOptions {

    private static final int NAMED = 3;

    @Parameters(paramLabel = "IMAGE", arity = "0..*")
    private List<Path> images = new ArrayList<>();

    @Option(names = "--strokes", paramLabel = "FILE.json")
    private Optional<Path> strokes = Optional.empty();

    @Option(names = "--input", paramLabel = "mnist|raw")
    private InputForm input = InputForm.MNIST;

    /** @throws ParameterException where there are neither, or both */
    void refuseWrong(CommandLine command) {
        if (images.isEmpty() == strokes.isEmpty()) {
            throw new ParameterException(command, images.isEmpty()
                    ? "Name one or more image files, or a stroke file with --strokes."
                    : "Name image files or a stroke file, not both.");
        }
    }

    /** In the order given. */
    List<Question> questions() throws BadInputException {
        return strokes.isPresent() ? input.drawings(strokes.get()) : input.pictures(images);
    }

    /** Why there is no question, which only a stroke file can lead to. */
    String nothing() {
        return strokes.map(file -> file + " holds no drawing, so there is nothing to answer.").orElse("");
    }

    /**
     * Says what was found out about {@code questions}, those of which the same is true together: which way round their ink
     * is, and that some are blank, since an answer to nothing looks like any other.
     */
    static void sayRemarks(List<Question> questions, Console console) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        questions.stream().filter(question -> !question.remark().isEmpty())
                .forEach(question -> names.computeIfAbsent(question.remark(), remark -> new ArrayList<>()).add(question.name()));
        names.forEach((remark, same) -> console.say(together(same) + ": " + remark + "."));
    }

    private static String together(List<String> same) {
        List<String> names = same.stream().distinct().toList();
        String more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
        return String.join(", ", names.subList(0, Math.min(NAMED, names.size()))) + more;
    }
}

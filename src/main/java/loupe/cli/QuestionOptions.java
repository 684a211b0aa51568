package loupe.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** Says which of {@code questions} are blank, where there are any: an answer to nothing looks like any other. */
    static void sayBlank(List<Question> questions, Console console) {
        List<String> blank = questions.stream().filter(Question::isBlank).map(Question::name).toList();
        if (blank.size() == 1) {
            console.say(blank.getFirst() + ": " + Question.BLANK + ".");
        } else if (blank.size() > 1) {
            String more = blank.size() > NAMED ? " and " + (blank.size() - NAMED) + " more" : "";
            console.say(String.join(", ", blank.subList(0, Math.min(NAMED, blank.size()))) + more
                    + ": there is no ink: the network got blank pictures.");
        }
    }
}

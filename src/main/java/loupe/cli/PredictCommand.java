package loupe.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.inference.Classifier;
import loupe.inference.Prediction;
import loupe.inference.TrainedModel;
import loupe.network.NetworkSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a trained network pictures or drawings and prints what it sees in them. */
@Command(name = "predict", sortOptions = false)
final class PredictCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Parameters(paramLabel = "IMAGE", arity = "0..*")
    private List<Path> images = new ArrayList<>();

    @Option(names = "--strokes", paramLabel = "FILE.json")
    private Optional<Path> strokes = Optional.empty();

    @Option(names = "--input", paramLabel = "mnist|raw")
    private InputForm input = InputForm.MNIST;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    PredictCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws BadInputException {
        if (images.isEmpty() == strokes.isEmpty()) {
            throw new ParameterException(spec.commandLine(), images.isEmpty()
                    ? "Name one or more image files, or a stroke file with --strokes."
                    : "Name image files or a stroke file, not both.");
        }
        TrainedModel trained = model.open(services, console);
        if (!trained.network().input().equals(NetworkSpec.DIGIT)) {
            throw new BadInputException(trained.title() + " takes " + trained.network().input().inWords()
                    + ", and pictures and drawings become 28x28.");
        }
        List<Question> questions = strokes.isPresent() ? input.drawings(strokes.get()) : input.pictures(images);
        List<Prediction> answers = answers(trained, questions);
        PredictionText text = new PredictionText(trained.classNames());
        (json ? Stream.of(PredictionText.json(answers)) : text.lines(questions, answers).stream()).forEach(console::print);
        return ExitCode.DONE;
    }

    private List<Prediction> answers(TrainedModel trained, List<Question> questions) throws BadInputException {
        try (Classifier classifier = services.classifiers().open(trained.network(), trained.parameters())) {
            float[][] rows = classifier.classify(questions.stream().map(Question::picture).toList());
            Answers.check(rows, trained.title());
            return Stream.of(rows).map(Prediction::of).toList();
        }
    }
}

package loupe.cli;

import java.util.List;
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

    @Mixin
    private final QuestionOptions asked = new QuestionOptions();

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
        asked.refuseWrong(spec.commandLine());
        TrainedModel trained = model.open(services, console);
        if (!trained.network().input().equals(NetworkSpec.DIGIT)) {
            throw new BadInputException(trained.title() + " takes " + trained.network().input().inWords()
                    + ", and pictures and drawings become 28x28.");
        }
        List<Question> questions = asked.questions();
        List<Prediction> answers = answers(trained, questions);
        if (questions.isEmpty()) {
            console.say(asked.nothing());
        }
        if (json) {
            QuestionOptions.sayRemarks(questions, console);
        }
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

package loupe.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.cloud.aws.AwsFault;
import loupe.cloud.aws.Cloud;
import loupe.cloud.launch.Launch;
import loupe.data.BadInputException;
import loupe.inference.Prediction;
import loupe.storage.CloudLedger;
import loupe.storage.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows an endpoint in the cloud pictures or drawings and prints what it sees in them. */
@Command(name = "predict", sortOptions = false)
final class SageMakerPredictCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--endpoint", required = true, paramLabel = "NAME")
    private String endpoint = "";

    @Mixin
    private final QuestionOptions asked = new QuestionOptions();

    @Mixin
    private final AccountOptions account = new AccountOptions();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    SageMakerPredictCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws BadInputException {
        asked.refuseWrong(spec.commandLine());
        List<Question> questions = asked.questions();
        String body = Invocation.asked(questions.stream().map(Question::picture).toList());
        try (Cloud cloud = account.open(services, console)) {
            int bytes = body.getBytes(StandardCharsets.UTF_8).length;
            int most = cloud.hosting().longestRequest(endpoint);
            if (bytes > most) {
                throw new BadInputException("These " + questions.size() + " pictures make a request of " + bytes + " bytes, and the endpoint takes at most " + most
                        + ". Send fewer at a time.");
            }
            long before = System.nanoTime();
            String answer = asked(cloud, body);
            console.say(endpoint + " answered after " + Math.round((System.nanoTime() - before) / 1e6) + " ms.");
            used(cloud);
            print(questions, answers(answer, questions.size()));
            return ExitCode.DONE;
        }
    }

    private String asked(Cloud cloud, String body) throws BadInputException {
        try {
            return cloud.hosting().ask(endpoint, body);
        } catch (AwsFault fault) {
            if (fault.kind() == AwsFault.Kind.NOT_THERE) {
                throw new BadInputException("There is no endpoint " + endpoint + " in this account and region. \"loupe sagemaker list\" shows those that live.", fault);
            }
            throw fault;
        }
    }

    /** So that Loupe's window knows it. That it cannot be written is no reason to keep an answer back. */
    private void used(Cloud cloud) {
        try {
            for (CloudLedger.Entry entry : services.cloud().ledger().entries()) {
                if (entry.kind() == CloudLedger.Kind.ENDPOINT && entry.name().equals(endpoint) && entry.place().region().equals(cloud.region())) {
                    Launch.used(services.cloud().ledger(), entry.kind(), endpoint, entry.place());
                }
            }
        } catch (BadInputException | IOException fault) {
            console.say("That the endpoint was used cannot be noted: " + fault.getMessage());
        }
    }

    /** @throws IllegalStateException where they are none: the endpoint failed, not who asked it */
    private List<Prediction> answers(String answer, int asked) {
        try {
            List<Prediction> answers = Invocation.answers(answer);
            if (answers.size() != asked) {
                throw new IllegalStateException(endpoint + " was asked about " + asked + " pictures and answered about " + answers.size() + ".");
            }
            return answers;
        } catch (BadInputException fault) {
            throw new IllegalStateException(fault.getMessage(), fault);
        }
    }

    private void print(List<Question> questions, List<Prediction> answers) {
        if (json) {
            QuestionOptions.sayRemarks(questions, console);
        }
        int classes = answers.stream().mapToInt(answer -> answer.probabilities().size()).max().orElse(0);
        PredictionText text = new PredictionText(IntStream.range(0, classes).mapToObj(Integer::toString).toList());
        (json ? Stream.of(PredictionText.json(answers)) : text.lines(questions, answers).stream()).forEach(console::print);
    }
}

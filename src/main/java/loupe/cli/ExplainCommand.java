package loupe.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.data.Sample;
import loupe.inference.Classifier;
import loupe.inference.HiddenSample;
import loupe.inference.LastHidden;
import loupe.inference.Prediction;
import loupe.inference.TrainedModel;
import loupe.network.NetworkSpec;
import loupe.network.Shape;
import loupe.storage.AtomicFile;
import loupe.storage.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes pictures that show why a trained network answers a picture as it does. */
@Command(name = "explain", sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

    private static final int NEAREST = 8;

    private final Services services;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Parameters(paramLabel = "IMAGE")
    private Path image = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out = Path.of("");

    @Option(names = "--class", paramLabel = "K")
    private Optional<Integer> label = Optional.empty();

    @Option(names = "--input", paramLabel = "mnist|raw")
    private InputForm input = InputForm.MNIST;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    ExplainCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws BadInputException {
        TrainedModel trained = model.open(services, console);
        if (!trained.network().input().equals(NetworkSpec.DIGIT)) {
            throw new BadInputException(trained.title() + " takes " + trained.network().input().inWords() + ", and pictures become 28x28.");
        }
        int classes = trained.network().classes();
        if (label.stream().anyMatch(k -> k < 0 || k >= classes)) {
            throw new ParameterException(spec.commandLine(),
                    "--class: " + trained.title() + " has the classes 0 to " + (classes - 1) + ", not " + label.get() + ".");
        }
        Question question = input.pictures(List.of(image)).getFirst();
        try (Classifier classifier = services.classifiers().open(trained.network(), trained.parameters())) {
            float[][] rows = classifier.classify(List.of(question.picture()));
            Answers.check(rows, trained.title());
            explain(trained, classifier, question, Prediction.of(rows[0]));
        }
        return ExitCode.DONE;
    }

    private void explain(TrainedModel trained, Classifier classifier, Question question, Prediction answer) throws BadInputException {
        int shown = label.orElse(answer.label());
        ExplainPictures pictures = new ExplainPictures(trained, question.picture(), shown);
        List<ExplainPictures.File> files = new ArrayList<>(pictures.ofTheNetwork(classifier));
        String data = Sample.set(trained.facts().getOrDefault("data", ""), services.dataSets());
        ImageSet set = DataCatalog.read(services.dataFolder(data, new Percent("Drawing the digits, this once", console)));
        List<HiddenSample.Near> near = List.of();
        if (NetworkSpec.DIGIT.equals(new Shape.Pictures(1, set.training().rows(), set.training().columns()))) {
            LastHidden hidden = new LastHidden(trained.network(), trained.parameters());
            LabelledImages sample = Sample.of(set.training(), HiddenSample.pictures(hidden.size()));
            Percent percent = new Percent("Looking at pictures of " + set.name(), console);
            near = HiddenSample.of(hidden, sample, done -> percent.accept(100 * done / sample.count()), () -> false).orElseThrow()
                    .nearest(hidden.of(question.picture()), NEAREST);
            files.add(ExplainPictures.nearest(sample, near));
        }
        write(files);
        console.print(json ? JsonText.line(document(answer, shown, files, near, set.name())) : sentence(trained, question, answer, shown, files));
    }

    private void write(List<ExplainPictures.File> files) throws BadInputException {
        try {
            for (ExplainPictures.File file : files) {
                AtomicFile.write(out.resolve(file.name()), ByteBuffer.wrap(file.png()));
            }
        } catch (IOException e) {
            throw new BadInputException("The pictures cannot be written into " + out + " (" + e.getClass().getSimpleName()
                    + "). Choose another folder with --out.");
        }
    }

    private Map<String, Object> document(Prediction answer, int shown, List<ExplainPictures.File> files, List<HiddenSample.Near> near, String data) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("label", answer.label());
        map.put("probabilities", answer.probabilities());
        map.put("class", shown);
        map.put("model", model.name());
        map.put("files", files.stream().map(ExplainPictures.File::name).toList());
        map.put("data", data);
        map.put("nearest", near.stream().map(n -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("label", n.label());
            one.put("distance", n.distance());
            return one;
        }).toList());
        return map;
    }

    private String sentence(TrainedModel trained, Question question, Prediction answer, int shown, List<ExplainPictures.File> files) {
        String line = new PredictionText(trained.classNames()).lines(List.of(question), List.of(answer)).getFirst();
        return line + ". For class " + shown + ", " + String.join(", ", files.stream().map(ExplainPictures.File::name).toList()) + " are in " + out + ".";
    }
}

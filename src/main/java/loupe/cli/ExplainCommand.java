package loupe.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.Drawing;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.data.Sample;
import loupe.inference.Classifier;
import loupe.inference.HiddenSample;
import loupe.inference.LastHidden;
import loupe.inference.Pca;
import loupe.inference.Prediction;
import loupe.inference.SmallestChange;
import loupe.inference.TrainedModel;
import loupe.network.NetworkSpec;
import loupe.network.Shape;
import loupe.storage.AtomicFile;
import loupe.storage.HiddenCache;
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

    @Parameters(paramLabel = "IMAGE", arity = "0..1")
    private Optional<Path> image = Optional.empty();

    @Option(names = "--strokes", paramLabel = "FILE.json")
    private Optional<Path> strokes = Optional.empty();

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
        if (image.isEmpty() == strokes.isEmpty()) {
            throw new ParameterException(spec.commandLine(), image.isEmpty()
                    ? "Name an image file, or a stroke file with --strokes." : "Name an image file or a stroke file, not both.");
        }
        TrainedModel trained = model.open(services, console);
        if (!trained.network().input().equals(NetworkSpec.DIGIT)) {
            throw new BadInputException(trained.title() + " takes " + trained.network().input().inWords()
                    + ", and pictures and drawings become 28x28.");
        }
        int classes = trained.network().classes();
        if (label.stream().anyMatch(k -> k < 0 || k >= classes)) {
            throw new ParameterException(spec.commandLine(),
                    "--class: " + trained.title() + " has the classes 0 to " + (classes - 1) + ", not " + label.get() + ".");
        }
        Explained explained = explain(trained);
        write(explained.files());
        console.print(json ? JsonText.line(explained.document(model.name())) : explained.sentences(trained, out));
        return ExitCode.DONE;
    }

    private Explained explain(TrainedModel trained) throws BadInputException {
        Optional<Drawing> drawing = strokes.isPresent() ? Optional.of(InputForm.only(strokes.get())) : Optional.empty();
        Question question = drawing.isPresent() ? input.drawing(strokes.get().toString(), drawing.get())
                : input.pictures(List.of(image.orElseThrow())).getFirst();
        try (Classifier classifier = services.classifiers().open(trained.network(), trained.parameters())) {
            float[][] rows = classifier.classify(List.of(question.picture()));
            Answers.check(rows, trained.title());
            Prediction answer = Prediction.of(rows[0]);
            int shown = label.orElse(answer.label());
            ExplainPictures pictures = new ExplainPictures(trained, question.picture(), shown);
            List<ExplainPictures.File> files = new ArrayList<>(pictures.ofTheNetwork(classifier));
            Optional<Neighbours> near = nearest(trained, question);
            near.map(Neighbours::picture).ifPresent(files::add);
            Optional<Explained.Altered> altered = drawing.map(drawn -> altered(classifier, drawn));
            altered.flatMap(Explained.Altered::found).ifPresent(found -> files.add(
                    ExplainPictures.beside(question.picture(), input.picture(found.change().of(drawing.orElseThrow())))));
            return new Explained(question, answer, shown, files, near, altered);
        }
    }

    /** What a person would have to draw or to rub out for another answer. */
    private Explained.Altered altered(Classifier classifier, Drawing drawing) {
        SmallestChange search = new SmallestChange(drawing, input::picture);
        while (search.step(classifier)) {
            continue;
        }
        return new Explained.Altered(search.found(), search.found().map(found -> input.growth(drawing, found.change().of(drawing))).orElse(1.0));
    }

    /** The training pictures that the network takes for the most like this one; none where they are not 28x28. */
    private Optional<Neighbours> nearest(TrainedModel trained, Question question) throws BadInputException {
        String data = Sample.set(trained.facts().getOrDefault("data", ""), services.dataSets());
        ImageSet set = DataCatalog.read(services.dataFolder(data, new Percent("Drawing the digits, this once", console)));
        if (!NetworkSpec.DIGIT.equals(new Shape.Pictures(1, set.training().rows(), set.training().columns()))) {
            return Optional.empty();
        }
        Fitting.otherClasses(trained, set).ifPresent(sentence -> console.say(sentence + " The nearest pictures are looked for among them all the same."));
        LastHidden hidden = new LastHidden(trained.network(), trained.parameters());
        LabelledImages sample = Sample.of(set.training(), HiddenSample.pictures(hidden.size()));
        HiddenSample seen = seen(trained, set, sample, hidden);
        return Optional.of(new Neighbours(set.name(), sample, seen.nearest(hidden.of(question.picture()), NEAREST)));
    }

    /** What the network makes of the sample; kept, for it takes seconds. */
    private HiddenSample seen(TrainedModel trained, ImageSet set, LabelledImages sample, LastHidden hidden) {
        HiddenCache cache = services.hiddenSamples();
        String key = HiddenCache.key(trained, set, sample);
        Optional<HiddenSample> kept = cache.read(key).map(HiddenCache.Kept::sample).filter(found -> found.labels().length == sample.count());
        if (kept.isPresent()) {
            return kept.get();
        }
        Percent percent = new Percent("Looking at pictures of " + set.name() + ", this once", console);
        HiddenSample made = HiddenSample.of(hidden, sample, done -> percent.accept(100 * done / sample.count()), () -> false).orElseThrow();
        try {
            cache.write(key, new HiddenCache.Kept(made, Pca.of(made.vectors())));
        } catch (IOException full) {
            console.say("What the network makes of them cannot be kept (" + full.getMessage() + "); it is made anew next time.");
        }
        return made;
    }

    private void write(List<ExplainPictures.File> files) throws BadInputException {
        Path asked = image.or(() -> strokes).orElseThrow().toAbsolutePath().normalize();
        if (files.stream().map(file -> out.resolve(file.name()).toAbsolutePath().normalize()).anyMatch(asked::equals)) {
            throw new BadInputException("--out: " + out.resolve(asked.getFileName()) + " is the file that is asked about. Name another folder.");
        }
        try {
            for (ExplainPictures.File file : files) {
                AtomicFile.write(out.resolve(file.name()), ByteBuffer.wrap(file.png()));
            }
        } catch (IOException e) {
            throw new BadInputException("The pictures cannot be written into " + out + " (" + e.getClass().getSimpleName()
                    + "). Choose another folder with --out.");
        }
    }
}

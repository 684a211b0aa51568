package loupe.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.GrayImage;
import loupe.data.ImageSet;
import loupe.data.ImageTransform;
import loupe.inference.Evaluation;
import loupe.inference.TrainedModel;
import loupe.storage.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tries a trained network on the test pictures of a data set, moved and turned where that is asked for. */
@Command(name = "evaluate", sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Option(names = "--data", required = true, paramLabel = "NAME|DIR")
    private String data = "";

    @Option(names = "--shift", paramLabel = "DX,DY", converter = Shift.Converter.class)
    private Shift shift = Shift.NONE;

    @Option(names = "--rotate", paramLabel = "DEGREES")
    private double degrees;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    EvaluateCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws BadInputException {
        if (!Double.isFinite(degrees)) {
            throw new ParameterException(spec.commandLine(), "--rotate: an angle in degrees is a number, not " + degrees + ".");
        }
        TrainedModel trained = model.open(services, console);
        ImageSet set = DataCatalog.read(services.dataFolder(data, new Percent("Drawing the digits, this once", console)));
        Fitting.check(trained, set, console);
        Evaluation.Score score = Trying.of(services, trained, set.test(), this::changed);
        console.print(json ? JsonText.line(document(score, set)) : sentence(score, set));
        return ExitCode.DONE;
    }

    private GrayImage changed(GrayImage image) {
        GrayImage turned = degrees == 0 ? image : ImageTransform.rotated(image, degrees);
        return shift.equals(Shift.NONE) ? turned : ImageTransform.shifted(turned, shift.dx(), shift.dy());
    }

    private Map<String, Object> document(Evaluation.Score score, ImageSet set) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("accuracy", score.accuracy());
        map.put("count", score.count());
        map.put("right", score.right());
        map.put("model", model.name());
        map.put("checkpoint", model.checkpoint().name().toLowerCase(Locale.ROOT));
        map.put("data", set.name());
        map.put("shift", List.of(shift.dx(), shift.dy()));
        map.put("rotate", degrees);
        return map;
    }

    private String sentence(Evaluation.Score score, ImageSet set) {
        String how = (degrees == 0 ? "" : ", turned " + Plain.number(degrees) + " degrees clockwise")
                + (shift.equals(Shift.NONE) ? "" : ", moved " + Plain.number(shift.dx()) + " right and " + Plain.number(shift.dy()) + " down");
        return String.format(Locale.ROOT, "accuracy=%.6f (%d of %d test pictures of %s%s)",
                score.accuracy(), score.right(), score.count(), set.name(), how);
    }
}

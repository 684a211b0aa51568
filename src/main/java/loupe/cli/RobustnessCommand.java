package loupe.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.ImageSet;
import loupe.inference.Classifier;
import loupe.inference.Robustness;
import loupe.inference.TrainedModel;
import loupe.storage.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tries a trained network on test pictures that are moved by whole pixels and turned. */
@Command(name = "robustness", sortOptions = false)
final class RobustnessCommand implements Callable<Integer> {

    /** Farther than this nothing of a 28x28 picture is left. */
    private static final int FARTHEST = 27;

    private final Services services;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Option(names = "--data", required = true, paramLabel = "NAME|DIR")
    private String data = "";

    @Option(names = "--shifts", paramLabel = "N")
    private int shifts = 4;

    @Option(names = "--rotations", paramLabel = "DEGREES", split = ",")
    private List<Double> rotations = List.of(-30.0, -20.0, -10.0, 10.0, 20.0, 30.0);

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    RobustnessCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws BadInputException {
        if (shifts < 0 || shifts > FARTHEST) {
            throw new ParameterException(spec.commandLine(), "--shifts: from 0 to " + FARTHEST + " pixels, not " + shifts + ".");
        }
        for (double degrees : rotations) {
            if (!Double.isFinite(degrees)) {
                throw new ParameterException(spec.commandLine(), "--rotations: an angle in degrees is a number, not " + degrees + ".");
            }
        }
        TrainedModel trained = model.open(services, console);
        ImageSet set = DataCatalog.read(services.dataFolder(data, new Percent("Drawing the digits, this once", console)));
        Fitting.check(trained, set, console);
        Robustness robustness = measured(trained, set);
        console.print(json ? JsonText.line(document(robustness)) : table(robustness, set.name()));
        return ExitCode.DONE;
    }

    private Robustness measured(TrainedModel trained, ImageSet set) throws BadInputException {
        try (Classifier classifier = services.classifiers().open(trained.network(), trained.parameters())) {
            if (set.test().count() > 0) {
                Answers.check(classifier.classify(List.of(set.test().image(0))), trained.title());
            }
            return Robustness.of(classifier, set.test(), shifts, rotations, new Percent("Moving and turning the pictures", console));
        }
    }

    private static Map<String, Object> document(Robustness robustness) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("count", robustness.count());
        map.put("shifts", robustness.shifts().stream().map(shift -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("dx", shift.dx());
            one.put("dy", shift.dy());
            one.put("accuracy", shift.accuracy());
            return one;
        }).toList());
        map.put("rotations", robustness.rotations().stream().map(turn -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("degrees", turn.degrees());
            one.put("accuracy", turn.accuracy());
            return one;
        }).toList());
        return map;
    }

    private String table(Robustness robustness, String set) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT,
                "Accuracy in %% on the %d test pictures of %s, moved by whole pixels (columns: right, rows: down)%n",
                robustness.count(), set));
        text.append("      ").append(row(robustness.shifts().stream().limit(2L * shifts + 1).map(shift -> String.format(Locale.ROOT, "%6d", shift.dx()))));
        for (int dy = -shifts; dy <= shifts; dy++) {
            int now = dy;
            text.append(String.format(Locale.ROOT, "%n%6d", dy)).append(row(robustness.shifts().stream()
                    .filter(shift -> shift.dy() == now).map(shift -> String.format(Locale.ROOT, "%6.1f", 100 * shift.accuracy()))));
        }
        text.append(String.format(Locale.ROOT, "%nmean of the %d: %.2f, least: %.2f", robustness.shifts().size(),
                100 * robustness.meanOfShifts(), 100 * robustness.worstShift()));
        for (Robustness.Turned turn : robustness.rotations()) {
            text.append(String.format(Locale.ROOT, "%nturned %s degrees clockwise: %.2f", Plain.number(turn.degrees()), 100 * turn.accuracy()));
        }
        return text.toString();
    }

    private static String row(java.util.stream.Stream<String> cells) {
        return cells.collect(Collectors.joining());
    }
}

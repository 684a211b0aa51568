package loupe.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import loupe.data.Augmentation;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.ImageSet;
import loupe.network.NetworkSpec;
import loupe.training.DataRef;
import loupe.training.Hyperparameters;
import loupe.training.Recipes;
import loupe.training.Start;
import loupe.training.TrainingJob;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything that repeats a training, on the command line. */
final class JobOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--network", paramLabel = "NAME|FILE|LAYERS")
    private Optional<String> network = Optional.empty();

    @Mixin
    private final StartOption start = new StartOption();

    @Option(names = "--data", required = true, paramLabel = "NAME|DIR")
    private String data = "";

    @Mixin
    private final SettingsOptions settings = new SettingsOptions();

    @Option(names = "--augment", paramLabel = "KIND=AMOUNT,...", converter = AugmentationText.class)
    private Augmentation augmentation = Augmentation.NONE;

    @Mixin
    private final PlacementOptions placement = new PlacementOptions();

    /**
     * A training that was chosen.
     *
     * @param place            where it goes, and what is to be said of that
     * @param lender           whose weights it starts from
     * @param trainingPictures how many there are
     */
    record Chosen(TrainingJob job, PlacementOptions.Choice place, Optional<StartOption.Lender> lender, int trainingPictures) {

        /** The same with another job. */
        Chosen with(TrainingJob other) {
            return new Chosen(other, place, lender, trainingPictures);
        }

        /** For a folder's name. */
        String title() {
            return job.network().name() + " on " + job.data().name();
        }
    }

    /** Refuses what is wrong with the options by themselves, before anything is read. */
    void refuseWrongOptions() {
        placement.fault().ifPresent(this::refuse);
    }

    private void refuse(String sentence) {
        throw new ParameterException(spec.commandLine(), sentence);
    }

    /** The training that the options say; reads its data, drawing the digits where they are wanted for the first time. */
    Chosen choose(Services services, Console console) throws BadInputException {
        return choose(services, console, design -> placement.choose(design, services));
    }

    /** The same training on {@code machines} elsewhere, whatever this machine has. */
    Chosen chooseElsewhere(Services services, Console console, Elsewhere machines) throws BadInputException {
        return choose(services, console, design -> placement.elsewhere(design, machines));
    }

    /** What machines elsewhere are to be told of engine, device and threads. */
    Map<String, String> told(Elsewhere machines) {
        return placement.told(machines);
    }

    /** Chooses where a network is trained. */
    private interface Choosing {
        PlacementOptions.Choice place(NetworkSpec design) throws BadInputException;
    }

    private Chosen choose(Services services, Console console, Choosing choosing) throws BadInputException {
        Optional<StartOption.Lender> lender = start.open(services);
        NetworkSpec design = design(lender);
        Hyperparameters chosen = settings.over(Recipes.of(design, data));
        chosen.fault().ifPresent(this::refuse);
        Path folder = services.dataFolder(data, new Percent("Drawing the digits, this once", console));
        ImageSet set = DataCatalog.read(folder);
        Fitting.check(design, set.training(), set.name(), set.classNames().size());
        PlacementOptions.Choice place = choosing.place(design);
        TrainingJob job = new TrainingJob(design, new DataRef(set.name(), folder.toAbsolutePath().toString(), set.sha256()),
                settings.over(Recipes.of(design, set.name())), settings.seed(), place.where())
                .from(lender.<Start>map(StartOption.Lender::start).orElse(new Start.Fresh())).with(augmentation);
        return new Chosen(job, place, lender, set.training().count());
    }

    private NetworkSpec design(Optional<StartOption.Lender> lender) throws BadInputException {
        if (network.isPresent()) {
            return NetworkArgument.read(network.get());
        }
        return lender.map(model -> model.model().network()).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "No network is named. Name one with --network, or a trained one with --from."));
    }
}

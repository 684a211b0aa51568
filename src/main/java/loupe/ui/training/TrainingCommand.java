package loupe.ui.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import loupe.data.Augmentation;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Presets;
import loupe.training.Hyperparameters;
import loupe.training.Recipes;
import loupe.training.Site;

/** The command that trains without a window what the form says. What has its usual value is left out. */
final class TrainingCommand {

    private static final Map<Setting, String> OPTIONS = new EnumMap<>(Map.of(Setting.EPOCHS, "--epochs", Setting.BATCH, "--batch",
            Setting.LEARNING_RATE, "--lr", Setting.MOMENTUM, "--momentum", Setting.WEIGHT_DECAY, "--weight-decay"));

    private final List<String> words = new ArrayList<>();

    private TrainingCommand(Site site) {
        words.add(ProgramHere.running().words());
        words.add(switch (site) {
            case Site.Here _ -> "train";
            case Site.LocalMode(int instances) -> "sagemaker train --instance-type local --instances " + instances;
            case Site.SageMaker(String type, int instances) -> "sagemaker train --role ARN --instance-type " + type + " --instances " + instances;
        });
    }

    /** Where a number of the form is wrong, all numbers are left out. @param augmentation is taken instead of the form's */
    static String of(FormReading reading, Augmentation augmentation) {
        TrainingCommand command = new TrainingCommand(reading.site());
        command.add(reading.form());
        if (Stream.of(Setting.values()).allMatch(setting -> reading.fault(setting).isEmpty())) {
            command.addNumbers(reading.form());
        }
        command.add("--augment", augmentation.text(), Augmentation.NONE.text());
        return String.join(" ", command.words);
    }

    private void add(TrainingForm form) {
        add("--network", Quoted.word(network(form.spec())), "");
        add("--data", Quoted.word(form.data()), "");
        add("--from", Quoted.word(form.start()), "");
        form.place().engine().ifPresent(engine -> add("--engine", engine.option(), ""));
        form.place().device().ifPresent(device -> add("--device", word(device), ""));
    }

    private void addNumbers(TrainingForm form) {
        Hyperparameters chosen = FormNumbers.settings(form);
        Hyperparameters recipe = Recipes.of(form.spec(), DataNames.name(form.data()));
        Map<Setting, String> usual = FormNumbers.texts(recipe);
        FormNumbers.texts(chosen).forEach((setting, text) -> add(OPTIONS.get(setting), text, usual.get(setting)));
        add("--optimizer", word(chosen.optimizer()), word(recipe.optimizer()));
        add("--schedule", word(chosen.schedule()), word(recipe.schedule()));
        add("--seed", Long.toString(FormNumbers.seed(form)), Long.toString(Recipes.SEED));
        add("--threads", Integer.toString(FormNumbers.threads(form)), "0");
    }

    private void add(String option, String value, String usual) {
        if (!value.equals(usual)) {
            words.add(option);
            words.add(value);
        }
    }

    private static String network(NetworkSpec network) {
        return Presets.all().contains(network) ? network.name() : NetworkText.of(network);
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

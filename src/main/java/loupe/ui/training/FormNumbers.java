package loupe.ui.training;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loupe.data.Augmentation;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Recipes;
import loupe.training.Schedule;
import loupe.ui.common.Texts;

/** Reads the form's numbers, and says in words what is wrong with one. */
final class FormNumbers {

    private static final Hyperparameters HARMLESS =
            new Hyperparameters(1, 1, 1, 0, 0, Optimizer.SGD, Schedule.CONSTANT);

    private static final Set<Setting> FRACTIONS =
            Set.of(Setting.EPOCHS, Setting.LEARNING_RATE, Setting.MOMENTUM, Setting.WEIGHT_DECAY);

    private FormNumbers() {}

    /** What is wrong with the number in that field; empty where nothing is. */
    static Optional<String> fault(TrainingForm form, Setting setting) {
        String text = form.text(setting).strip();
        if (setting == Setting.AUGMENT) {
            return augmentFault(text);
        }
        if (setting == Setting.THREADS && text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return rangeFault(setting, text);
        } catch (NumberFormatException notANumber) {
            boolean whole = !FRACTIONS.contains(setting);
            return Optional.of(Texts.of(whole ? "training.fault.whole" : "training.fault.number", setting.title(), text));
        }
    }

    private static Optional<String> rangeFault(Setting setting, String text) {
        return switch (setting) {
            case EPOCHS -> ranges(Double.parseDouble(text), 1, 1, 0, 0);
            case BATCH -> ranges(1, Integer.parseInt(text), 1, 0, 0);
            case LEARNING_RATE -> ranges(1, 1, Double.parseDouble(text), 0, 0);
            case MOMENTUM -> ranges(1, 1, 1, Double.parseDouble(text), 0);
            case WEIGHT_DECAY -> ranges(1, 1, 1, 0, Double.parseDouble(text));
            case SEED -> Optional.of(Long.parseLong(text)).flatMap(seed -> Optional.empty());
            case THREADS -> threadsFault(Integer.parseInt(text));
            case AUGMENT -> augmentFault(text);
        };
    }

    private static Optional<String> ranges(double epochs, int batch, double rate, double momentum, double decay) {
        return new Hyperparameters(epochs, batch, rate, momentum, decay, HARMLESS.optimizer(), HARMLESS.schedule()).fault();
    }

    private static Optional<String> threadsFault(int threads) {
        return threads >= 1 && threads <= 256 ? Optional.empty() : Optional.of(Texts.of("training.fault.threads", threads));
    }

    private static Optional<String> augmentFault(String text) {
        try {
            augmentation(text);
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(wrong.getMessage());
        }
    }

    private static Augmentation augmentation(String text) {
        return text.isBlank() ? Augmentation.NONE : Augmentation.parse(text);
    }

    /** How the training pictures are changed, of a form without faults; no text means not at all. */
    static Augmentation augmentation(TrainingForm form) {
        return augmentation(form.text(Setting.AUGMENT));
    }

    /** An augmentation as the field shows it: empty text where it changes nothing. */
    static String text(Augmentation augmentation) {
        return augmentation.equals(Augmentation.NONE) ? "" : augmentation.text();
    }

    /** The settings of a form without faults. */
    static Hyperparameters settings(TrainingForm form) {
        return new Hyperparameters(number(form, Setting.EPOCHS), whole(form, Setting.BATCH), number(form, Setting.LEARNING_RATE),
                number(form, Setting.MOMENTUM), number(form, Setting.WEIGHT_DECAY), form.optimizer(), form.schedule());
    }

    /** What makes the course of the learning rate, of a form without faults in these; the rest is harmless. */
    static Hyperparameters rates(TrainingForm form) {
        return new Hyperparameters(number(form, Setting.EPOCHS), whole(form, Setting.BATCH), number(form, Setting.LEARNING_RATE),
                HARMLESS.momentum(), HARMLESS.weightDecay(), HARMLESS.optimizer(), form.schedule());
    }

    /** The seed of a form without faults. */
    static long seed(TrainingForm form) {
        return Long.parseLong(form.text(Setting.SEED).strip());
    }

    /** The threads of a form without faults; 0 for automatic. */
    static int threads(TrainingForm form) {
        return form.text(Setting.THREADS).isBlank() ? 0 : whole(form, Setting.THREADS);
    }

    /** Whether the settings are those of the recipe for the form's network and data. */
    static boolean followsRecipe(TrainingForm form) {
        return form.equals(withRecipe(form));
    }

    static TrainingForm withRecipe(TrainingForm form) {
        return form.with(Recipes.of(form.spec(), DataNames.name(form.data())));
    }

    /** The settings as the fields show them. */
    static Map<Setting, String> texts(Hyperparameters settings) {
        Map<Setting, String> texts = new EnumMap<>(Setting.class);
        texts.put(Setting.EPOCHS, plain(settings.epochs()));
        texts.put(Setting.BATCH, Integer.toString(settings.batch()));
        texts.put(Setting.LEARNING_RATE, plain(settings.learningRate()));
        texts.put(Setting.MOMENTUM, plain(settings.momentum()));
        texts.put(Setting.WEIGHT_DECAY, plain(settings.weightDecay()));
        return texts;
    }

    private static String plain(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    private static int whole(TrainingForm form, Setting setting) {
        return Integer.parseInt(form.text(setting).strip());
    }

    private static double number(TrainingForm form, Setting setting) {
        return Double.parseDouble(form.text(setting).strip());
    }
}

package loupe.ui.training;

import java.util.Locale;
import loupe.ui.common.Texts;

/** What is typed in a field of the form: a number, or how the pictures are changed. */
enum Setting {
    EPOCHS, BATCH, LEARNING_RATE, MOMENTUM, WEIGHT_DECAY, SEED, THREADS, AUGMENT;

    /** As the field's label has it. */
    String title() {
        return Texts.of("training." + key());
    }

    /** What it means, for the pointer and for screen readers. */
    String help() {
        return Texts.of("training." + key() + ".help");
    }

    /** The field's id in the scene. */
    String id() {
        return "training-" + key();
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package loupe.ui.training;

import java.util.Locale;
import loupe.ui.common.Texts;

/** A number of the form that is typed. */
enum Setting {
    EPOCHS, BATCH, LEARNING_RATE, MOMENTUM, WEIGHT_DECAY, SEED, THREADS;

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

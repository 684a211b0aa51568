package loupe.ui.sees;

import java.util.Locale;
import loupe.data.Normalising;

/** Steps that are taken together. */
enum Preset {
    NOTEBOOK, MNIST, MINE;

    /** In ids and in the keys of texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Which of them {@code steps} are; what is neither of the first two is the learner's own. */
    static Preset of(Normalising steps) {
        return steps.equals(Normalising.WORKSHOP_NOTEBOOK) ? NOTEBOOK : steps.equals(Normalising.MNIST) ? MNIST : MINE;
    }
}

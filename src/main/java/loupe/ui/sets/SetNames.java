package loupe.ui.sets;

import loupe.data.KnownSet;

/** How sets are called where there is little room. */
final class SetNames {

    private SetNames() {}

    /** As a sentence names it, for example {@code MNIST}. */
    static String title(KnownSet set) {
        return set.title().replaceFirst(",.*", "");
    }
}

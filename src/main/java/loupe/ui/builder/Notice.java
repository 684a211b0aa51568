package loupe.ui.builder;

import java.util.Optional;

/** Something that is said once. @param refused whether something could not be done; {@code way} what a button beside it does */
record Notice(String sentence, boolean refused, Optional<Way> way) {

    /** @param title as on the button */
    record Way(String title, Runnable act) {}

    static final Notice NONE = new Notice("", false, Optional.empty());

    static Notice said(String sentence) {
        return new Notice(sentence, false, Optional.empty());
    }

    static Notice refused(String sentence) {
        return new Notice(sentence, true, Optional.empty());
    }
}

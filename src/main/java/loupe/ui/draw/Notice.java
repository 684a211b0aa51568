package loupe.ui.draw;

/** A sentence for the learner. @param refused whether something did not work */
record Notice(String sentence, boolean refused) {

    static final Notice NONE = new Notice("", false);
}

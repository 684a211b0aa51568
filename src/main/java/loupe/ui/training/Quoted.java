package loupe.ui.training;

/** Words as a shell takes them. */
final class Quoted {

    private Quoted() {}

    /** {@code text} in one piece. */
    static String word(String text) {
        return text.matches("[A-Za-z0-9@%+=:,./_~-]*") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}

package loupe.data;

/** A file or a value from outside that Loupe cannot use. The message is a sentence: what is wrong, where, what to try. */
public final class BadInputException extends Exception {

    private static final long serialVersionUID = 1;

    public BadInputException(String message) {
        super(message);
    }

    public BadInputException(String message, Throwable cause) {
        super(message, cause);
    }
}

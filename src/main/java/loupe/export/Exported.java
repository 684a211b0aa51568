package loupe.export;

/** What comes of writing a network as code. */
public sealed interface Exported {

    /** The code. @param fileName under which it is saved; in Java the class in it has this name */
    record Written(Code code, String fileName) implements Exported {}

    /** No code: {@code sentence} says why and what to do, for a learner. */
    record Refused(String sentence) implements Exported {}
}

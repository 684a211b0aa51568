package loupe.planted.cli;

/** Breaks: one class touches the standard streams. */
public final class CommandThatPrints {

    void print() {
        System.out.println("result");
    }
}

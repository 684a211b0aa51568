package loupe.planted.ui;

/** Breaks: picocli stays in the commands. */
public final class ViewWithOptions {

    @picocli.CommandLine.Option(names = "--wide")
    private boolean wide;

    boolean wide() {
        return wide;
    }
}

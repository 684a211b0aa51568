package loupe.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Ends a process with the one that started it, however that ends, where that one wishes it. */
public final class Tether {

    /** The variable by which a parent wishes it, who holds the other end of standard input. */
    public static final String VARIABLE = "LOUPE_ENDS_WITH_ITS_PARENT";
    public static final String WISHED = "yes";

    private Tether() {}

    /** Whether the parent wishes it. @param environment the process' variables */
    public static boolean isTied(Map<String, String> environment) {
        return WISHED.equals(environment.get(VARIABLE));
    }

    /** @param environment the process' variables @param parent standard input, which nobody else reads */
    public static void tie(Map<String, String> environment, InputStream parent) {
        if (isTied(environment)) {
            Thread.ofPlatform().name("parent").daemon().start(() -> end(parent));
        }
    }

    private static void end(InputStream parent) {
        try {
            parent.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // It is gone as well.
        }
        Runtime.getRuntime().halt(ChildTrainer.ORPHANED);
    }
}

package loupe.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The inside of a process that serves workers until they have left, and ends with its parent. */
public final class Servant {

    private Servant() {}

    /**
     * Serves. The process ends here in either case: with its parent, whatever native code does, or when the service is over, without
     * what libraries would do at the end, which may hang.
     *
     * @param parent standard input, which ends when the parent does
     * @return never
     */
    public static int run(Runnable service, InputStream parent) {
        Thread.ofPlatform().name("parent").daemon().start(() -> await(parent));
        service.run();
        Runtime.getRuntime().halt(0);
        return 0;
    }

    private static void await(InputStream parent) {
        try {
            parent.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // It is gone as well.
        }
        Runtime.getRuntime().halt(ChildTrainer.ORPHANED);
    }
}

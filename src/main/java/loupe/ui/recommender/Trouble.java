package loupe.ui.recommender;

import java.io.UncheckedIOException;
import loupe.data.BadInputException;
import loupe.ui.common.Texts;

/** What went wrong while something was done for the screen, in a sentence. */
final class Trouble {

    private Trouble() {}

    /** What the learner can mend says so itself; everything else is logged, and the sentence tells what kind it is. */
    static String sentence(Throwable fault) {
        if (fault instanceof BadInputException) {
            return fault.getMessage();
        }
        System.getLogger("loupe.ui").log(System.Logger.Level.ERROR, "The films' screen could not go on.", fault);
        return Texts.of("films.trouble", name(fault));
    }

    /** The kind of a fault, in one word. */
    static String name(Throwable fault) {
        return (fault instanceof UncheckedIOException file ? file.getCause() : fault).getClass().getSimpleName();
    }
}

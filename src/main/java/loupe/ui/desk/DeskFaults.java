package loupe.ui.desk;

import loupe.data.BadInputException;
import loupe.ui.common.Texts;

/** Why a network cannot answer, in a sentence. */
final class DeskFaults {

    private static final System.Logger LOG = System.getLogger("loupe.ui.desk");

    private DeskFaults() {}

    /** The sentence for {@code fault}; one that is the program's own is logged too. */
    static String sentence(Throwable fault) {
        if (fault instanceof BadInputException) {
            return fault.getMessage();
        }
        LOG.log(System.Logger.Level.WARNING, "A network on the desk cannot answer.", fault);
        return Texts.of("desk.fault", fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage());
    }
}

package loupe.ui.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import loupe.data.BadInputException;
import loupe.ui.common.Texts;
import loupe.ui.common.clouds.CloudAccount;
import loupe.ui.common.clouds.CloudThing;

/** Ends things one after the other; one that cannot be ended keeps no other from it. */
record Ending(CloudAccount account, List<CloudThing> things, Consumer<String> said) {

    /** Ends them until the thread is interrupted. @return a sentence for each that could not be ended */
    List<String> failures() {
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < things.size() && !Thread.currentThread().isInterrupted(); i++) {
            said.accept(Texts.of("cloud.ending", CloudWords.title(things.get(i)), i + 1, things.size()));
            try {
                account.end(things.get(i));
            } catch (BadInputException fault) {
                failures.add(fault.getMessage());
            }
        }
        return failures;
    }
}

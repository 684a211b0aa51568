package loupe.ui.cloud;

import java.util.function.BiConsumer;
import loupe.ui.common.clouds.CloudThing;
import loupe.ui.desk.Distant;

/** What can be begun from the cloud screen. @param distant takes a network that answers from afar, by its name */
record CloudWork(CloudViewModel model, DeedViewModel deed, WatchViewModel watch, BiConsumer<String, Distant> distant) {

    /** Has the endpoint answer beside the networks on the desk. */
    void draw(CloudThing endpoint) {
        model.account().ifPresent(account -> distant.accept(endpoint.name(), picture -> account.answer(endpoint.name(), picture)));
    }

    static boolean canDraw(CloudThing thing) {
        return thing.kind() == CloudThing.Kind.ENDPOINT && thing.status().equals("InService");
    }

    static boolean canFetch(CloudThing thing) {
        return thing.kind() == CloudThing.Kind.TRAINING && !thing.canBeStopped();
    }

    static boolean hasTrials(CloudThing thing) {
        return thing.kind() == CloudThing.Kind.TUNING;
    }
}

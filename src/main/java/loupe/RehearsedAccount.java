package loupe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import loupe.cloud.rehearsal.Rehearsal;
import loupe.data.BadInputException;
import loupe.storage.Temporary;
import loupe.training.TrainingBackend;
import loupe.ui.common.clouds.CloudAccount;
import loupe.ui.common.clouds.CloudCall;
import loupe.ui.common.clouds.CloudOffer;
import loupe.ui.common.clouds.CloudOrder;
import loupe.ui.common.clouds.CloudSight;
import loupe.ui.common.clouds.CloudThing;

/** An account that a stand-in on this machine plays; the stand-in and its folder go with it. */
record RehearsedAccount(CloudAccount account, Rehearsal rehearsing, Path folder) implements CloudAccount {

    @Override
    public List<String> elsewhere() {
        return account.elsewhere();
    }

    @Override
    public Map<String, String> rehearsal() {
        Map<String, String> variables = new LinkedHashMap<>(rehearsing.environment());
        variables.put("ROLE", Rehearsal.ROLE);
        return variables;
    }

    @Override
    public CloudSight look() throws BadInputException {
        return account.look();
    }

    @Override
    public void end(CloudThing thing) throws BadInputException {
        account.end(thing);
    }

    /** The stand-in has a role of its own. */
    @Override
    public CloudOffer offer(CloudOrder order) throws BadInputException {
        return account.offer(new CloudOrder(order.job(), order.on(), order.threads(), order.longest(), Rehearsal.ROLE));
    }

    @Override
    public TrainingBackend following(Consumer<String> said) {
        return account.following(said);
    }

    @Override
    public List<CloudCall> calls() {
        return account.calls();
    }

    @Override
    public void close() {
        account.close();
        rehearsing.close();
        try {
            Temporary.delete(folder);
        } catch (IOException e) {
            System.getLogger("loupe").log(System.Logger.Level.WARNING, "What a rehearsal held is not all deleted: " + folder, e);
        }
    }
}

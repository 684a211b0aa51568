package loupe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import loupe.cloud.rehearsal.Rehearsal;
import loupe.data.BadInputException;
import loupe.storage.Temporary;
import loupe.ui.common.clouds.AccountInFront;
import loupe.ui.common.clouds.CloudAccount;
import loupe.ui.common.clouds.CloudDeed;
import loupe.ui.common.clouds.CloudOffer;
import loupe.ui.common.clouds.CloudOrder;
import loupe.ui.common.clouds.CloudWanted;

/** An account that a stand-in on this machine plays; the stand-in and its folder go with it. */
record RehearsedAccount(CloudAccount account, Rehearsal rehearsing, Path folder) implements AccountInFront {

    @Override
    public Map<String, String> rehearsal() {
        Map<String, String> variables = new LinkedHashMap<>(rehearsing.environment());
        variables.put("ROLE", Rehearsal.ROLE);
        return variables;
    }

    /** The stand-in has a role of its own. */
    @Override
    public CloudOffer offer(CloudOrder order) throws BadInputException {
        return account.offer(order.as(Rehearsal.ROLE));
    }

    /** The stand-in has a role of its own. */
    @Override
    public CloudDeed prepare(CloudWanted wanted) throws BadInputException {
        return account.prepare(wanted.as(Rehearsal.ROLE));
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

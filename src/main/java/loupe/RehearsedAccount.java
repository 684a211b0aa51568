package loupe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import loupe.cloud.rehearsal.Rehearsal;
import loupe.data.BadInputException;
import loupe.data.GrayImage;
import loupe.inference.Prediction;
import loupe.storage.Temporary;
import loupe.training.TrainingBackend;
import loupe.ui.common.clouds.CloudAccount;
import loupe.ui.common.clouds.CloudCall;
import loupe.ui.common.clouds.CloudDeed;
import loupe.ui.common.clouds.CloudOffer;
import loupe.ui.common.clouds.CloudOrder;
import loupe.ui.common.clouds.CloudSight;
import loupe.ui.common.clouds.CloudThing;
import loupe.ui.common.clouds.CloudWanted;

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
    public CloudDeed prepare(CloudWanted wanted) throws BadInputException {
        return account.prepare(asHere(wanted));
    }

    @Override
    public Prediction answer(String endpoint, GrayImage picture) throws BadInputException {
        return account.answer(endpoint, picture);
    }

    @Override
    public Path fetch(CloudThing thing) throws BadInputException {
        return account.fetch(thing);
    }

    @Override
    public List<String> trials(CloudThing tuning) throws BadInputException {
        return account.trials(tuning);
    }

    /** The stand-in has a role of its own. */
    private static CloudWanted asHere(CloudWanted wanted) {
        return switch (wanted) {
            case CloudWanted.Endpoint(String model, String power, String _) -> new CloudWanted.Endpoint(model, power, Rehearsal.ROLE);
            case CloudWanted.Tuning(var job, var on, var each, String _) -> new CloudWanted.Tuning(job, on, each, Rehearsal.ROLE);
        };
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

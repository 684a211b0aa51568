package loupe.ui.common.clouds;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import loupe.data.BadInputException;
import loupe.training.TrainingBackend;

/** Lets all places of a window meet in one rehearsal: the first that opens it starts it, the last that closes it ends it. Safe from any thread. */
public final class SharedRehearsal implements CloudAccess {

    private final CloudAccess access;
    private Optional<CloudAccount> played = Optional.empty();
    private int holders;

    public SharedRehearsal(CloudAccess access) {
        this.access = access;
    }

    @Override
    public CloudAccount open(CloudDoor door) throws BadInputException {
        return switch (door) {
            case CloudDoor.Aws aws -> access.open(aws);
            case CloudDoor.Rehearsal rehearsal -> join(rehearsal);
        };
    }

    private synchronized CloudAccount join(CloudDoor.Rehearsal door) throws BadInputException {
        if (played.isEmpty()) {
            played = Optional.of(access.open(door));
        }
        holders++;
        return new Held(played.get());
    }

    private synchronized void leave() {
        holders--;
        if (holders == 0) {
            played.ifPresent(CloudAccount::close);
            played = Optional.empty();
        }
    }

    @Override
    public TrainingBackend containers(int instances, Consumer<String> lines) {
        return access.containers(instances, lines);
    }

    @Override
    public Optional<String> fault(LaunchPart part, String words) {
        return access.fault(part, words);
    }

    @Override
    public CloudCare care() {
        return access.care();
    }

    /** One place's share of it. */
    private final class Held implements AccountInFront {

        private final CloudAccount account;
        private final AtomicBoolean closed = new AtomicBoolean();

        private Held(CloudAccount account) {
            this.account = account;
        }

        @Override
        public CloudAccount account() {
            return account;
        }

        @Override
        public void close() {
            if (!closed.getAndSet(true)) {
                leave();
            }
        }
    }
}

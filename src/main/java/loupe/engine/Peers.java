package loupe.engine;

import ai.djl.engine.EngineException;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.StringArray;
import java.util.List;
import loupe.training.RunControl;
import loupe.training.Sign;

/**
 * The workers that train one network together, as one of them knows them: through MXNet's own key-value store {@code dist_sync}, in which
 * servers keep the sum of what all workers have pushed and hand it out when the last one has (MXNet, "Distributed Training in MXNet").
 * Waits for the others in each call. Owned by the thread that trains.
 */
final class Peers {

    private static final String WEIGHTS = "weights";
    private static final String GRADIENTS = "gradients";
    private static final String REST = "rest";
    private static final String WISHES = "wishes";
    private static final String HASH = "hash";
    /** The largest power of two of which a float still tells every whole number below. */
    private static final long DIGIT = 1 << 20;

    private final Membership membership;
    private final RunControl control;
    private final MxCalls calls;
    private final Pointer store;
    private final Pointer wishes;
    private long step;
    private boolean stopping;

    private Peers(Membership membership, RunControl control, MxCalls calls, Pointer store) {
        this.membership = membership;
        this.control = control;
        this.calls = calls;
        this.store = store;
        wishes = calls.array(new float[1], 1);
    }

    /** Meets the others and waits until all are there. MXNet has been started, in a process whose environment names its role. */
    static Peers meet(Membership membership, RunControl control) {
        try (Memory out = new Memory(Native.POINTER_SIZE)) {
            MxCalls.check(MxLibrary.MXKVStoreCreate("dist_sync", out));
            return new Peers(membership, control, new MxCalls(), out.getPointer(0));
        }
    }

    /** How many there are, this one included. */
    int count() {
        return membership.count();
    }

    /** Whether this is the one that the others follow and that keeps what was learned. */
    boolean isFirst() {
        return membership.rank() == 0;
    }

    /** The batch of an epoch that this worker takes as its {@code number}-th: r, r + N, r + 2N and so on. */
    int share(int number) {
        return number * membership.count() + membership.rank();
    }

    /**
     * Gives all workers what the first one has.
     *
     * @param arrays     overwritten with the first worker's
     * @param firstSteps how many steps the first worker has done, where this is it
     * @param weights    those that will be trained
     * @return how many steps the first worker has done
     */
    long align(List<Pointer> arrays, long firstSteps, MxWeights weights) {
        for (int i = 0; i < arrays.size(); i++) {
            ofFirst(WEIGHTS + "." + i, arrays.get(i));
        }
        Pointer digits = calls.array(new float[] {firstSteps / DIGIT, firstSteps % DIGIT}, 2);
        ofFirst("steps", digits);
        float[] told = new float[2];
        calls.read(digits, told);
        calls.free(digits);
        step = (long) told[0] * DIGIT + (long) told[1];
        open(GRADIENTS, weights.gradients());
        open(WISHES, wishes);
        weights.rest().ifPresent(rest -> open(REST, rest));
        return step;
    }

    /** Puts the sum over all workers in place of the gradients, and the first worker's running averages in place of the others'. */
    void sum(MxWeights weights) {
        calls.await(weights.gradients());
        control.tell(new Sign(Sign.Stage.HANDED_IN, step + 1));
        calls.set(wishes, new float[] {control.stopRequested() ? 1 : 0});
        push(GRADIENTS, weights.gradients());
        push(WISHES, wishes);
        weights.rest().ifPresent(rest -> pushFirst(REST, rest));
        pull(GRADIENTS, weights.gradients());
        pull(WISHES, wishes);
        weights.rest().ifPresent(rest -> pull(REST, rest));
        float[] wish = new float[1];
        calls.read(wishes, wish);
        calls.await(weights.gradients());
        stopping = wish[0] > 0;
        step++;
        control.tell(new Sign(Sign.Stage.STEPPED, step));
    }

    /** Says that this worker lives while it tries the network. */
    void tried() {
        control.tell(new Sign(Sign.Stage.TRIED, step));
    }

    /** The wish of any worker to stop, which all hear after the same step. */
    RunControl control() {
        return new RunControl() {
            @Override
            public boolean stopRequested() {
                return stopping;
            }

            /** One that waited would hold up all the others. */
            @Override
            public void waitWhilePaused() {}
        };
    }

    /** Leaves the others, when all leave. @return whether the weights of every worker have this SHA-256, in hexadecimal digits */
    boolean part(String sha256) {
        float[] own = new float[sha256.length()];
        for (int i = 0; i < own.length; i++) {
            own[i] = Character.digit(sha256.charAt(i), 16);
        }
        Pointer hash = calls.array(own, own.length);
        open(HASH, hash);
        push(HASH, hash);
        pull(HASH, hash);
        float[] sum = new float[own.length];
        calls.read(hash, sum);
        calls.free(hash);
        calls.free(wishes);
        MxCalls.check(MxLibrary.MXKVStoreFree(store));
        boolean same = true;
        for (int i = 0; i < own.length; i++) {
            same &= sum[i] == own[i] * membership.count();
        }
        return same;
    }

    /** Overwrites {@code array} with the first worker's: the sum of that and the others' zeros. */
    private void ofFirst(String key, Pointer array) {
        open(key, array);
        pushFirst(key, array);
        pull(key, array);
        calls.await(array);
    }

    private void pushFirst(String key, Pointer array) {
        if (!isFirst()) {
            calls.set(array, new float[calls.size(array)]);
        }
        push(key, array);
    }

    private void open(String key, Pointer array) {
        call(array, (keys, arrays) -> MxLibrary.MXKVStoreInitEx(store, 1, keys, arrays), key);
    }

    private void push(String key, Pointer array) {
        call(array, (keys, arrays) -> MxLibrary.MXKVStorePushEx(store, 1, keys, arrays, 0), key);
    }

    private void pull(String key, Pointer array) {
        call(array, (keys, arrays) -> MxLibrary.MXKVStorePullEx(store, 1, keys, arrays, 0), key);
    }

    @FunctionalInterface
    private interface Call {
        int with(Pointer keys, Pointer arrays);
    }

    /** @throws EngineException where MXNet refuses */
    private static void call(Pointer array, Call call, String key) {
        try (Memory arrays = MxCalls.handles(array)) {
            MxCalls.check(call.with(new StringArray(new String[] {key}), arrays));
        }
    }
}

package loupe.cloud.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are ordered and have not happened yet. Safe from any thread. */
public final class Faults {

    private final List<Order> orders = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private boolean logsWait;

    private static final class Order {
        private final Fault fault;
        private final String call;
        private int left;

        Order(Fault fault, String call, int left) {
            this.fault = fault;
            this.call = call;
            this.left = left;
        }
    }

    Faults() {}

    /**
     * The next {@code times} requests of one kind end in {@code fault}.
     *
     * @param call an operation's name, {@code DescribeTrainingJob}; of S3 {@code PutObject}, {@code GetObject}, {@code HeadObject}, … ; of STS
     *             {@code GetCallerIdentity}; of an endpoint {@code InvokeEndpoint}; {@code *} is any
     */
    public synchronized void order(Fault fault, String call, int times) {
        orders.add(new Order(fault, call, times));
    }

    /** Log lines of jobs that still run are kept back until the job has ended, as the service does with the last ones. */
    public synchronized void keepLogsBack(boolean back) {
        logsWait = back;
    }

    /** Log lines that hold {@code words} never arrive. */
    public synchronized void loseLines(String words) {
        lost.add(words);
    }

    synchronized boolean loses(String line) {
        return lost.stream().anyMatch(line::contains);
    }

    synchronized boolean logsWait() {
        return logsWait;
    }

    /** The fault in which this request ends; empty where it goes well. */
    synchronized Optional<Fault> next(String call) {
        Optional<Order> order = orders.stream().filter(one -> one.left > 0 && (one.call.equals("*") || one.call.equals(call))).findFirst();
        order.ifPresent(one -> one.left--);
        return order.map(one -> one.fault);
    }
}

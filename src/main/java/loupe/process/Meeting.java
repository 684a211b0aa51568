package loupe.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import loupe.data.BadInputException;
import loupe.storage.OptMl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where machines that train together meet. Machines that all are this one meet on loopback, at a port that each works out from the job for
 * itself unless their parent has chosen one; others at the first machine's address, once its name is known.
 *
 * @param hosts       all machines
 * @param job         what tells this job from others on the same machine, the same text on each machine
 * @param environment this process' variables
 * @param names       looks up a machine's name
 * @param pause       waits before a name is looked up again
 */
public record Meeting(OptMl.Hosts hosts, String job, Map<String, String> environment, Names names, Pause pause) {

    /** How long machines that have not appeared yet are waited for. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(Meeting.class);
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final String LOOPBACK = "127.0.0.1";
    private static final int USUAL_PORT = 8000;
    /** Below what systems hand out by themselves. */
    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 12_000;

    /** Looks up the address of a machine. */
    @FunctionalInterface
    public interface Names {
        InetAddress of(String host) throws UnknownHostException;
    }

    /** Waits for a while. */
    @FunctionalInterface
    public interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    /** That of the job in this process' container. */
    public static Meeting of(OptMl.Hosts hosts, String job, Map<String, String> environment) {
        return new Meeting(hosts, job, environment, InetAddress::getByName, Thread::sleep);
    }

    /** Finds it. @param stopped ends the wait for names @throws BadInputException where names stay unknown */
    Cluster find(BooleanSupplier stopped) throws BadInputException, InterruptedException {
        if (hosts.network().equals("lo")) {
            return onLoopback();
        }
        InetAddress first = await(hosts.all().getFirst(), stopped);
        InetAddress here = await(hosts.here(), stopped);
        return isHere(first) && allAreHere() ? onLoopback()
                : new Cluster(hosts, first.getHostAddress(), port().orElse(USUAL_PORT), here.getHostAddress());
    }

    private Cluster onLoopback() {
        String text = environment.getOrDefault("TRAINING_JOB_NAME", "") + "\n" + hosts.all() + "\n" + job;
        return new Cluster(hosts, LOOPBACK, port().orElse(FIRST_PORT + Math.floorMod(text.hashCode(), PORTS)), LOOPBACK);
    }

    private Optional<Integer> port() {
        return Optional.ofNullable(environment.get(Cluster.PORT)).map(Integer::valueOf);
    }

    private boolean allAreHere() {
        try {
            for (String host : hosts.all()) {
                if (!isHere(names.of(host))) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isHere(InetAddress address) {
        try {
            return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (IOException e) {
            LOG.debug("{} is taken for another machine's", address, e);
            return false;
        }
    }

    private InetAddress await(String host, BooleanSupplier stopped) throws BadInputException, InterruptedException {
        for (long waited = 0; waited < PATIENCE.dividedBy(BETWEEN) && !stopped.getAsBoolean(); waited++) {
            try {
                return names.of(host);
            } catch (UnknownHostException e) {
                LOG.info("{} has no address yet", host);
                pause.of(BETWEEN);
            }
        }
        throw new BadInputException("The machine " + host + " of this job has no address"
                + (stopped.getAsBoolean() ? "; the wait for it was stopped." : ", even after " + PATIENCE.toMinutes() + " minutes."));
    }
}

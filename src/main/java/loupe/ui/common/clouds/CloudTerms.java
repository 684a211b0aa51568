package loupe.ui.common.clouds;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a launch asks for, uploads and costs.
 *
 * @param who     whose account it is and who asks
 * @param request the exact one, as text
 * @param upload  what goes up
 * @param cost    at worst
 * @param place   where it is put
 * @param fault   why it may not be launched, in words; empty where nothing is wrong
 */
public record CloudTerms(CloudSight.Who who, String request, Upload upload, Cost cost, Bucket place, Optional<String> fault) {

    /** @param bytes that are not there yet @param there how many of {@code files} are there already */
    public record Upload(long bytes, int there, int files) {}

    /**
     * What it costs at worst.
     *
     * @param price  of an hour of one machine; empty where nobody tells
     * @param source where that was read and when
     * @param worst  all machines, as long as they may run; empty where nobody tells
     * @param quota  how many of these machines the account may run at a time; empty where nobody tells
     */
    public record Cost(OptionalDouble price, String source, OptionalDouble worst, Time time, OptionalInt quota) {}

    /**
     * How long it is paid for.
     *
     * @param longest   after which the cloud ends the training
     * @param withWaits how long it may take with the waits between its parts; only where the cloud may take its machines back
     * @param warm      how long the machines wait for the next training; zero for not at all
     * @param warmCost  of that wait at most; empty where nobody tells
     */
    public record Time(Duration longest, Optional<Duration> withWaits, Duration warm, OptionalDouble warmCost) {

        /** Of a training on machines that are its own and do not wait. */
        public static Time of(Duration longest) {
            return new Time(longest, Optional.empty(), Duration.ZERO, OptionalDouble.empty());
        }
    }

    /** @param there whether it is there; empty where nobody tells @param elsewhere the addresses that are asked in AWS's place, if any */
    public record Bucket(String name, Optional<Boolean> there, List<String> elsewhere) {
        public Bucket {
            elsewhere = List.copyOf(elsewhere);
        }
    }
}

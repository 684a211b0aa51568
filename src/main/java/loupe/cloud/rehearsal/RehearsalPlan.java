package loupe.cloud.rehearsal;

import java.nio.file.Path;
import java.time.Duration;
import loupe.data.BadInputException;

/**
 * How a rehearsal is to be.
 *
 * @param folder   for buckets and for what hosts see; made where it is missing
 * @param port     0 takes any that is free
 * @param factor   of the waiting times that users report: 1 to practise, 0 for none
 * @param patience between the polite end of a host and the other
 * @param models   opens what endpoints serve
 */
public record RehearsalPlan(Path folder, int port, double factor, Duration patience, ModelOpener models) {

    /** As the service waits, on any free port, and without models. */
    public static RehearsalPlan in(Path folder) {
        return new RehearsalPlan(folder, 0, 1, Waits.PATIENCE, model -> {
            throw new BadInputException("this rehearsal serves no models");
        });
    }

    public RehearsalPlan {
        folder = folder.toAbsolutePath().normalize();
        if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a factor of waiting times is a number from 0 on, not " + factor);
        }
    }

    public RehearsalPlan withPort(int other) {
        return new RehearsalPlan(folder, other, factor, patience, models);
    }

    public RehearsalPlan withFactor(double other) {
        return new RehearsalPlan(folder, port, other, patience, models);
    }

    public RehearsalPlan withPatience(Duration other) {
        return new RehearsalPlan(folder, port, factor, other, models);
    }

    public RehearsalPlan withModels(ModelOpener other) {
        return new RehearsalPlan(folder, port, factor, patience, other);
    }
}

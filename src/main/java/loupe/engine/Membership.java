package loupe.engine;

import java.util.Map;
import java.util.Optional;

/**
 * Which of several workers this process is; its parent says so in variables that MXNet reads too.
 *
 * @param rank  from 0; that one keeps what was learned
 * @param count workers in all
 */
public record Membership(int rank, int count) {

    /** The variable with the worker's number, from 0. */
    public static final String RANK = "LOUPE_WORKER_RANK";

    /** That of a process with these variables; empty where it trains alone. */
    public static Optional<Membership> of(Map<String, String> environment) {
        if (!"worker".equals(environment.get("DMLC_ROLE"))) {
            return Optional.empty();
        }
        return Optional.of(new Membership(Integer.parseInt(environment.get(RANK)), Integer.parseInt(environment.get("DMLC_NUM_WORKER"))));
    }
}

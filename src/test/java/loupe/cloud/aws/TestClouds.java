package loupe.cloud.aws;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** Accounts whose addresses are this machine's, and whose credentials are invented. */
public final class TestClouds {

    /** What must never be seen. */
    public static final String SECRET = "invented-secret-5c1f";
    public static final String KEY = "AKIAINVENTED00000000";
    public static final String TOKEN = "invented-token-90aa";

    private TestClouds() {}

    /** @param environment with the variables that name the addresses; nobody waits longer than a moment */
    public static Cloud at(Map<String, String> environment) {
        return at(environment, time -> Thread.sleep(Math.min(20, time.toMillis())));
    }

    static Cloud at(Map<String, String> environment, Pace pace) {
        Endpoints endpoints = new Endpoints(environment);
        return new Cloud(clients(endpoints), endpoints, new Waiting(pace, Duration.ofSeconds(20), Duration.ofSeconds(2)));
    }

    static AwsClients clients(Endpoints endpoints) {
        return new AwsClients(Region.US_WEST_2, StaticCredentialsProvider.create(AwsSessionCredentials.create(KEY, SECRET, TOKEN)), endpoints,
                new CallLog(Clock.systemUTC()));
    }
}

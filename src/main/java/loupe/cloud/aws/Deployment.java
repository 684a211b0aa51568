package loupe.cloud.aws;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A trained network that is to answer in the cloud.
 *
 * @param name  of the endpoint, its configuration and its model
 * @param model the archive with the network, {@code s3://…}
 * @param where its image serves by {@code serve}
 * @param environment what the image is told by variables; at most 16
 */
public record Deployment(String name, String model, Power power, CloudJob.Surroundings where, Map<String, String> environment) {

    private static final Pattern TYPE = Pattern.compile("ml\\.[a-z0-9-]{1,30}\\.[a-z0-9-]{1,20}");

    public Deployment {
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    }

    /** One whose image needs to be told nothing. */
    public Deployment(String name, String model, Power power, CloudJob.Surroundings where) {
        this(name, model, power, where, Map.of());
    }

    /** The same in other surroundings. */
    public Deployment in(CloudJob.Surroundings other) {
        return new Deployment(name, model, power, other, environment);
    }

    /** What answers. */
    public sealed interface Power {

        /** What AWS would refuse, in words; empty where nothing is. */
        default Optional<String> fault() {
            return switch (this) {
                case Serverless(int megabytes) when megabytes < 1024 || megabytes > 6144 || megabytes % 1024 != 0 ->
                        Optional.of("--serverless must be 1024, 2048, 3072, 4096, 5120 or 6144 megabytes, not " + megabytes + ".");
                case Instance(String type) when !TYPE.matcher(type).matches() ->
                        Optional.of("--instance-type: \"" + type + "\" is no machine of Amazon SageMaker. Take for example ml.m5.large.");
                case Serverless _, Instance _ -> Optional.empty();
            };
        }
    }

    /** Machines that come when something is asked, and go; only answers are paid for. @param megabytes of memory */
    public record Serverless(int megabytes) implements Power {}

    /** One machine that is there, and paid for, until it is deleted. */
    public record Instance(String type) implements Power {}

    /** The first thing that AWS would refuse, in words; empty where nothing is. */
    public Optional<String> fault() {
        return CloudJob.nameFault(name).or(power::fault);
    }

    /** The three requests, in their order, each under its operation's name. */
    public Map<String, Object> requests() {
        Map<String, Object> requests = new LinkedHashMap<>();
        requests.put("CreateModel", RequestText.members(HostingRequests.model(this)));
        requests.put("CreateEndpointConfig", RequestText.members(HostingRequests.configuration(this)));
        requests.put("CreateEndpoint", RequestText.members(HostingRequests.endpoint(this)));
        return Collections.unmodifiableMap(requests);
    }
}

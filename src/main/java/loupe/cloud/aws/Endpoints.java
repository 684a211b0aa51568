package loupe.cloud.aws;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where AWS's services are asked: at AWS, or where the standard variables {@code AWS_ENDPOINT_URL_<SERVICE>} and {@code AWS_ENDPOINT_URL}
 * point (AWS SDKs and Tools Reference Guide, "Service-specific endpoints").
 *
 * @param environment the process' variables
 */
record Endpoints(Map<String, String> environment) {

    private static final String GENERAL = "AWS_ENDPOINT_URL";
    private static final String IGNORED = "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS";

    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9._-]+(:[0-9]{1,5})?(/[^ ]*)?|https?://\\[[0-9a-fA-F:]+\\](:[0-9]{1,5})?(/[^ ]*)?");

    /** The services that Loupe asks, by the names that their variables end with. */
    enum Service { SAGEMAKER, SAGEMAKER_RUNTIME, S3, CLOUDWATCH_LOGS, STS, PRICING, SERVICE_QUOTAS }

    Endpoints {
        environment = Map.copyOf(environment);
    }

    /** The address that was named for {@code service}; empty where it is AWS's own. */
    Optional<URI> of(Service service) {
        return Stream.of(GENERAL + "_" + service, GENERAL).flatMap(name -> named(name).stream()).findFirst();
    }

    /** Whether buckets are named in the path and not in the host's name: wherever any address was named. */
    boolean pathStyle() {
        return Stream.of(Service.values()).anyMatch(service -> of(service).isPresent());
    }

    /** What is wrong with an address that was named; empty where nothing is. */
    Optional<String> fault() {
        return Stream.concat(Stream.of(Service.values()).map(service -> GENERAL + "_" + service), Stream.of(GENERAL))
                .filter(variable -> text(variable).filter(url -> !ADDRESS.matcher(url).matches()).isPresent())
                .map(variable -> variable + ": \"" + environment.get(variable) + "\" is no address such as http://127.0.0.1:4566.").findFirst();
    }

    private Optional<URI> named(String variable) {
        return text(variable).map(URI::create);
    }

    private Optional<String> text(String variable) {
        boolean ignored = environment.getOrDefault(IGNORED, "").equalsIgnoreCase("true");
        return Optional.ofNullable(environment.get(variable)).map(String::strip).filter(url -> !url.isEmpty() && !ignored);
    }
}

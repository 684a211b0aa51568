package loupe.cloud.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes every request, finds the service that it is for, and makes it end in an ordered fault where there is one. */
final class FrontDesk implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FrontDesk.class);

    private static final List<String> HOSTS = List.of("127.0.0.1", "localhost", "[::1]");

    private final Map<String, Service> services;
    private final Service json;
    private final Faults faults;
    private final Clock clock;
    private final AtomicLong requests = new AtomicLong();

    /** @param services by the names in signatures: {@code s3}, {@code sts}, {@code sagemaker} for endpoints @param json for all that name a target */
    FrontDesk(Map<String, Service> services, Service json, Faults faults, Clock clock) {
        this.services = services;
        this.json = json;
        this.faults = faults;
        this.clock = clock;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked asked = Asked.of(exchange);
            Service service = service(asked);
            String call = service.call(asked);
            Optional<Fault> fault = faults.next(call);
            if (fault.equals(Optional.of(Fault.CUT_CONNECTION))) {
                return;
            }
            Answer answer = answer(asked, service, fault);
            LOG.debug("{} {}: {}", call, asked.path(), answer.status());
            answer.with(Map.of("x-amzn-RequestId", "rehearsal-" + requests.incrementAndGet())).send(exchange);
        }
    }

    private Answer answer(Asked asked, Service service, Optional<Fault> fault) throws IOException {
        try {
            checkHost(asked);
            Signature signature = Signature.of(asked, clock.instant());
            if (fault.isPresent()) {
                throw refused(fault.get(), service);
            }
            return service.answer(asked, new Caller(signature.region()));
        } catch (Refused refused) {
            asked.body().skip(Long.MAX_VALUE);
            return service.refusal(refused);
        } catch (RuntimeException broken) {
            LOG.error("A fault of the rehearsal", broken);
            return service.refusal(new Refused(500, "InternalFailure", "The rehearsal has a fault: " + broken));
        }
    }

    /** A page of the web that takes this machine for its own host names that host; programs name this machine. */
    private static void checkHost(Asked asked) throws Refused {
        String host = asked.header("Host").orElse("").replaceAll(":\\d+$", "");
        if (!HOSTS.contains(host)) {
            throw new Refused(403, "AccessDenied", "The rehearsal answers to " + String.join(", ", HOSTS) + " only, not to " + host + ".");
        }
    }

    private Refused refused(Fault fault, Service service) {
        boolean s3 = service == services.get("s3");
        return switch (fault) {
            case THROTTLED -> s3 ? new Refused(503, "SlowDown", "Please reduce your request rate.") : new Refused(400, "ThrottlingException", "Rate exceeded");
            case INTERNAL_ERROR, CUT_CONNECTION -> new Refused(500, s3 ? "InternalError" : "InternalFailure", "We encountered an internal error. Please try again.");
            case EXPIRED_TOKEN -> new Refused(s3 || service == json ? 400 : 403, service == json ? "ExpiredTokenException" : "ExpiredToken",
                    "The security token included in the request is expired");
            case ACCESS_DENIED -> new Refused(s3 || service != json ? 403 : 400, service == json ? "AccessDeniedException" : "AccessDenied",
                    "User: " + Caller.ARN + " is not authorized to perform this action");
            case TAGS_DENIED -> new Refused(400, "AccessDeniedException", "User: " + Caller.ARN + " is not authorized to perform: sagemaker:AddTags");
            case NOT_SUPPORTED -> new Refused(s3 ? 501 : 400, s3 ? "NotImplemented" : "UnknownOperationException", "The operation is not supported.");
            case NOT_SHOWN -> s3 ? new Refused(404, "NoSuchKey", "The specified key does not exist.") : Refused.invalid("Requested resource not found.");
        };
    }

    private Service service(Asked asked) {
        if (asked.header("X-Amz-Target").isPresent()) {
            return json;
        }
        boolean form = asked.header("Content-Type").orElse("").startsWith("application/x-www-form-urlencoded");
        String name = asked.header("Authorization").filter(text -> text.contains("/aws4_request"))
                .map(text -> text.split("/aws4_request")[0]).map(text -> text.substring(text.lastIndexOf('/') + 1)).orElse(form ? "sts" : "s3");
        return services.getOrDefault(name, services.get("s3"));
    }
}

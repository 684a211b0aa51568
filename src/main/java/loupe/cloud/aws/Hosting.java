package loupe.cloud.aws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sagemaker.model.DescribeEndpointResponse;
import software.amazon.awssdk.services.sagemaker.model.ListEndpointsRequest;

/** Endpoints of Amazon SageMaker: trained networks that answer in the cloud, each made of a model, a configuration and an endpoint. */
public final class Hosting {

    /** The longest request that an endpoint without machines of its own takes, in bytes; one with machines takes 6 MiB. */
    public static final int LONGEST_SERVERLESS = 4 * 1024 * 1024;
    public static final int LONGEST_INSTANCE = 6 * 1024 * 1024;

    private final AwsClients clients;

    Hosting(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * Makes all three. Where one of them cannot be made, those that were made before it are deleted again, and nothing that was there already.
     *
     * @return the endpoint's ARN
     */
    public String deploy(Deployment wanted) {
        String name = wanted.name();
        List<Runnable> made = new ArrayList<>();
        try {
            Asking.ask("make the model " + name, () -> clients.sageMaker().createModel(HostingRequests.model(wanted)));
            made.addFirst(() -> deleteModel(name, new ArrayList<>()));
            Asking.ask("make the configuration " + name, () -> clients.sageMaker().createEndpointConfig(HostingRequests.configuration(wanted)));
            made.addFirst(() -> deleteConfiguration(name, new ArrayList<>()));
            return Asking.ask("make the endpoint " + name, () -> text(clients.sageMaker().createEndpoint(HostingRequests.endpoint(wanted)).endpointArn()));
        } catch (AwsFault fault) {
            takeBack(name, made, fault);
            throw fault;
        }
    }

    /** An endpoint whose making was not answered may be there all the same: it keeps what it is made of. */
    private void takeBack(String name, List<Runnable> made, AwsFault fault) {
        try {
            if (fault.kind() != AwsFault.Kind.PASSING || state(name).isEmpty()) {
                made.forEach(Runnable::run);
            }
        } catch (AwsFault again) {
            fault.addSuppressed(again);
        }
    }

    /** How an endpoint stands. @param status as AWS writes it: Creating, InService, Failed, Deleting, … */
    public record State(String name, String arn, String status, Optional<String> failure) {

        public boolean answers() {
            return status.equals("InService");
        }

        public boolean failed() {
            return status.equals("Failed");
        }

        /** As JSON has it. */
        public Map<String, Object> asMap() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("name", name);
            map.put("arn", arn);
            map.put("status", status);
            map.put("failureReason", failure.orElse(null));
            return map;
        }
    }

    /** How an endpoint stands; empty where there is none of that name. */
    public Optional<State> state(String name) {
        Optional<DescribeEndpointResponse> found = Asking.ifThere("describe the endpoint " + name,
                () -> clients.sageMaker().describeEndpoint(ask -> ask.endpointName(name)));
        return found.map(endpoint -> new State(text(endpoint.endpointName()), text(endpoint.endpointArn()), text(endpoint.endpointStatusAsString()),
                Asking.word(endpoint.failureReason())));
    }

    /** How it stands; empty where there is none, and where AWS does not tell. */
    public Optional<State> known(String name) {
        return Asking.ifKnown(() -> state(name));
    }

    /** The endpoints whose names contain {@code part}. */
    public List<State> named(String part) {
        ListEndpointsRequest.Builder request = ListEndpointsRequest.builder().maxResults(100);
        if (!part.isEmpty()) {
            request.nameContains(part);
        }
        return Asking.ask("list endpoints", () -> clients.sageMaker().listEndpointsPaginator(request.build()).endpoints().stream()
                .map(endpoint -> new State(text(endpoint.endpointName()), text(endpoint.endpointArn()), text(endpoint.endpointStatusAsString()),
                        Optional.empty())).toList());
    }

    /** The longest request that the endpoint takes, in bytes; the shorter limit where it cannot be told. */
    public int longestRequest(String name) {
        return isServerless(name).orElse(true) ? LONGEST_SERVERLESS : LONGEST_INSTANCE;
    }

    /** Whether the endpoint has no machines of its own, so that only answers are paid for; empty where it cannot be told. */
    public Optional<Boolean> isServerless(String name) {
        return Asking.ifKnown(() -> Optional.of(clients.sageMaker().describeEndpointConfig(ask -> ask.endpointConfigName(name)).productionVariants()))
                .filter(variants -> !variants.isEmpty()).map(variants -> variants.getFirst().serverlessConfig() != null);
    }

    /** What the endpoint answers to {@code body}, which is JSON. */
    public String ask(String name, String body) {
        return Asking.ask("ask the endpoint " + name, () -> clients.runtime().invokeEndpoint(ask -> ask.endpointName(name).contentType("application/json")
                .accept("application/json").body(SdkBytes.fromUtf8String(body)))).body().asUtf8String();
    }

    /** Deletes endpoint, configuration and model; says which of them were there. What is not there is deleted already. */
    public List<String> delete(String name) {
        List<String> deleted = new ArrayList<>();
        gone("endpoint", name, deleted, () -> clients.sageMaker().deleteEndpoint(ask -> ask.endpointName(name)));
        deleteConfiguration(name, deleted);
        deleteModel(name, deleted);
        return deleted;
    }

    private void deleteConfiguration(String name, List<String> deleted) {
        gone("configuration", name, deleted, () -> clients.sageMaker().deleteEndpointConfig(ask -> ask.endpointConfigName(name)));
    }

    private void deleteModel(String name, List<String> deleted) {
        gone("model", name, deleted, () -> clients.sageMaker().deleteModel(ask -> ask.modelName(name)));
    }

    private static void gone(String what, String name, List<String> deleted, Runnable question) {
        Asking.ifThere("delete the " + what + " " + name, () -> {
            question.run();
            return true;
        }).ifPresent(done -> deleted.add(what + " " + name));
    }

    private static String text(String value) {
        return Optional.ofNullable(value).orElse("");
    }
}

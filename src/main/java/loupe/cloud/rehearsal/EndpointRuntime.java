package loupe.cloud.rehearsal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loupe.cloud.NetworkServer;
import loupe.storage.JsonText;

/** What asks an endpoint: {@code POST /endpoints/NAME/invocations}. Passes it on to the network's own server. */
final class EndpointRuntime implements Service {

    private static final Pattern PATH = Pattern.compile("/endpoints/([^/]+)/invocations");
    /** The longest body through an endpoint without instances, in bytes. */
    private static final int LONGEST_SERVERLESS = 4 * 1024 * 1024;
    private static final int MODEL_ERROR = 424;
    private static final String JSON = "application/json";

    private final Shelf<PlayedEndpoint> endpoints;
    private final HttpClient client = HttpClient.newHttpClient();

    EndpointRuntime(Shelf<PlayedEndpoint> endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public String call(Asked asked) {
        return "InvokeEndpoint";
    }

    @Override
    public Answer answer(Asked asked, Caller caller) throws Refused, IOException {
        Matcher path = PATH.matcher(asked.path());
        if (!path.matches() || !asked.method().equals("POST")) {
            throw new Refused(404, "UnknownOperationException", "The rehearsal does not know " + asked.method() + " " + asked.path() + ".");
        }
        String name = path.group(1);
        PlayedEndpoint endpoint = endpoints.find(name)
                .orElseThrow(() -> new Refused(400, "ValidationError", "Endpoint " + name + " of account " + Caller.ACCOUNT + " not found."));
        InetSocketAddress address = endpoint.address().orElseThrow(() -> new Refused(400, "ValidationError",
                "Endpoint " + name + " of account " + Caller.ACCOUNT + " is in status " + endpoint.status() + "."));
        return pass(body(asked, endpoint), asked.header("Content-Type").orElse(JSON), address);
    }

    private static byte[] body(Asked asked, PlayedEndpoint endpoint) throws Refused, IOException {
        int most = endpoint.serverless() ? LONGEST_SERVERLESS : NetworkServer.LONGEST;
        byte[] body = asked.body().readNBytes(most + 1);
        if (body.length > most) {
            throw endpoint.serverless() ? new Refused(400, "ValidationError", "Request body exceeds the limit of " + most + " bytes.")
                    : new Refused(413, "RequestEntityTooLarge", "The request is over " + most + " bytes.");
        }
        return body;
    }

    private Answer pass(byte[] body, String type, InetSocketAddress address) throws Refused, IOException {
        URI uri = URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/invocations");
        try {
            HttpResponse<byte[]> said = client.send(HttpRequest.newBuilder(uri).header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (said.statusCode() != 200) {
                return modelError(said.statusCode(), new String(said.body(), StandardCharsets.UTF_8));
            }
            return Answer.bytes(200, JSON, said.body()).with(Map.of("x-Amzn-Invoked-Production-Variant", "rehearsal"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(503, "ServiceUnavailable", "The rehearsal is being closed.");
        }
    }

    private static Answer modelError(int status, String said) {
        return Answer.text(MODEL_ERROR, JSON, JsonText.line(Map.of("Message", "Received client error (" + status + ") from primary with message \""
                + said + "\".", "OriginalStatusCode", status, "OriginalMessage", said))).with(Map.of("x-amzn-ErrorType", "ModelError"));
    }

    @Override
    public Answer refusal(Refused refused) {
        return Answer.text(refused.status(), JSON, JsonText.line(Map.of("Message", refused.getMessage()))).with(Map.of("x-amzn-ErrorType", refused.code()));
    }
}

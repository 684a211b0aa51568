package loupe.cloud.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import loupe.data.BadInputException;
import loupe.storage.JsonText;

/** Asks a rehearsal as programs ask AWS, signed in form, over HTTP. */
final class SignedClient {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI endpoint;

    SignedClient(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** An answer. */
    record Said(int status, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        Members json() {
            try {
                return new Members(JsonText.object(text(), "the answer"));
            } catch (BadInputException e) {
                throw new AssertionError(text(), e);
            }
        }

        /** The code and the sentence of a refusal. */
        String refusal() {
            return status + " " + json().needed("__type") + ": " + json().needed("message");
        }
    }

    /** Calls an operation of SageMaker. */
    Said sageMaker(String operation, Map<String, ?> request) throws IOException, InterruptedException {
        return json("sagemaker", "SageMaker." + operation, JsonText.line(request));
    }

    Said logs(String operation, Map<String, ?> request) throws IOException, InterruptedException {
        return json("logs", "Logs_20140328." + operation, JsonText.line(request));
    }

    Said json(String service, String target, String body) throws IOException, InterruptedException {
        return send(signed(request("POST", "/", body.getBytes(StandardCharsets.UTF_8)).header("X-Amz-Target", target)
                .header("Content-Type", "application/x-amz-json-1.1"), service));
    }

    Said s3(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        return s3(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Said s3(String method, String path, byte[] body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(method, path, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(signed(request, "s3"));
    }

    HttpRequest.Builder request(String method, String path, byte[] body) {
        return HttpRequest.newBuilder(endpoint.resolve(path)).method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    }

    HttpRequest.Builder signed(HttpRequest.Builder request, String service) {
        return signed(request, service, Instant.now());
    }

    HttpRequest.Builder signed(HttpRequest.Builder request, String service, Instant when) {
        String stamp = STAMP.format(when);
        return request.header("X-Amz-Date", stamp).header("Authorization", "AWS4-HMAC-SHA256 Credential=rehearsal/" + stamp.substring(0, 8)
                + "/us-west-2/" + service + "/aws4_request, SignedHeaders=host;x-amz-date, Signature=" + "0123456789abcdef".repeat(4));
    }

    Said send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> said = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        Map<String, String> headers = new LinkedHashMap<>();
        said.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        return new Said(said.statusCode(), headers, said.body());
    }
}

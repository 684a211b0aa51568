package loupe.cloud.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Something that stands in for AWS otherwise than Loupe's own rehearsal does. */
final class OtherServers implements AutoCloseable {

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Function<Asked, Answer> answers;

    /** @param headers by their names in lower case @param target of the services that speak JSON */
    record Asked(String method, String path, Map<String, String> headers, String body) {

        String target() {
            String whole = headers.getOrDefault("x-amz-target", "");
            return whole.substring(whole.lastIndexOf('.') + 1);
        }
    }

    /** What is answered. */
    record Answer(int status, String body) {

        static Answer of(String body) {
            return new Answer(200, body);
        }
    }

    OtherServers(Function<Asked, Answer> answers) throws IOException {
        this.answers = answers;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new TreeMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            Asked question = new Asked(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            asked.add(question);
            Answer answer = answers.apply(question);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            boolean silent = exchange.getRequestMethod().equals("HEAD") || bytes.length == 0;
            exchange.sendResponseHeaders(answer.status(), silent ? -1 : bytes.length);
            if (!silent) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    List<Asked> asked() {
        return asked;
    }

    Cloud cloud() {
        return TestClouds.at(environment());
    }

    AwsClients clients() {
        return TestClouds.clients(new Endpoints(environment()));
    }

    private Map<String, String> environment() {
        return Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

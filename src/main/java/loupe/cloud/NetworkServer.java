package loupe.cloud;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loupe.data.BadInputException;
import loupe.inference.Classifier;
import loupe.storage.Invocation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers for one network as an Amazon SageMaker container does: {@code GET /ping} says that it lives, {@code POST /invocations} takes an
 * {@link Invocation}. What cannot be read gets 400, what is over 6 MiB 413, each with a sentence in {@code {"error":…}}.
 */
public final class NetworkServer implements AutoCloseable {

    /** The longest body that an endpoint on an instance takes, in bytes (Amazon SageMaker's InvokeEndpoint, 2025). */
    public static final int LONGEST = 6 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(NetworkServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final long MOST_THROWN_AWAY = 64L * 1024 * 1024;

    private final HttpServer server;
    private final AnswerQueue queue;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Visits visits;

    private NetworkServer(HttpServer server, AnswerQueue queue, Duration silence) {
        this.server = server;
        this.queue = queue;
        visits = new Visits(workers, silence);
    }

    /**
     * Listens from now on.
     *
     * @param network not closed with this
     * @param address port 0 takes any that is free
     */
    public static NetworkServer start(Classifier network, InetSocketAddress address) throws IOException {
        return start(network, address, SILENCE);
    }

    /** @param silence for so long a request that is not whole may stand still when this is closed */
    static NetworkServer start(Classifier network, InetSocketAddress address, Duration silence) throws IOException {
        // A short answer goes out at once, not when the client has acknowledged its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        NetworkServer made = new NetworkServer(HttpServer.create(address, 0), new AnswerQueue(network), silence);
        made.server.createContext("/", exchange -> made.answer(exchange));
        made.server.setExecutor(made.visits);
        made.server.start();
        return made;
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** How many requests wait for the network. */
    int waiting() {
        return queue.waiting();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String method = exchange.getRequestMethod();
            if (path.equals("/ping") && method.equals("GET")) {
                exchange.sendResponseHeaders(200, -1);
            } else if (path.equals("/invocations") && method.equals("POST")) {
                invoke(exchange);
            } else if (path.equals("/ping") || path.equals("/invocations")) {
                send(exchange, 405, Invocation.refusal(path + " is asked with " + (path.equals("/ping") ? "GET" : "POST") + ", not " + method + "."));
            } else {
                send(exchange, 404, Invocation.refusal("There is nothing at " + path + "; ask /ping or /invocations."));
            }
        }
    }

    private void invoke(HttpExchange exchange) throws IOException {
        InputStream sent = visits.noticed(exchange.getRequestBody());
        byte[] body = sent.readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            // Most clients read the answer only when all that they send is taken.
            sent.skip(MOST_THROWN_AWAY);
            send(exchange, 413, Invocation.refusal("The request is over " + LONGEST + " bytes. Send fewer pictures at a time."));
            return;
        }
        visits.isWhole();
        try {
            Invocation invocation = Invocation.parse(body);
            send(exchange, 200, invocation.answer(queue.ask(invocation.pictures())));
        } catch (BadInputException fault) {
            send(exchange, 400, Invocation.refusal(fault.getMessage()));
        } catch (RuntimeException fault) {
            LOG.error("A request could not be answered", fault);
            send(exchange, 500, Invocation.refusal(String.valueOf(fault.getMessage())));
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Takes no more requests, answers those that are there, and ends. Who is only connected, or falls silent in the middle of a request, is not waited for. */
    @Override
    public void close() {
        // The server itself would wait for connections that ask nothing.
        Thread stopping = Thread.ofVirtual().start(() -> server.stop((int) PATIENCE.toSeconds()));
        visits.await(PATIENCE);
        stopping.interrupt();
        workers.close();
        queue.close();
    }
}

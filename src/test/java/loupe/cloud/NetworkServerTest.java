package loupe.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.data.GrayImage;
import loupe.inference.Classifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkServerTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Integer> together = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile CountDownLatch reached = new CountDownLatch(0);
    private volatile boolean broken;
    private NetworkServer server;

    /** Says that a picture shows the digit that stands, in tenths, in its first pixel. */
    private final Classifier network = new Classifier() {
        @Override
        public float[][] classify(List<GrayImage> images) {
            reached.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (broken) {
                throw new IllegalStateException("the engine is gone");
            }
            together.add(images.size());
            return images.stream().map(image -> {
                float[] row = new float[10];
                row[Math.round(10 * image.at(0, 0))] = 1;
                return row;
            }).toArray(float[][]::new);
        }

        @Override
        public void close() {}
    };

    @BeforeEach
    void start() throws Exception {
        server = NetworkServer.start(network, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Duration.ofMillis(50));
    }

    @AfterEach
    void stop() {
        gate.countDown();
        server.close();
    }

    @Test
    void a_ping_is_answered_with_200() throws Exception {
        assertThat(send("/ping", HttpRequest.newBuilder().GET()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_picture_is_answered_with_its_class() throws Exception {
        assertThat(ask("[" + picture(7) + "," + picture(2) + "]").body()).isEqualTo("7");
    }

    @Test
    void instances_are_answered_with_predictions() throws Exception {
        HttpResponse<String> answer = ask("{\"instances\":[" + picture(0) + "]}");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body()).isEqualTo("{\"predictions\":[{\"label\":0,\"probabilities\":[1.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0]}]}");
    }

    @Test
    void what_cannot_be_read_is_told_with_400() throws Exception {
        HttpResponse<String> answer = ask("[[1,2,3]]");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Picture 1 must be 784 numbers or 28 rows of 28, not 3 of them.\"}");
    }

    @Test
    void a_request_of_6_mib_is_read_and_one_byte_more_is_413() throws Exception {
        String room = " ".repeat(NetworkServer.LONGEST - picture(3).length() - 2);

        assertThat(ask("[" + picture(3) + room + "]").body()).isEqualTo("3");
        HttpResponse<String> answer = ask("[" + picture(3) + room + " ]");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).isEqualTo("{\"error\":\"The request is over 6291456 bytes. Send fewer pictures at a time.\"}");
    }

    /** A client that sends without asking first reads the answer only when all is taken. */
    @Test
    void a_request_of_30_mib_gets_its_sentence_too() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(ask(" ".repeat(30 << 20)).statusCode()).isEqualTo(413);
        }
    }

    @Test
    void another_place_or_another_method_is_told() throws Exception {
        assertThat(send("/elsewhere", HttpRequest.newBuilder().GET()).statusCode()).isEqualTo(404);
        assertThat(send("/invocations", HttpRequest.newBuilder().GET()).body())
                .isEqualTo("{\"error\":\"/invocations is asked with POST, not GET.\"}");
    }

    @Test
    void a_fault_of_the_network_is_500_and_the_next_request_is_answered() throws Exception {
        broken = true;
        assertThat(ask("[" + picture(1) + "]").statusCode()).isEqualTo(500);
        broken = false;
        assertThat(ask("[" + picture(1) + "]").body()).isEqualTo("1");
    }

    @Test
    void who_asks_while_the_network_is_busy_is_answered_together_with_the_others() throws Exception {
        gate = new CountDownLatch(1);
        reached = new CountDownLatch(1);
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>(List.of(later(0)));
        reached.await();
        IntStream.range(1, 9).forEach(digit -> answers.add(later(digit)));
        while (server.waiting() < 8) {
            Thread.onSpinWait();
        }
        gate.countDown();

        assertThat(answers.stream().map(answer -> answer.join().body())).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(together).containsExactly(1, 8);
    }

    @Test
    void what_was_asked_before_it_ends_is_answered() throws Exception {
        gate = new CountDownLatch(1);
        reached = new CountDownLatch(1);
        CompletableFuture<HttpResponse<String>> answer = later(4);
        reached.await();
        Thread closing = Thread.ofVirtual().start(server::close);
        gate.countDown();

        assertThat(answer.join().body()).isEqualTo("4");
        closing.join();
    }

    @Test
    void who_is_connected_and_asks_nothing_is_not_waited_for() throws Exception {
        try (Socket idle = connection(); Socket gone = connection()) {
            gone.close();
            assertThat(send("/ping", HttpRequest.newBuilder().GET()).statusCode()).as("both are accepted before").isEqualTo(200);

            assertTimeout(Duration.ofSeconds(10), server::close);
        }
    }

    @Test
    void who_falls_silent_in_the_middle_of_a_request_is_not_waited_for_but_who_is_whole_is_answered() throws Exception {
        gate = new CountDownLatch(1);
        reached = new CountDownLatch(1);
        try (Socket half = connection(); Socket head = connection()) {
            half.getOutputStream().write("POST /invocations HTTP/1.1\r\nHost: here\r\nContent-Length: 1000\r\n\r\n[[0,".getBytes(StandardCharsets.US_ASCII));
            head.getOutputStream().write("POST /invoc".getBytes(StandardCharsets.US_ASCII));
            CompletableFuture<HttpResponse<String>> answer = later(4);
            reached.await();
            Thread closing = Thread.ofVirtual().start(server::close);
            gate.countDown();

            assertThat(answer.join().body()).isEqualTo("4");
            assertTimeout(Duration.ofSeconds(10), () -> closing.join());
        }
    }

    @Test
    void a_head_without_a_body_is_answered_without_one() throws Exception {
        HttpResponse<String> answer = send("/ping", HttpRequest.newBuilder().HEAD());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).isEmpty();
    }

    private Socket connection() throws Exception {
        return new Socket(server.address().getAddress(), server.address().getPort());
    }

    private CompletableFuture<HttpResponse<String>> later(int digit) {
        return client.sendAsync(request("/invocations", post("[" + picture(digit) + "]")), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> ask(String body) throws Exception {
        return send("/invocations", post(body));
    }

    private static HttpRequest.Builder post(String body) {
        return HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(String path, HttpRequest.Builder request) throws Exception {
        return client.send(request(path, request), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String path, HttpRequest.Builder request) {
        return request.uri(URI.create("http://127.0.0.1:" + server.address().getPort() + path)).build();
    }

    private static String picture(int digit) {
        return Stream.concat(Stream.of("0." + digit), Collections.nCopies(783, "0").stream()).toList().toString();
    }
}

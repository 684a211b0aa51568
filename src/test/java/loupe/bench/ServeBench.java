package loupe.bench;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import loupe.cloud.NetworkServer;
import loupe.data.StarterDigit;
import loupe.data.StrokeRenderer;
import loupe.engine.DjlClassifiers;
import loupe.inference.Classifier;
import loupe.inference.TrainedModel;
import loupe.storage.CheckpointChoice;
import loupe.storage.Models;
import loupe.storage.Workspace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight clients of this process ask the server of a network for one picture after the other. */
@Tag("bench")
class ServeBench {

    private static final int CLIENTS = 8;
    private static final int WARM_UP = 500;
    private static final int REQUESTS = 1500;

    @TempDir
    private Path home;

    @Test
    void eight_clients_are_timed() throws Exception {
        BenchTable table = new BenchTable("serve", "Eight clients ask for one picture after the other", "Requests a second of all clients together, and "
                + "p50 / p95 / p99 of a request in milliseconds; " + REQUESTS + " requests a client, the clients in the same process as the server. "
                + "Load of the machine before: " + BenchTable.load() + ".");
        try (DjlClassifiers classifiers = new DjlClassifiers(); ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (String name : List.of("mlp", "cnn")) {
                TrainedModel model = new Models(new Workspace(home, Clock.systemUTC())).open(name, CheckpointChoice.LAST);
                try (Classifier network = classifiers.open(model.network(), model.parameters());
                        NetworkServer server = NetworkServer.start(network, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
                    asked(clients, server, WARM_UP);
                    long begin = System.nanoTime();
                    double[] times = asked(clients, server, REQUESTS);
                    double perSecond = times.length / ((System.nanoTime() - begin) / 1e9);
                    table.row(name + ", requests a second", String.format(Locale.ROOT, "%.0f", perSecond), name.equals("mlp") ? "1000" : "500", "");
                    table.row(name + ", a request", BenchTable.percentiles(times), "p99 40", "");
                }
            }
        }
        table.write();
    }

    private static double[] asked(ExecutorService clients, NetworkServer server, int count) throws Exception {
        List<Future<double[]>> all = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            all.add(clients.submit(() -> times(server, count)));
        }
        double[] times = new double[CLIENTS * count];
        for (int i = 0; i < CLIENTS; i++) {
            System.arraycopy(all.get(i).get(), 0, times, i * count, count);
        }
        return times;
    }

    private static double[] times(NetworkServer server, int count) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.address().getPort() + "/invocations"))
                .POST(HttpRequest.BodyPublishers.ofString("[" + java.util.Arrays.toString(new StrokeRenderer().mnist(StarterDigit.drawing(280)).toArray()) + "]"))
                .build();
        double[] times = new double[count];
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = 0; i < count; i++) {
                long begin = System.nanoTime();
                if (client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() != 200) {
                    throw new IllegalStateException("The server refused.");
                }
                times[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        return times;
    }
}

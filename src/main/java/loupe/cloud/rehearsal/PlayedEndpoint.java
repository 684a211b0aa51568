package loupe.cloud.rehearsal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import loupe.cloud.NetworkServer;
import loupe.cloud.Tar;
import loupe.data.BadInputException;
import loupe.inference.Classifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An endpoint: made, in service with a network that answers, deleted. Safe from any thread. */
final class PlayedEndpoint implements Listed, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(PlayedEndpoint.class);

    /** @param config the configuration that it was made from @param model the archive that it serves */
    record Wanted(String name, String arn, Kept config, S3Location model) {}

    private final Wanted wanted;
    private final Stage stage;
    private final ModelOpener opener;
    private final Instant created;
    private final CompletableFuture<String> settled = new CompletableFuture<>();
    private final CountDownLatch deleted = new CountDownLatch(1);
    private String status = "Creating";
    private String failure = "";
    private Instant modified;
    private Optional<InetSocketAddress> address = Optional.empty();

    PlayedEndpoint(Wanted wanted, Stage stage, ModelOpener opener) {
        this.wanted = wanted;
        this.stage = stage;
        this.opener = opener;
        created = stage.clock().instant();
        modified = created;
    }

    @Override
    public String name() {
        return wanted.name();
    }

    @Override
    public synchronized String status() {
        return status;
    }

    @Override
    public Instant created() {
        return created;
    }

    String arn() {
        return wanted.arn();
    }

    /** Done when it is in service or has failed. */
    CompletableFuture<String> settled() {
        return settled;
    }

    boolean serverless() {
        return variant().has("ServerlessConfig");
    }

    Members variant() {
        return wanted.config().request().objects("ProductionVariants").getFirst();
    }

    /** Where it answers; empty while it does not. */
    synchronized Optional<InetSocketAddress> address() {
        return address;
    }

    @Override
    public void run() {
        Path folder = stage.folder().resolve("endpoint-" + name());
        try {
            stage.waits().pause(serverless() ? Waits.SERVERLESS : Waits.ENDPOINT, deleted);
            unpack(folder);
            try (Classifier network = opener.open(folder);
                    NetworkServer server = NetworkServer.start(network, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
                enter("InService", "", Optional.of(server.address()));
                settled.complete("InService");
                deleted.await();
                enter("Deleting", "", Optional.empty());
            }
        } catch (IOException | BadInputException | RuntimeException e) {
            LOG.info("The endpoint {} cannot serve", name(), e);
            enter("Failed", "The primary container for production variant " + variant().needed("VariantName")
                    + " did not pass the ping health check: " + e.getMessage(), Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            settled.complete(status());
            forget(folder);
        }
    }

    private void unpack(Path folder) throws IOException {
        StoredObject archive = stage.buckets().object(wanted.model().bucket(), wanted.model().key())
                .orElseThrow(() -> new IOException("there is no model any more at " + wanted.model().uri()));
        Tar.unpack(archive.file(), Files.createDirectories(folder));
        stage.logs().open(LogBook.ENDPOINTS + name(), variant().needed("VariantName") + "/rehearsal-", stage.clock().instant().getEpochSecond())
                .add(new LogStream.Line(stage.clock().millis(), "Serving " + wanted.model().uri()));
    }

    private synchronized void enter(String next, String reason, Optional<InetSocketAddress> now) {
        status = next;
        failure = reason;
        address = now;
        modified = stage.clock().instant();
    }

    private static void forget(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            LOG.warn("An endpoint's model is left in {}", folder, e);
        }
    }

    /** Ends it. */
    void delete() {
        deleted.countDown();
    }

    synchronized Map<String, ?> described() {
        Map<String, Object> all = summary();
        all.put("EndpointConfigName", wanted.config().name());
        all.put("ProductionVariants", List.of(Map.of("VariantName", variant().needed("VariantName"), "CurrentWeight", 1.0)));
        if (!failure.isEmpty()) {
            all.put("FailureReason", failure);
        }
        return all;
    }

    synchronized Map<String, Object> summary() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("EndpointName", name());
        all.put("EndpointArn", wanted.arn());
        all.put("CreationTime", Times.seconds(created));
        all.put("LastModifiedTime", Times.seconds(modified));
        all.put("EndpointStatus", status);
        return all;
    }
}

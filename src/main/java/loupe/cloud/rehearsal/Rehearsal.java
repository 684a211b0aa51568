package loupe.cloud.rehearsal;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * A stand-in for the services of AWS that Loupe calls, on this machine alone: nothing here is AWS, and nothing costs money. It refuses what the
 * service would refuse, and it really runs the jobs that it accepts, as processes of this machine.
 */
public final class Rehearsal implements AutoCloseable {

    /** The account that it plays; AWS has none of this number. */
    public static final String ACCOUNT = Caller.ACCOUNT;

    /** The role to give to jobs here. */
    public static final String ROLE = Caller.ROLE;

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Faults faults = new Faults();
    private final Jobs jobs = new Jobs();
    private final JobLives lives;
    private final TuningCalls tunings;
    private final EndpointCalls endpoints;

    private Rehearsal(HttpServer server, RehearsalPlan plan) throws IOException {
        this.server = server;
        Clock clock = Clock.systemUTC();
        Buckets buckets = new Buckets(plan.folder().resolve("buckets"));
        LogBook logs = new LogBook(faults);
        Stage stage = new Stage(plan.folder().resolve("hosts"), buckets, logs, new Waits(plan.factor(), plan.patience()), clock);
        JobArchive archive = new JobArchive(plan.folder().resolve("jobs"), logs, clock);
        lives = new JobLives(jobs, stage, archive);
        Tags tags = new Tags();
        recall(archive.all(), tags);
        Quotas quotas = Quotas.usual();
        JobRules rules = new JobRules(buckets, jobs, quotas);
        tunings = new TuningCalls(rules, tags, stage, lives);
        ModelCalls models = new ModelCalls(new Shelf<>("model"), new Shelf<>("endpoint configuration"), buckets, tags, clock);
        endpoints = new EndpointCalls(models, quotas, stage, plan.models());
        Map<String, Operation> operations = new HashMap<>();
        Stream.of(tags.operations(), new TrainingCalls(jobs, rules, tags, lives).operations(), tunings.operations(), models.operations(),
                endpoints.operations(), new LogCalls(logs).operations(), quotas.operations(), Prices.invented().operations())
                .forEach(operations::putAll);
        Map<String, Service> services = Map.of("s3", new ObjectStore(buckets), "sts", new CallerIdentity(),
                "sagemaker", new EndpointRuntime(endpoints.endpoints()));
        server.createContext("/", new FrontDesk(services, new JsonService(RequestModel.read(), operations), faults, clock));
        server.setExecutor(workers);
    }

    private void recall(List<PlayedJob> before, Tags tags) throws IOException {
        try {
            for (PlayedJob job : before) {
                jobs.add(job);
                tags.add(job.arn(), job.request().objects("Tags"));
            }
        } catch (Refused e) {
            throw new IOException("the rehearsal before cannot be gone on with: " + e.getMessage(), e);
        }
    }

    /** Answers from now on, to this machine alone. @throws IOException where the port is taken */
    public static Rehearsal start(RehearsalPlan plan) throws IOException {
        Rehearsal made = new Rehearsal(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), plan.port()), 0), plan);
        made.server.start();
        return made;
    }

    /** As {@link #start(RehearsalPlan)} on any free port. @param factor of the waiting times: 1 as users report them, 0 none */
    public static Rehearsal start(Path folder, double factor) throws IOException {
        return start(RehearsalPlan.in(folder).withFactor(factor));
    }

    /** Where it answers, for every service. */
    public URI endpoint() {
        return URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort());
    }

    /** The variables with which programs that use AWS come here instead. */
    public Map<String, String> environment() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("AWS_ENDPOINT_URL", endpoint().toString());
        all.put("AWS_ACCESS_KEY_ID", "rehearsal");
        all.put("AWS_SECRET_ACCESS_KEY", "rehearsal");
        all.put("AWS_REGION", "us-west-2");
        all.put("AWS_EC2_METADATA_DISABLED", "true");
        return all;
    }

    /** What is to go wrong. */
    public Faults faults() {
        return faults;
    }

    /** Takes the machines of a job away while it trains; it goes on from its checkpoints. */
    public void interruptSpot(String job) {
        lives.interrupt(job);
    }

    /** Done, with the last status, when the training job has ended. @throws IllegalArgumentException where there is none of that name */
    public CompletableFuture<String> endOf(String job) {
        return jobs.find(job).orElseThrow(() -> new IllegalArgumentException("there is no job " + job)).ended().thenApply(PlayedJob::status);
    }

    /** Done, with the last status, when the tuning job has ended. @throws IllegalArgumentException where there is none of that name */
    public CompletableFuture<String> endOfTuning(String job) {
        return tunings.tunings().find(job).orElseThrow(() -> new IllegalArgumentException("there is no tuning job " + job)).ended();
    }

    /** Done, with the status, when the endpoint is in service or has failed. @throws IllegalArgumentException where there is none of that name */
    public CompletableFuture<String> settled(String endpoint) {
        return endpoints.endpoints().find(endpoint).orElseThrow(() -> new IllegalArgumentException("there is no endpoint " + endpoint)).settled();
    }

    /** Answers no more and ends what runs. */
    @Override
    public void close() {
        server.stop(0);
        tunings.close();
        endpoints.close();
        lives.close();
        workers.shutdownNow();
        workers.close();
    }
}

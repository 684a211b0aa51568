package loupe.cloud.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import loupe.cloud.aws.Attention;
import loupe.cloud.aws.AwsFault;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.JobState;
import loupe.cloud.aws.MetricLines;
import loupe.data.BadInputException;
import loupe.storage.CloudLedger;
import loupe.storage.RunFolder;
import loupe.storage.RunLock;
import loupe.storage.RunSite;
import loupe.training.Site;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.TrainingRun;

/** One training at Amazon SageMaker as a run: its lines are read back as events, and one end is told whatever happens. */
final class CloudRun implements TrainingRun {

    private final Told told;
    private final Cloud cloud;
    private final CloudBackend.Ways ways;
    private final CountDownLatch over = new CountDownLatch(1);
    private Optional<Thread> thread = Optional.empty();
    private final Attention attention = new Attention(false);
    private volatile boolean stopped;
    private volatile boolean left;

    /** What is trained, where it is kept, and who hears of it. @param said hears what people read */
    record Told(TrainingJob job, Path folder, Consumer<? super TrainingEvent> events, Consumer<String> said) {}

    /** What may end in many ways. */
    @FunctionalInterface
    interface Course {
        void run() throws BadInputException, IOException, InterruptedException;
    }

    CloudRun(Told told, Cloud cloud, CloudBackend.Ways ways) {
        this.told = told;
        this.cloud = cloud;
        this.ways = ways;
    }

    /** Does {@code course} on a thread of its own; whatever it ends with is told. */
    void begin(Course course) {
        thread = Optional.of(Thread.ofPlatform().name("cloud-run").daemon().start(() -> {
            try {
                course.run();
            } catch (AwsFault fault) {
                told.events().accept(new TrainingEvent.Failed(left ? away() : fault.getMessage()
                        + (fault.mayPass() ? " A training that was begun goes on without Loupe. Resume follows it." : "")));
            } catch (BadInputException | IOException fault) {
                told.events().accept(new TrainingEvent.Failed(fault.getMessage()));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                told.events().accept(new TrainingEvent.Failed(away()));
            } finally {
                over.countDown();
            }
        }));
    }

    private static String away() {
        return "The training goes on at Amazon SageMaker without Loupe. Resume follows it.";
    }

    void start(AgreedJob agreed) throws BadInputException, IOException, InterruptedException {
        RunFolder run = RunFolder.create(told.folder(), told.job());
        try (RunLock lock = RunLock.take(told.folder())) {
            Site site = new Site.SageMaker(agreed.job().on().type(), agreed.job().on().count());
            new RunSite(site.text(), agreed.job().name(), cloud.region(), ways.profile(), !ways.stays()).write(told.folder());
            told.said().accept("The training is " + agreed.job().name() + ". Files go to s3://" + agreed.launch().bucket() + ".");
            try {
                agreed.start(cloud);
            } catch (AwsFault fault) {
                if (!fault.mayPass()) {
                    run.append(new TrainingEvent.Failed(fault.getMessage()));
                }
                throw fault;
            } catch (BadInputException fault) {
                run.append(new TrainingEvent.Failed(fault.getMessage()));
                throw fault;
            }
            follow(run, agreed.job().name());
        }
    }

    void followAgain() throws BadInputException, IOException, InterruptedException {
        RunFolder run = RunFolder.open(told.folder());
        String name = RunSite.in(told.folder()).cloudJob().orElseThrow(() -> new BadInputException("The run in " + told.folder()
                + " does not say which training of Amazon SageMaker it is."));
        try (RunLock lock = RunLock.take(told.folder(), RunLock.PATIENCE)) {
            run.forget();
            follow(run, name);
        }
    }

    private void follow(RunFolder run, String name) throws BadInputException, IOException, InterruptedException {
        HeardRun heard = new HeardRun(told, run);
        JobState end = cloud.follower(MetricLines.NETWORK, attention).follow(name, () -> stopped, heard);
        heard.rethrow();
        waitFromNow(name);
        TrainingEvent.Ended last = new FetchedEnd(cloud, ways.models(), run, told).of(end, heard);
        run.append(last);
        told.events().accept(last);
    }

    /** Machines that wait for the next job wait from its end on. */
    private void waitFromNow(String name) throws BadInputException, IOException {
        try {
            Launch.used(ways.ledger(), CloudLedger.Kind.JOB, name, new CloudLedger.Place(cloud.account().number(), cloud.region()));
        } catch (AwsFault unknown) {
            told.said().accept(unknown.getMessage());
        }
    }

    @Override
    public Path folder() {
        return told.folder();
    }

    /** Does nothing: machines that cost are not held up. */
    @Override
    public void pause() {}

    @Override
    public void proceed() {}

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public void seen(boolean now) {
        attention.seen(now);
    }

    @Override
    public void leave() {
        if (ways.stays()) {
            left = true;
            thread.ifPresent(Thread::interrupt);
        } else {
            stop();
        }
    }

    /** Waits until the end is told. */
    void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package loupe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import loupe.cloud.aws.Account;
import loupe.cloud.aws.AwsFault;
import loupe.cloud.aws.CloudJob;
import loupe.cloud.aws.Machines;
import loupe.cloud.aws.Tunings;
import loupe.cloud.launch.CloudNames;
import loupe.cloud.launch.CloudPreview;
import loupe.cloud.launch.CloudWish;
import loupe.cloud.launch.Launch;
import loupe.cloud.launch.NetworkJob;
import loupe.data.BadInputException;
import loupe.storage.CloudLedger;
import loupe.storage.EventLines;
import loupe.storage.JsonText;
import loupe.training.Device;
import loupe.training.TrainingJob;
import loupe.training.tuning.TuningJob;
import loupe.ui.common.clouds.CloudDeed;
import loupe.ui.common.clouds.CloudSight;
import loupe.ui.common.clouds.CloudWanted;

/** A tuning that is ready to be asked for. */
record PreparedTuning(OpenAccount account, Launch launch, TuningJob tuning, CloudJob job, Asked asked) implements CloudDeed {

    private static final String SPOT = "Spot machines cost at most that; AWS tells the real price afterwards. Where it takes them back, a training waits for others and goes on"
            + " after its last checkpoint; with these waits, which cost nothing, it ends after %d seconds.";

    /** @param mark tells its request from all others @param taken that another has its name, in words */
    private record Asked(CloudPreview preview, String mark, Optional<String> taken) {}

    /** @throws AwsFault where nobody is signed in, or AWS cannot be reached */
    static PreparedTuning of(OpenAccount account, CloudWanted.Tuning order) throws BadInputException {
        Machines on = new Machines(order.on().type(), order.on().instances(), order.each().longest(), order.each().spot(), order.each().warm());
        account.ground().refuse(on, order.manner(), true);
        TrainingJob base = order.job().base();
        Launch launch = account.ground().launch(account.cloud(), order.manner(), account.cloud().account());
        CloudWish wish = NetworkJob.wish(base.network().name(), base, told(order), account.ground().lent(base));
        CloudJob job = launch.job(wish, CloudGround.name(order.manner(), wish.title(), Tunings.LONGEST_NAME), on, Optional.empty(), true);
        String mark = CloudNames.mark();
        CloudPreview preview = CloudPreview.of(account.cloud(), launch, job, Tunings.request(job, order.job(), mark), order.job().plan().trials());
        return new PreparedTuning(account, launch, order.job(), job, new Asked(preview, mark, CloudGround.takenFault(account.cloud(), CloudLedger.Kind.TUNING, order.manner())));
    }

    private static Map<String, String> told(CloudWanted.Tuning order) {
        Map<String, String> told = new LinkedHashMap<>(Map.of("log_interval", "0", EventLines.SETTING, "1"));
        boolean gpu = order.on().gpu();
        told.put("engine", gpu ? "pytorch" : order.on().instances() > 1 ? "mxnet" : order.job().base().where().engine().option());
        if (gpu || order.job().base().where().device() == Device.GPU) {
            told.put("device", gpu ? "gpu" : "cpu");
        }
        return told;
    }

    @Override
    public Terms terms() {
        Account who = launch.account().orElseThrow();
        String what = "up to " + tuning.plan().trials() + " trainings, each " + job.on().count() + " x " + job.on().type() + " for " + job.on().longest().toSeconds() + " seconds";
        List<String> lines = asked.preview().lines(launch, what);
        List<String> cost = new ArrayList<>(lines.subList(lines.size() - 3, lines.size()).stream().map(CloudGround::dated).toList());
        if (job.on().spot()) {
            cost.add(SPOT.formatted(job.on().longestWithWaits().toSeconds()));
        }
        Optional<String> fault = Tunings.fault(job, tuning).map(CloudGround::withoutOption)
                .or(() -> account.ground().limitFault(asked.preview(), job.on().count() * tuning.plan().parallel())).or(asked::taken);
        return new Terms(job.name(), new CloudSight.Who(who.number(), who.arn(), who.region()), JsonText.pretty(asked.preview().request()),
                CloudGround.upload(asked.preview()), cost, account.bucket(launch), fault);
    }

    @Override
    public void agreed(boolean makeBucket, Consumer<String> said) throws BadInputException {
        Launch telling = launch.saying(said);
        try {
            OpenAccount.bucket(telling, makeBucket);
            telling.upload(job.channels());
            Map<String, String> facts = new LinkedHashMap<>();
            asked.preview().worst().ifPresent(dollars -> facts.put("dollars", Double.toString(dollars)));
            Launch.Noted noted = telling.note(CloudLedger.Kind.TUNING, job.name(), facts);
            start(telling, noted);
        } catch (AwsFault fault) {
            throw new BadInputException(fault.getMessage(), fault);
        } catch (IOException e) {
            throw new BadInputException("Loupe's ledger cannot be written (" + e.getMessage() + ").", e);
        }
    }

    private void start(Launch telling, Launch.Noted noted) throws BadInputException, IOException {
        try {
            telling.made(noted, telling.make(job.where(), where -> account.cloud().tunings().start(job.in(where), tuning, asked.mark())));
        } catch (AwsFault fault) {
            if (!fault.mayPass()) {
                telling.forget(noted);
            }
            throw fault;
        }
    }

    /** Nothing was made ready on this machine. */
    @Override
    public void close() {}
}

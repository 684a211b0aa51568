package loupe;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import loupe.cloud.aws.Account;
import loupe.cloud.aws.AwsFault;
import loupe.cloud.aws.CloudJob;
import loupe.cloud.aws.Machines;
import loupe.cloud.aws.Prices;
import loupe.cloud.aws.Trainings;
import loupe.cloud.launch.AgreedJob;
import loupe.cloud.launch.CloudBackend;
import loupe.cloud.launch.CloudNames;
import loupe.cloud.launch.CloudPreview;
import loupe.cloud.launch.CloudWish;
import loupe.cloud.launch.Launch;
import loupe.cloud.launch.NetworkJob;
import loupe.data.BadInputException;
import loupe.storage.EventLines;
import loupe.storage.JsonText;
import loupe.training.Device;
import loupe.training.TrainingBackend;
import loupe.training.TrainingJob;
import loupe.ui.common.clouds.CloudOffer;
import loupe.ui.common.clouds.CloudOrder;
import loupe.ui.common.clouds.CloudSight;
import loupe.ui.common.clouds.CloudTerms;

/** A training that is ready to be asked for. @param mark tells its request from all others */
record PreparedOffer(OpenAccount account, Launch launch, CloudJob job, CloudPreview preview, String mark) implements CloudOffer {

    private static final int LONGEST_NAME = 63;

    /** @throws AwsFault where nobody is signed in, or AWS cannot be reached */
    static PreparedOffer of(OpenAccount account, CloudOrder order) throws BadInputException {
        Account who = account.cloud().account();
        Launch.Terms terms = new Launch.Terms(order.role(), Optional.empty(), Optional.empty());
        Launch launch = new Launch(account.cloud(), account.ground().here(), terms, Optional.of(who), said -> { });
        TrainingJob wanted = order.job();
        String title = wanted.network().name() + " on " + wanted.data().name();
        CloudWish wish = NetworkJob.wish(title, wanted, told(order), account.ground().lent(wanted));
        Machines on = new Machines(order.on().type(), order.on().instances(), order.time().longest(), order.time().spot(), order.time().warm());
        CloudJob job = launch.job(wish, CloudNames.of(title, LONGEST_NAME, Clock.systemDefaultZone()), on, Optional.empty(), false);
        String mark = CloudNames.mark();
        CloudPreview preview = CloudPreview.of(account.cloud(), launch, job, Trainings.request(job, wish.figures(), mark), 1);
        return new PreparedOffer(account, launch, job, preview, mark);
    }

    private static Map<String, String> told(CloudOrder order) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("engine", order.job().where().engine().option());
        if (order.job().where().device() == Device.GPU) {
            told.put("device", "gpu");
        }
        order.threads().ifPresent(count -> told.put("threads", Integer.toString(count)));
        told.put(EventLines.SETTING, "1");
        return told;
    }

    @Override
    public CloudTerms terms() {
        Account who = launch.account().orElseThrow();
        Optional<Prices.Price> price = preview.price();
        CloudTerms.Cost cost = new CloudTerms.Cost(price.map(each -> OptionalDouble.of(each.dollarsPerHour())).orElse(OptionalDouble.empty()),
                price.map(Prices.Price::source).map(CloudGround::dated).orElse(""), preview.worst().map(OptionalDouble::of).orElse(OptionalDouble.empty()), time(price),
                preview.quota().map(OptionalInt::of).orElse(OptionalInt.empty()));
        return new CloudTerms(new CloudSight.Who(who.number(), who.arn(), who.region()), JsonText.pretty(preview.request()),
                CloudGround.upload(preview), cost,
                account.bucket(launch), fault());
    }

    private CloudTerms.Time time(Optional<Prices.Price> price) {
        Machines on = job.on();
        return new CloudTerms.Time(on.longest(), Optional.of(on.longestWithWaits()).filter(_ -> on.spot()), on.warm(),
                price.map(each -> OptionalDouble.of(on.waiting(each.dollarsPerHour()))).orElse(OptionalDouble.empty()));
    }

    private Optional<String> fault() {
        return job.fault().map(CloudGround::withoutOption).or(() -> CloudGround.roleFault(job.where().role()))
                .or(() -> account.ground().limitFault(job.on(), preview, job.on().count()))
                .or(() -> CloudPreview.warmFault(account.cloud(), job.on()).map(sentence -> sentence.replace("--keep-alive", "the wait")));
    }

    @Override
    public TrainingBackend agreed(boolean makeBucket, Consumer<String> said) {
        AgreedJob agreed = new AgreedJob(launch.saying(said), job, new AgreedJob.Seen(preview, mark, account.ways().profile()), makeBucket);
        return new CloudBackend(account.cloud(), Optional.of(agreed), account.ways(), said);
    }
}

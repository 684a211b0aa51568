package loupe;

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
import loupe.storage.CloudLedger;
import loupe.storage.EventLines;
import loupe.storage.JsonText;
import loupe.training.Device;
import loupe.training.TrainingBackend;
import loupe.training.TrainingJob;
import loupe.ui.common.clouds.CloudOffer;
import loupe.ui.common.clouds.CloudOrder;
import loupe.ui.common.clouds.CloudSight;
import loupe.ui.common.clouds.CloudTerms;

/** A training that is ready to be asked for. */
record PreparedOffer(OpenAccount account, Launch launch, CloudJob job, Asked asked) implements CloudOffer {


    /** @param mark tells its request from all others @param taken that another has its name, in words */
    private record Asked(CloudPreview preview, String mark, Optional<String> taken) {}

    /** @throws AwsFault where nobody is signed in, or AWS cannot be reached */
    static PreparedOffer of(OpenAccount account, CloudOrder order) throws BadInputException {
        Machines on = new Machines(order.on().type(), order.on().instances(), order.time().longest(), order.time().spot(), order.time().warm());
        account.ground().refuse(on, order.manner(), false);
        Launch launch = account.ground().launch(account.cloud(), order.manner(), account.cloud().account());
        TrainingJob wanted = order.job();
        String title = wanted.network().name() + " on " + wanted.data().name();
        CloudWish wish = NetworkJob.wish(title, wanted, told(order), account.ground().lent(wanted));
        CloudJob job = launch.job(wish, CloudGround.name(order.manner(), title, CloudJob.LONGEST_NAME), on, Optional.empty(), false);
        String mark = CloudNames.mark();
        CloudPreview preview = CloudPreview.of(account.cloud(), launch, job, Trainings.request(job, wish.figures(), mark), 1);
        return new PreparedOffer(account, launch, job, new Asked(preview, mark, CloudGround.takenFault(account.cloud(), CloudLedger.Kind.JOB, order.manner())));
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
        Optional<Prices.Price> price = asked.preview().price();
        CloudTerms.Cost cost = new CloudTerms.Cost(price.map(each -> OptionalDouble.of(each.dollarsPerHour())).orElse(OptionalDouble.empty()),
                price.map(Prices.Price::source).map(CloudGround::dated).orElse(""), asked.preview().worst().map(OptionalDouble::of).orElse(OptionalDouble.empty()), time(price),
                asked.preview().quota().map(OptionalInt::of).orElse(OptionalInt.empty()));
        return new CloudTerms(new CloudSight.Who(who.number(), who.arn(), who.region()), JsonText.pretty(asked.preview().request()),
                CloudGround.upload(asked.preview()), cost,
                account.bucket(launch), fault());
    }

    private CloudTerms.Time time(Optional<Prices.Price> price) {
        Machines on = job.on();
        return new CloudTerms.Time(on.longest(), Optional.of(on.longestWithWaits()).filter(_ -> on.spot()), on.warm(),
                price.map(each -> OptionalDouble.of(on.waiting(each.dollarsPerHour()))).orElse(OptionalDouble.empty()));
    }

    private Optional<String> fault() {
        return job.fault().map(CloudGround::withoutOption).or(() -> account.ground().limitFault(asked.preview(), job.on().count()))
                .or(() -> CloudPreview.warmFault(account.cloud(), job.on()).map(sentence -> sentence.replace("--keep-alive", "the wait"))).or(asked::taken);
    }

    @Override
    public TrainingBackend agreed(boolean makeBucket, Consumer<String> said) {
        AgreedJob agreed = new AgreedJob(launch.saying(said), job, new AgreedJob.Seen(asked.preview(), asked.mark(), account.ways().profile()), makeBucket);
        return new CloudBackend(account.cloud(), Optional.of(agreed), account.ways(), said);
    }
}
